import icons from "./icons.svg?url";

/** Aksel's icons (MIT) and three of our own, in one file. */
export type IconName =
  | "book" | "calendar" | "chat" | "check" | "circle" | "clock" | "download" | "eye" | "half" | "leave"
  | "left" | "lines" | "lock" | "pause" | "phone" | "print" | "right" | "saved" | "sound" | "stop";

/** An icon beside its word, never alone. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" aria-hidden="true">
    <use href={`${icons}#i-${name}`} />
  </svg>
);
