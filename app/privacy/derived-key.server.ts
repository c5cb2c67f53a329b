import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

/** A key of its own for one purpose (HKDF-SHA256), from which neither the master key nor another purpose's key can be found. */
export const derivedKey = (master: KeyObject, purpose: string, salt: string | Buffer = ""): KeyObject => createSecretKey(Buffer.from(hkdfSync("sha256", master, salt, purpose, 32)));

/** Which master key it is: eight bytes in hexadecimal, derived like a key, that show nothing of it. */
export const keyMark = (master: KeyObject): string => Buffer.from(hkdfSync("sha256", master, "", "samspill/mark/v1", 8)).toString("hex");
