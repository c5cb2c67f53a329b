import type { PlacedCheck } from "./check-shape.ts";
import type { LessonFile, PoolFile } from "./compile.server.ts";
import { shelvesOf } from "./content-files.ts";
import { fault, type Finding } from "./finding.ts";
import type { Rule } from "./verify.ts";

/** Every lesson draws checks that exist, that are for its track, and that no other lesson of its track in the module draws; every pool is whole. */
export const verifyChecks: Rule = ({ lessons, pools }, tables) => {
  const order = shelvesOf(tables).map(({ id }) => id);
  const asked = new Set(lessons.flatMap(drawn).map(({ name }) => name));
  return [...pools.flatMap((pool) => [...poolFaults(pool), ...unaskedFaults(pool, asked)]), ...lessons.flatMap((lesson) => drawFaults(lesson, lessons, pools, order))];
};

function drawFaults(lesson: LessonFile, lessons: readonly LessonFile[], pools: readonly PoolFile[], order: readonly string[]): Finding[] {
  const { moduleId, track, language, lesson: number } = lesson.lesson;
  const earlier = lessons.filter(({ lesson: other }) => other.moduleId === moduleId && other.track === track && other.language === language && other.lesson < number);
  const drawnBefore = new Set(earlier.flatMap(drawn).map(({ name }) => name));
  return drawn(lesson).flatMap(({ name, line }, index, all) => {
    const spot = { file: lesson.file, line };
    const [owner = "", id] = name.split("/");
    const check = pools.find((pool) => pool.moduleId === owner && pool.language === language)?.checks.find((one) => one.id === id);
    if (!check) return fault(spot, `there is no check ${name}`);
    return [
      ...(check.for !== "both" && check.for !== track ? [fault(spot, `the check ${name} is for the ${check.for} track`)] : []),
      ...(drawnBefore.has(name) || all.findIndex((other) => other.name === name) < index ? [fault(spot, `the check ${name} is drawn twice in this track's module`)] : []),
      ...(order.indexOf(owner) > order.indexOf(moduleId) ? [fault(spot, `the check ${name} is of a later module`)] : []),
    ];
  });
}

const drawn = ({ marks }: LessonFile) => marks.filter(({ kind }) => kind === "check");

function poolFaults({ file, checks }: PoolFile): Finding[] {
  return checks.flatMap((check, index) => [
    ...(checks.findIndex(({ id }) => id === check.id) < index ? [fault({ file, line: check.line }, `there are two checks with the id ${check.id}`)] : []),
    ...optionFaults(check).map((problem) => fault({ file, line: check.line }, problem)),
  ]);
}

/** A question that no lesson asks is read by nobody. */
const unaskedFaults = ({ file, moduleId, checks }: PoolFile, asked: ReadonlySet<string>): Finding[] =>
  checks.flatMap(({ id, line }) => (asked.has(`${moduleId}/${id}`) ? [] : [fault({ file, line }, `no lesson draws the check ${id}`)]));

function optionFaults({ id, answer, options }: PlacedCheck): string[] {
  const ids = options.map((option) => option.id);
  return [
    ...(options.length === 3 ? [] : [`a check has three options, ${id} has ${options.length}`]),
    ...(new Set(ids).size === ids.length ? [] : [`two options of ${id} have the same id`]),
    ...(ids.includes(answer) ? [] : [`the answer of ${id} is none of its options: ${answer}`]),
  ];
}
