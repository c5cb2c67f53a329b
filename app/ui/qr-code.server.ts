import { create } from "qrcode";

/** A QR code as an SVG path of dark modules, one unit each, in a square of `size` units. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Light modules around the code, without which cameras do not find it (ISO/IEC 18004, 5.3.8). */
const quietZone = 4;

/** Level M mends 15 % of the code: enough for a sheet that has been folded in a pocket. */
export function drawQr(text: string): QrCode {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  let path = "";
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const start = column;
      while (column < size && data[row * size + column]) column++;
      if (column > start) path += `M${start + quietZone} ${row + quietZone}h${column - start}v1h${start - column}z`;
    }
  return { size: size + 2 * quietZone, path };
}
