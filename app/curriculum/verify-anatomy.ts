import type { LessonFile } from "./compile.server.ts";
import { modulesOf } from "./content-files.ts";
import { fault, type Finding } from "./finding.ts";
import type { Mark } from "./lesson-shape.ts";
import type { Rule } from "./verify.ts";

type Kind = Exclude<Mark["kind"], "safety">;

/** The parts of a lesson in their order, and how many there are of each: at least, at most. */
const anatomy: Readonly<Record<Kind, readonly [number, number]>> = {
  opening: [1, 1],
  vignette: [1, 1],
  section: [2, 4],
  remember: [1, 1],
  reflection: [1, 1],
  check: [3, 3],
  try: [0, 1],
  "other-track": [1, 1],
};
const order = Object.keys(anatomy) as Kind[];

/** Every lesson has the same parts in the same order; the practice task stands in a module's last lesson; two or three objectives on top. */
export const verifyAnatomy: Rule = ({ lessons }, { programme }) => {
  const lastOf = new Map(modulesOf(programme).map((module) => [module.id, module.lessons]));
  return lessons.flatMap((lesson) => {
    const isLast = lastOf.get(lesson.lesson.moduleId) === lesson.lesson.lesson;
    return [...inOrder(lesson), ...counts(lesson), ...remembers(lesson), ...practice(lesson, isLast), ...objectives(lesson)];
  });
};

const partsOf = ({ marks }: LessonFile): (Mark & { kind: Kind })[] => marks.filter((mark): mark is Mark & { kind: Kind } => mark.kind !== "safety");

function inOrder(lesson: LessonFile): Finding[] {
  const parts = partsOf(lesson);
  const early = parts.find(({ kind }, index) => index > 0 && order.indexOf(kind) < order.indexOf(parts[index - 1]!.kind));
  return early ? [fault({ ...lesson, line: early.line }, `${early.kind} stands too late: the order is ${order.join(", ")}`)] : [];
}

function counts(lesson: LessonFile): Finding[] {
  const parts = partsOf(lesson);
  return order.flatMap((kind) => {
    const found = parts.filter((part) => part.kind === kind);
    const [least, most] = anatomy[kind];
    if (found.length >= least && found.length <= most) return [];
    return fault({ ...lesson, line: (found[most] ?? found.at(-1))?.line ?? 1 }, `a lesson has ${least === most ? least : `${least} to ${most}`} of ${kind}, this one ${found.length}`);
  });
}

function remembers(lesson: LessonFile): Finding[] {
  const lines = lesson.lesson.blocks.find((block) => block.kind === "remember")?.lines ?? [];
  const line = partsOf(lesson).find(({ kind }) => kind === "remember")?.line;
  return line && lines.length !== 3 ? [fault({ ...lesson, line }, `<Remember> has exactly three lines, this one ${lines.length}`)] : [];
}

function practice(lesson: LessonFile, isLast: boolean): Finding[] {
  const task = partsOf(lesson).find(({ kind }) => kind === "try");
  if (isLast && !task) return [fault({ ...lesson, line: 1 }, "the module's last lesson has a <Try>")];
  return task && !isLast ? [fault({ ...lesson, line: task.line }, "<Try> stands in the module's last lesson alone")] : [];
}

function objectives(lesson: LessonFile): Finding[] {
  const { length } = lesson.frontmatter.objectives;
  return length < 2 || length > 3 ? [fault({ ...lesson, line: lesson.lineOfKey("objectives") }, `a lesson has two or three objectives, this one ${length}`)] : [];
}
