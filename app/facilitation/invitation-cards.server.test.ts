import { create } from "qrcode";
import { expect, test } from "vitest";
import { drawQr } from "#app/ui/qr-code.server.ts";
import { makeCards, makeManyCards } from "./invitation-cards.server.ts";
import { makeCode, readCode, writeCode } from "./invitation.ts";

/** The dark modules that a path fills, as `column,row`. */
function darkModules(path: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x = "", y = "", width = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) for (let n = 0; n < Number(width); n++) dark.add(`${Number(x) + n},${y}`);
  return dark;
}

test("the drawing has every dark module of the code and no other, with four light ones all around", () => {
  const link = `https://samspill.example/join/${writeCode(makeCode())}`;
  const { size, path } = drawQr(link);
  const { modules } = create(link, { errorCorrectionLevel: "M" });
  const wanted = new Set<string>();
  for (let row = 0; row < modules.size; row++) for (let column = 0; column < modules.size; column++) if (modules.get(row, column)) wanted.add(`${column + 4},${row + 4}`);
  expect(size).toBe(modules.size + 8);
  expect(darkModules(path)).toEqual(wanted);
});

test("a card's link leads to its own code on this site", () => {
  const codes = [makeCode(), makeCode()].map(writeCode);
  const cards = makeCards(codes, "https://samspill.example");
  expect(cards.map(({ code }) => code)).toEqual(codes);
  for (const { code, link } of cards) {
    expect(link).toBe(`https://samspill.example/join/${code}`);
    expect(readCode(link)).toBe(readCode(code));
  }
});

test("many cards are the same cards, and others get their turn while they are drawn", async () => {
  const codes = Array.from({ length: 60 }, makeCode).map(writeCode);
  let turns = 0;
  const counting = setInterval(() => turns++, 0);
  const cards = await makeManyCards(codes, "https://samspill.example");
  clearInterval(counting);
  expect(cards).toEqual(makeCards(codes, "https://samspill.example"));
  expect(turns).toBeGreaterThan(0);
});
