import type { LessonFile } from "./compile.server.ts";
import { modulesOf } from "./content-files.ts";
import { fault, type Finding } from "./finding.ts";
import type { Rule } from "./verify.ts";

/**
 * Asking again later is what makes a thing stay (curriculum 1.4): every module of the programme asks again one question of
 * the module before, and one of a module before that.
 */
export const verifySpacing: Rule = ({ lessons }, { programme }) => {
  const order = modulesOf(programme).map(({ id }) => id);
  return lessons.filter(({ lesson }) => lesson.lesson === 1 && order.includes(lesson.moduleId)).flatMap((first) => spacingFaults(first, lessons, order));
};

function spacingFaults({ file, lesson: first }: LessonFile, lessons: readonly LessonFile[], order: readonly string[]): Finding[] {
  const here = order.indexOf(first.moduleId);
  const module = lessons.filter(({ lesson }) => lesson.moduleId === first.moduleId && lesson.track === first.track && lesson.language === first.language);
  const owners = module.flatMap(({ marks }) => marks.flatMap(({ kind, name }) => (kind === "check" ? order.indexOf(name.split("/")[0] ?? "") : [])));
  const spot = { file, line: 1 };
  return [
    ...(here >= 1 && !owners.includes(here - 1) ? [fault(spot, `no lesson of this module asks again a question of ${order[here - 1]}`)] : []),
    ...(here >= 2 && !owners.some((owner) => owner < here - 1) ? [fault(spot, `no lesson of this module asks again a question from before ${order[here - 1]}`)] : []),
  ];
}
