import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Below this the packed form saves no packet. */
const smallestBytes = 1024;

/** Packs for the road, not for the shelf: the quickest settings that still take a lesson's page to a quarter. */
const packings = {
  br: (body: Uint8Array) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
  gzip: (body: Uint8Array) => gzipSync(body, { level: 1 }),
} as const;

export interface Packed {
  readonly body: Uint8Array;
  readonly encoding?: keyof typeof packings;
}

/** Packs a body where it is worth it and the reader understands it. */
export function pack(body: Uint8Array, acceptEncoding: string | undefined): Packed {
  if (!acceptEncoding || body.length < smallestBytes) return { body };
  const encoding = accepts(acceptEncoding, "br") ? "br" : accepts(acceptEncoding, "gzip") ? "gzip" : undefined;
  return encoding ? { body: packings[encoding](body), encoding } : { body };
}

/** `br;q=0` is a no. */
function accepts(acceptEncoding: string, encoding: string): boolean {
  const asked = acceptEncoding.split(",").map((part) => part.trim().toLowerCase()).find((part) => part.split(";")[0]?.trim() === encoding);
  return asked !== undefined && !/;\s*q=0(\.0*)?$/.test(asked);
}
