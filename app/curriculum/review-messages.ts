import { isProgrammeView } from "./reference.ts";
import type { Message } from "./review.ts";
import { escaped, joined, quoted, signLine } from "./review-markdown.ts";
import { sourceMark, type SourceTables } from "./review-sources.ts";
import { bringNames, kindNames, reviewWords as w } from "./review-words.ts";

/**
 * The messages of one part, Bokmål with the English beneath, each under what it is and what it rests on. Neighbours that are the same
 * kind and rest on no source share one tag. Where the languages have unlike numbers of paragraphs, the English follows as a whole.
 */
export function reviewMessages(nb: readonly Message[], en: readonly Message[], tables: SourceTables): string {
  if (nb.length !== en.length) return joined([tagged(nb, nb.map(() => undefined), tables), quoted(tagged(en, en.map(() => undefined), tables))]);
  return tagged(nb, en, tables);
}

function tagged(messages: readonly Message[], twins: readonly (Message | undefined)[], tables: SourceTables): string {
  let before = "";
  return joined(
    messages.flatMap((message, index) => {
      const twin = twins[index];
      const tag = tagOf(message, tables);
      const isSame = tag === before && message.keys.every(isProgrammeView) && !isFixed(message);
      before = tag;
      return [...(isSame ? [] : [tag]), words(message), ...(twin ? [quoted(twinWords(message, twin, tables))] : []), ...(isFixed(message) ? [signLine(w.safetyRight, w)] : [])];
    }),
  );
}

/** A fixed safety line, and not advice that a card asks a doctor to look at. */
const isFixed = ({ kinds, detail }: Message): boolean => kinds.includes("safety") && detail !== undefined;

/** Safety lines keep their own bold words. */
const words = (message: Message): string => (isFixed(message) ? message.text : escaped(message.text));

function tagOf(message: Message, tables: SourceTables): string {
  const { kinds, keys, detail } = message;
  const names = kinds.map((kind) => kindNames[kind]).join(" + ");
  const rests = keys.map((key) => sourceMark(key, tables)).join(", ");
  return [names, ...(detail ? [detailOf(message, detail)] : []), ...(rests ? [rests] : [])].join(" · ");
}

function detailOf({ kinds }: Message, detail: string): string {
  if (kinds.includes("safety")) return `\`${detail}\`, ${w.fixedWords}`;
  return bringNames[detail] ?? `${w.diagram} \`${detail}\``;
}

/** The English, and what it is where it is tagged otherwise than the Bokmål. */
function twinWords(message: Message, twin: Message, tables: SourceTables): string {
  const differs = [...twin.kinds].sort().join() !== [...message.kinds].sort().join() || [...twin.keys].sort().join() !== [...message.keys].sort().join();
  return differs ? `(${tagOf(twin, tables)}) ${words(twin)}` : words(twin);
}
