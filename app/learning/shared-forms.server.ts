import { z } from "zod";

const written = z.record(z.string(), z.union([z.string(), z.array(z.string())]).catch(""));

/** What stands in a diary entry, a line at a time and in its own order; lines left empty are left out. @param json as it was sealed */
export function linesOf(json: string): { readonly id: string; readonly text: string }[] {
  const lines = Object.entries(written.parse(JSON.parse(json))).flatMap(([id, value]) => [value].flat().map((text) => ({ id, text })));
  return lines.filter(({ text }) => text !== "");
}
