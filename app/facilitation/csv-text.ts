const utf16 = /^(?:\u00ff\u00fe|\u00fe\u00ff)/;

/** What Windows-1252 has from 0x80 to 0x9F; all else is as in Latin-1. `TextDecoder` of Node 20 reads these as Latin-1 too. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Bytes that no text has: a spreadsheet's own format begins with `PK`, and has them in its first line. */
const noText = /[\u0000-\u0008\u000e-\u001f]/;

/**
 * The text of a file: UTF-8 with or without its mark, UTF-16 with its mark, or what older Excel writes, Windows-1252, where it is
 * not valid UTF-8.
 *
 * @returns undefined for what is no text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  return noText.test(text) ? undefined : text;
}

function decode(bytes: Uint8Array): string {
  const mark = String.fromCharCode(...bytes.subarray(0, 2));
  if (utf16.test(mark)) return new TextDecoder(mark.startsWith("\u00ff") ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => windows1252[byte - 0x80] ?? String.fromCharCode(byte)).join("");
  }
}
