import { is, type Column } from "drizzle-orm";
import { blob, customType, integer, SQLiteCustomColumn, text } from "drizzle-orm/sqlite-core";

/** A moment: UTC milliseconds since 1970. The column's name ends in `_at`. */
export const instant = (name: string) => integer(name, { mode: "number" });

/** A calendar date in the clinic's time zone, `YYYY-MM-DD`. The column's name ends in `_on`. */
export const date = (name: string) => text(name);

/** Bytes as any others to the database, and told apart from them by the program. */
const sealedBytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "blob" });

/** Text sealed with its owner's data key (see app/privacy/sealed.server.ts). A table's columns of this kind are found by `isSealed`: nobody has to list them. */
export const sealed = (name: string) => sealedBytes(name);

export const isSealed = (column: Column): boolean => is(column, SQLiteCustomColumn);

/** A keyed hash that finds a sealed value again without showing it, or the hash of a secret. */
export const fingerprint = (name: string) => blob(name, { mode: "buffer" });

export const id = (name = "id") => text(name);
