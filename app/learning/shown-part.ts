/** How much of a lesson a page shows: all of it, its shortest form, or all of it with what the reader has written, for paper. */
const shownParts = ["whole", "remember", "written"] as const;
export type ShownPart = (typeof shownParts)[number];

/** What an address asks for: `?show=remember`. Anything else is the whole lesson. */
export function shownPart(address: string): ShownPart {
  const asked = new URL(address).searchParams.get("show");
  return shownParts.find((part) => part === asked) ?? "whole";
}
