import { forgetUnsent, keepUnsent, readUnsent } from "./unsent.ts";

/**
 * Where the reader is on a page whose text is about to change language: the part in view, by its number, and how far
 * its top is from the window's. Both languages have the same parts.
 */
const key = "place";

const parts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-part]")];

/** Remembers the part at the upper third of the window. */
export function keepPlace(): void {
  const line = window.innerHeight / 3;
  const all = parts();
  const number = all.reduce((last, part, n) => (part.getBoundingClientRect().top <= line ? n : last), -1);
  const part = all[number];
  if (part) keepUnsent(key, JSON.stringify({ path: window.location.pathname, number, top: part.getBoundingClientRect().top }));
}

/** Brings the reader back to the part that was in view before the page was loaded anew, and again when the fonts are there. */
export function restorePlace(): void {
  const kept = readUnsent(key);
  if (!kept) return;
  forgetUnsent(key);
  const { path, number, top } = JSON.parse(kept) as { path: string; number: number; top: number };
  const part = path === window.location.pathname ? parts()[number] : undefined;
  if (!part) return;
  const restore = () => window.scrollBy({ top: part.getBoundingClientRect().top - top, behavior: "instant" });
  restore();
  void document.fonts.ready.then(restore);
}
