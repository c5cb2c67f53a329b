/**
 * What a page keeps in this tab's own storage, never in one that outlives the tab. It stands under the account whose
 * page it is, waits there over a sign-in of the same person, and goes when the reader signs out or leaves.
 */
const prefix = "samspill:";

/** The account whose page this is; empty for a visitor's. */
export const pageOwner = document.body.dataset.as ?? "";

const own = `${prefix}${pageOwner}:`;

/** Others use this device too: what is not saved when the page goes is gone. */
const isShared = document.body.dataset.shared !== undefined;

/** The reader has signed out or left: what ends after that keeps nothing any more. */
let isOver = false;

/** A browser may forbid storage altogether: then nothing waits, and the page says that it is not saved. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: unknown): void {
  try {
    if (!isOver && !isShared) storage()?.setItem(own + key, JSON.stringify(value));
  } catch {
    // The storage is full: the box still says that its text is not saved.
  }
}

/** What `remember` was given under this key, by a page of the same owner. */
export const recall = <T>(key: string): T | undefined => JSON.parse(storage()?.getItem(own + key) ?? "null") ?? undefined;

export const forget = (key: string): void => storage()?.removeItem(own + key);

/** Nothing of the reader's stays in this tab, and nothing comes back. */
export function forgetEverything(): void {
  isOver = true;
  storage()?.clear();
}

/** Somebody's page keeps nothing of anybody else's, and one on a shared device nothing at all. On a visitor's page it all waits for its owner to sign in again. */
export function forgetOthers(): void {
  if (!pageOwner) return;
  for (const key of Object.keys(storage() ?? {})) if (key.startsWith(prefix) && (isShared || !key.startsWith(own))) storage()?.removeItem(key);
}
