import { forget, recall, remember } from "./tab-memory.ts";

/**
 * Where the reader is on a page whose text is about to change language: the part that is read, by its number, and how
 * much of it lies above the reader's line. Both languages have the same parts, but not of the same height.
 */
interface Place {
  readonly path: string;
  readonly number: number;
  /** From 0 to 1. */
  readonly share: number;
  /** Pixels from the part's end to the line, where it has ended. */
  readonly beyond: number;
}

const key = "place";

const parts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("main, [data-part]")];

/** The upper third of the window is where one reads. */
const line = (): number => window.innerHeight / 3;

export function keepPlace(): void {
  if (window.scrollY === 0) return;
  const begun = parts().map((part) => part.getBoundingClientRect()).filter(({ top }) => top <= line());
  const part = begun.at(-1);
  if (!part) return;
  const { top, height } = part;
  const read = line() - top;
  remember(key, { path: window.location.pathname, number: begun.length - 1, share: Math.min(read / height, 1), beyond: Math.max(read - height, 0) } satisfies Place);
}

/** Brings the reader back to what was read before the page was loaded anew, and again when the fonts are there. */
export function restorePlace(): void {
  const place = recall<Place>(key);
  forget(key);
  const part = place?.path === window.location.pathname ? parts()[place.number] : undefined;
  if (!place || !part) return;
  const restore = () => {
    const { top, height } = part.getBoundingClientRect();
    window.scrollBy({ top: top + place.share * height + place.beyond - line(), behavior: "instant" });
  };
  restore();
  void document.fonts.ready.then(restore);
}
