import { blob, integer, text } from "drizzle-orm/sqlite-core";

/** A moment: UTC milliseconds since 1970. The column's name ends in `_at`. */
export const instant = (name: string) => integer(name, { mode: "number" });

/** A calendar date in the clinic's time zone, `YYYY-MM-DD`. The column's name ends in `_on`. */
export const date = (name: string) => text(name);

/** Text sealed with its owner's data key (see app/privacy/sealed.server.ts). */
export const sealed = (name: string) => blob(name, { mode: "buffer" });

/** A keyed hash that finds a sealed value again without showing it, or the hash of a secret. */
export const fingerprint = (name: string) => blob(name, { mode: "buffer" });

export const id = (name = "id") => text(name);
