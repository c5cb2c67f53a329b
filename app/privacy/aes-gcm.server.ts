import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from "node:crypto";

const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM with an IV of its own for every call.
 *
 * @param context what the box is bound to (see `lengthPrefixed`): it opens under the same context only
 * @returns `iv | tag | ciphertext`: 28 bytes more than the plaintext
 */
export function encrypt(key: KeyObject, context: Buffer, plaintext: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv, { authTagLength: tagBytes }).setAAD(context);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]);
}

/** @throws where the key, the context or any bit of the box is another than at `encrypt` */
export function decrypt(key: KeyObject, context: Buffer, box: Buffer): Buffer {
  const tag = box.subarray(ivBytes, ivBytes + tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAAD(context).setAuthTag(tag);
  return Buffer.concat([decipher.update(box.subarray(ivBytes + tagBytes)), decipher.final()]);
}

/** Joins parts so that no two different lists of parts give the same bytes: each stands after its length in four bytes. */
export function lengthPrefixed(...parts: readonly (string | number)[]): Buffer {
  const pieces: Buffer[] = [];
  for (const part of parts) {
    const bytes = Buffer.from(String(part), "utf8");
    const length = Buffer.allocUnsafe(4);
    length.writeUInt32BE(bytes.length);
    pieces.push(length, bytes);
  }
  return Buffer.concat(pieces);
}
