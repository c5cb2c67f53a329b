import type { SheetFile } from "./compile.server.ts";
import { shelvesOf } from "./content-files.ts";
import { fault, note, type Finding } from "./finding.ts";
import { wordCount } from "./readability.ts";
import type { SheetBlock, SheetKind } from "./sheet.ts";
import { measuredText } from "./verify-language.ts";
import { partFindings, type Anatomy } from "./verify-parts.ts";
import type { Rule } from "./verify.ts";

type Form = SheetKind | "bare-card";

/** The parts of each kind of sheet in their order, and how many there are of each: at least, at most. A module without lessons has a bare card. */
const anatomies: Readonly<Record<Form, Anatomy<SheetBlock["kind"]>>> = {
  card: { opening: [1, 1], "for-whom": [1, 1], aims: [1, 1], practical: [0, 1], care: [1, 1] },
  "bare-card": { opening: [1, 1], section: [1, 3] },
  "relative-card": { opening: [1, 1] },
  together: { opening: [1, 1], prepare: [1, 2], meet: [1, 1], bring: [0, 1], never: [1, 1], agreement: [1, 1], solo: [1, 1] },
};

/** Sizes in words (curriculum 1.4 and 3.0). */
const sizes: Readonly<Record<Form, readonly [number, number]>> = { card: [100, 300], "bare-card": [110, 200], "relative-card": [55, 95], together: [150, 400] };

/** Every sheet has the parts of its kind, and both tracks prepare. */
export const verifySheets: Rule = ({ sheets }, tables) => {
  const withLessons = new Set(shelvesOf(tables).filter(({ pool }) => pool).map(({ id }) => id));
  return sheets.flatMap((file) => {
    const form: Form = file.sheet.sheet === "card" && !withLessons.has(file.sheet.moduleId) ? "bare-card" : file.sheet.sheet;
    return [...partFindings(file.file, "sheet", partsOf(file), anatomies[form]), ...prepareFaults(file), ...fieldFaults(file), ...sizeNotes(file, sizes[form])];
  });
};

const partsOf = ({ marks }: SheetFile) => marks.flatMap(({ kind, line }) => (kind === "safety" || kind === "figure" || kind === "field" || kind === "choice" ? [] : [{ kind, line }]));

/** Either both prepare the same, or each has something to prepare. */
function prepareFaults({ file, sheet, marks }: SheetFile): Finding[] {
  if (sheet.sheet !== "together") return [];
  const audiences = marks.filter(({ kind }) => kind === "prepare").map(({ name }) => name);
  const ok = audiences.join() === "both" || audiences.join() === "relative,patient";
  return ok ? [] : [fault({ file, line: marks.find(({ kind }) => kind === "prepare")?.line ?? 1 }, "either both prepare the same, or the relative first and then the patient")];
}

function fieldFaults({ file, sheet, marks }: SheetFile): Finding[] {
  const line = marks.find(({ kind }) => kind === "field")?.line ?? 1;
  return sheet.blocks.flatMap((block) => {
    if (block.kind !== "prepare") return [];
    const isTwice = (ids: readonly { readonly id: string }[]): boolean => new Set(ids.map(({ id }) => id)).size < ids.length;
    return [
      ...(isTwice(block.fields) ? [fault({ file, line }, "two fields have the same id")] : []),
      ...(block.fields.some(({ choices }) => choices && isTwice(choices)) ? [fault({ file, line }, "two choices of one field have the same id")] : []),
      ...(block.for !== "both" && block.fields.some(({ bring }) => bring === "match") ? [fault({ file, line }, "what is compared stands where both prepare the same")] : []),
    ];
  });
}

function sizeNotes(file: SheetFile, [least, most]: readonly [number, number]): Finding[] {
  const words = wordCount(measuredText(file));
  return words >= least && words <= most ? [] : [note({ file: file.file, line: 1 }, `the sheet has ${words} words, ${least} to ${most} are wanted`)];
}
