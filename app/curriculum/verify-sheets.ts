import type { SheetFile } from "./compile.server.ts";
import { contentLanguages, sheetPath, shelvesOf } from "./content-files.ts";
import { fault, note, type Finding } from "./finding.ts";
import { wordCount } from "./readability.ts";
import type { SheetBlock, SheetKind } from "./sheet.ts";
import { measuredText } from "./verify-language.ts";
import type { Rule } from "./verify.ts";

type Form = SheetKind | "bare-card";
type Counts = Partial<Record<SheetBlock["kind"], readonly [number, number]>>;

/** The parts of each kind of sheet in their order, and how many there are of each: at least, at most. A module without lessons has a bare card. */
const anatomies: Readonly<Record<Form, Counts>> = {
  card: { opening: [1, 1], "for-whom": [1, 1], aims: [1, 1], practical: [0, 1], care: [1, 1] },
  "bare-card": { opening: [1, 1], section: [1, 3] },
  "relative-card": { opening: [1, 1] },
  together: { opening: [1, 1], prepare: [1, 2], meet: [1, 1], bring: [0, 1], never: [1, 1], agreement: [1, 1], solo: [1, 1] },
};

/** Sizes in words (curriculum 1.4 and 3.0). */
const sizes: Readonly<Record<Form, readonly [number, number]>> = { card: [100, 300], "bare-card": [110, 200], "relative-card": [55, 95], together: [150, 400] };

/** Every sheet has the parts of its kind, both tracks prepare, and the languages mirror each other. */
export const verifySheets: Rule = ({ sheets }, tables) => {
  const withLessons = new Set(shelvesOf(tables).filter(({ pool }) => pool).map(({ id }) => id));
  const byPath = new Map(sheets.map((file) => [sheetPath(file.sheet), file]));
  return sheets.flatMap((file) => {
    const form: Form = file.sheet.sheet === "card" && !withLessons.has(file.sheet.moduleId) ? "bare-card" : file.sheet.sheet;
    const model = byPath.get(sheetPath({ ...file.sheet, language: contentLanguages[0]! }));
    return [...partFaults(file, anatomies[form]), ...prepareFaults(file), ...fieldFaults(file), ...sizeNotes(file, sizes[form]), ...(model && model !== file ? mirrorFaults(model, file) : [])];
  });
};

const partsOf = ({ marks }: SheetFile) => marks.flatMap(({ kind, line }) => (kind === "safety" || kind === "figure" || kind === "field" ? [] : [{ kind, line }]));

function partFaults(file: SheetFile, anatomy: Counts): Finding[] {
  const order = Object.keys(anatomy) as SheetBlock["kind"][];
  const parts = partsOf(file);
  const foreign = parts.find(({ kind }) => !order.includes(kind));
  const early = parts.find(({ kind }, index) => index > 0 && order.indexOf(kind) < order.indexOf(parts[index - 1]!.kind));
  const wrongCounts = order.flatMap((kind) => {
    const [least, most] = anatomy[kind]!;
    const found = parts.filter((part) => part.kind === kind);
    return found.length >= least && found.length <= most ? [] : [fault({ file: file.file, line: found.at(-1)?.line ?? 1 }, `this sheet has ${least === most ? least : `${least} to ${most}`} of ${kind}, here are ${found.length}`)];
  });
  return [
    ...(foreign ? [fault({ file: file.file, line: foreign.line }, `${foreign.kind} does not stand on this sheet`)] : []),
    ...(early ? [fault({ file: file.file, line: early.line }, `${early.kind} stands too late: the order is ${order.join(", ")}`)] : []),
    ...wrongCounts,
  ];
}

/** Either both prepare the same, or each has something to prepare. */
function prepareFaults({ file, sheet, marks }: SheetFile): Finding[] {
  if (sheet.sheet !== "together") return [];
  const audiences = marks.filter(({ kind }) => kind === "prepare").map(({ name }) => name);
  const ok = audiences.join() === "both" || audiences.join() === "relative,patient";
  return ok ? [] : [fault({ file, line: marks.find(({ kind }) => kind === "prepare")?.line ?? 1 }, "either both prepare the same, or the relative first and then the patient")];
}

function fieldFaults({ file, sheet, marks }: SheetFile): Finding[] {
  const fields = sheet.blocks.flatMap((block) => (block.kind === "prepare" ? [block] : []));
  return fields.flatMap(({ fields }) => {
    const ids = fields.map(({ id }) => id);
    const line = marks.find(({ kind }) => kind === "field")?.line ?? 1;
    return new Set(ids).size === ids.length ? [] : [fault({ file, line }, "two fields have the same id")];
  });
}

function sizeNotes(file: SheetFile, [least, most]: readonly [number, number]): Finding[] {
  const words = wordCount(measuredText(file));
  return words >= least && words <= most ? [] : [note({ file: file.file, line: 1 }, `the sheet has ${words} words, ${least} to ${most} are wanted`)];
}

function mirrorFaults(model: SheetFile, file: SheetFile): Finding[] {
  const [theirs, ours] = [skeletonOf(model), skeletonOf(file)];
  const at = ours.findIndex((part, index) => part !== theirs[index]);
  const differs = at >= 0 || ours.length !== theirs.length;
  const spot = { file: file.file, line: file.marks[at]?.line ?? 1 };
  return [
    ...(differs ? [fault(spot, `here stands ${ours[at] ?? "nothing"}, in ${model.file} ${theirs[at < 0 ? ours.length : at] ?? "nothing"}`)] : []),
    ...(model.frontmatter.minutes === file.frontmatter.minutes ? [] : [fault({ file: file.file, line: file.lineOfKey("minutes") }, `minutes is not as in ${model.file}`)]),
    ...([...model.frontmatter.sources].sort().join() === [...file.frontmatter.sources].sort().join() ? [] : [fault({ file: file.file, line: file.lineOfKey("sources") }, `sources is not as in ${model.file}`)]),
  ];
}

const skeletonOf = ({ marks }: SheetFile): string[] => marks.map(({ kind, name }) => `${kind} ${name}`.trim());
