import icons from "./icons.svg?url";

/** Aksel's icons (MIT) and three of our own, in one file. */
export type IconName =
  | "book" | "check" | "circle" | "clock" | "download" | "half" | "leave"
  | "left" | "lock" | "phone" | "print" | "right" | "saved" | "sound";

/** An icon beside its word, never alone. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" aria-hidden="true">
    <use href={`${icons}#i-${name}`} />
  </svg>
);
