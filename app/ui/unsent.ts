/**
 * Text that could not be sent yet. It waits in this tab's own storage, never in one that outlives the tab, and goes
 * when the reader signs out or leaves.
 */
const prefix = "samspill:";

export interface Unsent {
  /** Sends what is waiting, and settles when it has arrived or failed. */
  flush(): Promise<void>;
  /** Has the box a text that has not arrived? Then it is shown to the reader. */
  showUnsent(): boolean;
  /** A last attempt while the page is going away. */
  beacon(): void;
}

const boxes = new Set<Unsent>();

/** Tells the page about a box that may hold unsent text. Returns the way to take it back. */
export function registerUnsent(box: Unsent): () => void {
  boxes.add(box);
  return () => boxes.delete(box);
}

/** Waits for every box's text to be sent, but not longer than `milliseconds`. */
export const flushAll = (milliseconds: number): Promise<void> =>
  Promise.race([Promise.allSettled([...boxes].map((box) => box.flush())).then(() => undefined), new Promise<void>((resolve) => setTimeout(resolve, milliseconds))]);

/** Leads the reader to a box whose text has not arrived, if there is one. */
export const showAnyUnsent = (): boolean => [...boxes].some((box) => box.showUnsent());

export const beaconAll = (): void => boxes.forEach((box) => box.beacon());

/** A browser may forbid storage altogether: then nothing waits, and the page says that it is not saved. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

export const readUnsent = (key: string): string | null => storage()?.getItem(prefix + key) ?? null;

export function keepUnsent(key: string, text: string): boolean {
  try {
    storage()?.setItem(prefix + key, text);
    return storage() !== undefined;
  } catch {
    return false;
  }
}

export const forgetUnsent = (key: string): void => storage()?.removeItem(prefix + key);

/** Nothing of the reader's stays in this tab. */
export const forgetEverything = (): void => storage()?.clear();
