import { en } from "./en.ts";
import type { Language } from "./language.ts";
import { nb, type Messages } from "./nb.ts";

/** Every catalogue, for the server. The browser loads the one it needs. */
export const catalogues: Record<Language, Messages> = { nb, en };
