import { contentLanguages, modulesOf } from "./content-files.ts";
import type { Drawing } from "./drawing.ts";
import { drawingFaults } from "./drawing-faults.ts";
import { fault, note, type Finding } from "./finding.ts";
import { wordFindings } from "./verify-language.ts";
import type { Rule } from "./verify.ts";

const table = "content/drawings.ts";

/** Every module of the three lines has its drawing, every diagram stands in a lesson, every drawing has its words and its lines, and the lines are of the allowed kinds. */
export const verifyDrawings: Rule = (content, { programme, aftercare, prescribed, drawings }) => {
  const modules = [...modulesOf(programme), ...aftercare, ...prescribed].map(({ id }) => id);
  const placed = new Set(content.lessons.flatMap(({ marks }) => marks.flatMap(({ kind, name }) => (kind === "figure" ? [name] : []))));
  const drawn = new Map(content.drawings.map((file) => [file.name, file]));
  const spot = { file: table, line: 1 };
  return [
    ...modules.filter((id) => !drawings[id] || drawings[id].caption).map((id) => fault(spot, `${id} has no drawing`)),
    ...Object.keys(drawings).filter((name) => !drawn.has(name)).map((name) => fault(spot, `the lines of ${name} are missing: drawings/${name}.svg`)),
    ...Object.entries(drawings).flatMap(([name, drawing]) => (!drawing.caption && !modules.includes(name) ? [fault(spot, `${name} is no module, and a diagram has a caption`)] : [])),
    ...Object.keys(drawings).filter((name) => !modules.includes(name) && !placed.has(name)).map((name) => note(spot, `no lesson places the figure ${name}`)),
    ...content.drawings.flatMap(({ name, file, lines }) => {
      const drawing = drawings[name];
      return drawing ? drawingFaults(lines, drawing).map(({ line, problem }) => fault({ file, line }, problem)) : [fault({ file, line: 1 }, `${table} says nothing about it`)];
    }),
    ...Object.values(drawings).flatMap(wordsOf),
  ];
};

/** The words of a drawing keep the rules of every other text. */
function wordsOf({ alt, caption, labels = {} }: Drawing): Finding[] {
  return contentLanguages.flatMap((language) =>
    [alt, caption, ...Object.values(labels)].flatMap((words) => (words ? wordFindings({ line: 1, place: "section", text: words[language] }, table, language) : [])),
  );
}
