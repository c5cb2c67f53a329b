import { fault, type Finding } from "./finding.ts";
import type { TextFile } from "./compile.server.ts";
import { isProgrammeView, type Reference } from "./reference.ts";
import type { Rule } from "./verify.ts";

/** Every source is in the reference list and has been looked up; the list on top of a lesson is what its text marks, in that order, and last the programme's view. */
export const verifySources: Rule = ({ lessons, sheets }, { references }) =>
  [...lessons, ...sheets].flatMap((text) => [...citedFaults(text, references), ...declaredFaults(text)]);

function citedFaults(text: TextFile, references: readonly Reference[]): Finding[] {
  return text.citations.flatMap(({ keys, line }) =>
    keys.flatMap((key) => {
      const spot = { file: text.file, line };
      const reference = references.find((one) => one.key === key);
      if (!reference) return fault(spot, `there is no source ${key} in the reference list`);
      return reference.confidence === "B" ? fault(spot, `${key} has not been looked up (confidence B) and may not be cited`) : [];
    }),
  );
}

function declaredFaults(text: TextFile): Finding[] {
  const spot = { file: text.file, line: text.lineOfKey("sources") };
  const marked = [...new Set(text.citations.flatMap(({ keys }) => keys))];
  const wanted = [...marked.filter((key) => !isProgrammeView(key)), ...marked.filter(isProgrammeView)];
  return wanted.join() === text.frontmatter.sources.join() ? [] : [fault(spot, `sources on top of the lesson are not those of its text, in order: [${wanted.join(", ")}]`)];
}
