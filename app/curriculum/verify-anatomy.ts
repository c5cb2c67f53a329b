import type { LessonFile } from "./compile.server.ts";
import { shelvesOf, type Shelf } from "./content-files.ts";
import { fault, type Finding } from "./finding.ts";
import type { Mark } from "./lesson-shape.ts";
import { partFindings, type Anatomy } from "./verify-parts.ts";
import type { Rule } from "./verify.ts";

type Kind = Exclude<Mark["kind"], "safety" | "figure">;

/** The parts of a lesson in their order, and how many there are of each on the programme's lines, in aftercare and on the prescribed line: at least, at most. */
const anatomy: Readonly<Record<Kind, Readonly<Record<"programme" | "aftercare" | "prescribed", readonly [number, number]>>>> = {
  opening: { programme: [1, 1], aftercare: [1, 1], prescribed: [1, 1] },
  vignette: { programme: [1, 1], aftercare: [0, 0], prescribed: [0, 1] },
  section: { programme: [2, 4], aftercare: [1, 3], prescribed: [2, 4] },
  remember: { programme: [1, 1], aftercare: [1, 1], prescribed: [1, 1] },
  reflection: { programme: [1, 1], aftercare: [0, 0], prescribed: [0, 0] },
  check: { programme: [3, 3], aftercare: [1, 1], prescribed: [1, 2] },
  try: { programme: [0, 1], aftercare: [1, 1], prescribed: [0, 1] },
  "other-track": { programme: [1, 1], aftercare: [1, 1], prescribed: [0, 0] },
};

/** How many objectives stand on top of a lesson. */
const objectiveCounts = { programme: [2, 3], aftercare: [1, 2], prescribed: [1, 3] } as const;

type Kin = keyof typeof objectiveCounts;

const anatomyFor = (kin: Kin) => Object.fromEntries(Object.entries(anatomy).map(([kind, counts]) => [kind, counts[kin]])) as Anatomy<Kind>;
const anatomyOf = { programme: anatomyFor("programme"), aftercare: anatomyFor("aftercare"), prescribed: anatomyFor("prescribed") } as const;

const kinOf = ({ line }: Shelf): Kin => (line === "aftercare" || line === "prescribed" ? line : "programme");

/** Every lesson has the parts of its line, in the same order; in the programme the practice task stands in a module's last lesson. */
export const verifyAnatomy: Rule = ({ lessons }, tables) => {
  const shelves = new Map(shelvesOf(tables).map((shelf) => [shelf.id, shelf]));
  return lessons.flatMap((lesson) => {
    const shelf = shelves.get(lesson.lesson.moduleId);
    if (!shelf) return [];
    const kin = kinOf(shelf);
    const isLast = shelf.lessons[lesson.lesson.track] === lesson.lesson.lesson;
    return [...partFindings(lesson.file, "lesson", partsOf(lesson), anatomyOf[kin]), ...remembers(lesson), ...(kin === "programme" ? practice(lesson, isLast) : []), ...objectives(lesson, kin)];
  });
};

const partsOf = ({ marks }: LessonFile): (Mark & { kind: Kind })[] => marks.filter((mark): mark is Mark & { kind: Kind } => mark.kind !== "safety" && mark.kind !== "figure");

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

function objectives(lesson: LessonFile, kin: Kin): Finding[] {
  const { length } = lesson.frontmatter.objectives;
  const [least, most] = objectiveCounts[kin];
  return length < least || length > most ? [fault({ ...lesson, line: lesson.lineOfKey("objectives") }, `a lesson has ${least} to ${most} objectives, this one ${length}`)] : [];
}
