import { fault, type Finding } from "./finding.ts";
import type { LessonFile } from "./compile.server.ts";
import { isProgrammeView, type Reference } from "./reference.ts";
import type { Rule } from "./verify.ts";

/** Every source is in the reference list and has been looked up; the list on top of a lesson is what its text marks, in that order, then the programme's view. */
export const verifySources: Rule = ({ lessons }, { references }) => lessons.flatMap((lesson) => [...citedFaults(lesson, references), ...declaredFaults(lesson, references)]);

function citedFaults(lesson: LessonFile, references: readonly Reference[]): Finding[] {
  return lesson.citations.flatMap(({ keys, line }) =>
    keys.flatMap((key) => {
      const spot = { file: lesson.file, line };
      if (isProgrammeView(key)) return fault(spot, `${key} is the programme's view: it stands on top of the lesson, never in the text`);
      const reference = references.find((one) => one.key === key);
      if (!reference) return fault(spot, `there is no source ${key} in the reference list`);
      return reference.confidence === "B" ? fault(spot, `${key} has not been looked up (confidence B) and may not be cited`) : [];
    }),
  );
}

function declaredFaults(lesson: LessonFile, references: readonly Reference[]): Finding[] {
  const spot = { file: lesson.file, line: lesson.lineOfKey("sources") };
  const { sources } = lesson.frontmatter;
  const views = sources.filter(isProgrammeView);
  const unknown = views.filter((key) => !references.some((one) => one.key === key));
  const wanted = [...new Set(lesson.citations.flatMap(({ keys }) => keys)), ...views];
  return [
    ...unknown.map((key) => fault(spot, `there is no source ${key} in the reference list`)),
    ...(wanted.join() === sources.join() ? [] : [fault(spot, `sources on top of the lesson are not those of its text, in order: [${wanted.join(", ")}]`)]),
  ];
}
