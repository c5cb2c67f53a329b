import { isProgrammeView } from "./reference.ts";
import { messageKinds, type AgeingSource, type OpenQuestion, type ReviewPart } from "./review.ts";
import { escaped, joined, quoted, signLine, table } from "./review-markdown.ts";
import { reviewMessages } from "./review-messages.ts";
import { countOf, type ReviewCheck, type ReviewModule, type ReviewText } from "./review-module.ts";
import { needsALook, sourceEntry, sourceMark, type SourceTables } from "./review-sources.ts";
import { aimsNames, kindNames, lineNames, partNames, reviewWords as w, sheetNames, trackNames } from "./review-words.ts";

/** The clinic's own tables beside the content. */
export interface ReviewTables extends SourceTables {
  readonly ageing: readonly AgeingSource[];
  readonly openQuestions: readonly OpenQuestion[];
}

/** One module as a clinician reads it: what to look at first, every message with what it is and rests on, the questions, the sources. */
export function modulePage(module: ReviewModule, version: string, tables: ReviewTables): string {
  const { shelf, title, texts, checks, keys } = module;
  return joined([
    `# ${shelf.id.toUpperCase()} · ${escaped(title.nb)}`,
    quoted(escaped(title.en)),
    `[${w.overview}](../clinic-review.md) · ${lineNames[shelf.line]} · ${w.version} \`${version}\``,
    signLine(w.moduleRead, w),
    table(messageKinds.map((kind) => kindNames[kind]), [messageKinds.map((kind) => countOf(module, kind))]),
    `## ${w.first}`,
    firstLook(module, tables),
    ...texts.map((text) => textBlock(text, tables)),
    ...(checks.length ? [`## ${w.questions}`, ...checks.map(checkBlock)] : []),
    `## ${w.sources}`,
    keys.length ? sourcesInOrder(keys).map((key) => sourceEntry(key, tables)).join("\n") : w.noSources,
  ]).concat("\n");
}

const sourcesInOrder = (keys: readonly string[]): string[] => [...keys.filter((key) => !isProgrammeView(key)), ...keys.filter(isProgrammeView)];

/** What makes this module different from those that can be read straight through. */
function firstLook({ shelf, texts, keys, asksForHealthCheck }: ReviewModule, tables: ReviewTables): string {
  const parts = texts.flatMap((text) => text.parts.nb);
  const lines = [...new Set(parts.flatMap(({ messages }) => messages).flatMap(({ kinds, detail }) => (kinds.includes("safety") && detail ? detail : [])))];
  const notes = [
    ...tables.openQuestions.filter(({ modules }) => modules.includes(shelf.id)).map(({ topic, question }) => `- **${w.openQuestion}: ${escaped(topic.nb)}.** ${escaped(question.nb)}\n\n  ${quoted(`${escaped(topic.en)}. ${escaped(question.en)}`)}`),
    ...(asksForHealthCheck ? [`- ${w.healthCheck}`] : []),
    ...(lines.length ? [`- ${w.safetyHere}: ${lines.join(", ")}`] : []),
    ...(parts.some(({ kind }) => kind === "care") ? [`- ${w.careHere}`] : []),
    ...(parts.some(({ kind, name }) => kind === "aims" && name === "proposal") ? [`- ${w.proposedAims}`] : []),
    ...keys.filter((key) => needsALook(key, tables)).map((key) => `- ${sourceMark(key, tables)}`),
  ];
  return notes.length ? notes.join("\n") : w.nothingFirst;
}

function textBlock({ id, place, files, parts }: ReviewText, tables: ReviewTables): string {
  const { nb, en } = files;
  const name = "sheet" in place ? sheetNames[place.sheet] : `${w.lesson} ${place.lesson} · ${trackNames[place.track]}`;
  const { minutes, objectives = [], contentNote } = topOf(nb);
  const english = topOf(en);
  return joined([
    `## ${name}: ${escaped(nb.frontmatter.title)}`,
    quoted(escaped(en.frontmatter.title)),
    `\`${id}\`${minutes ? ` · ${minutes} ${w.minutes}` : ""}`,
    ...(contentNote ? [`${w.contentNote}: ${escaped(contentNote)}`, quoted(escaped(english.contentNote ?? ""))] : []),
    ...(objectives.length ? [`${w.aims}:`, objectives.map((aim, index) => `- ${escaped(aim)}\n\n  ${quoted(escaped(english.objectives?.[index] ?? ""))}`).join("\n")] : []),
    ...parts.nb.map((part, index) => (part.kind === "check" ? checksBlock(parts.nb, index) : partBlock(part, parts.en[index], tables))),
  ]);
}

const topOf = ({ frontmatter }: ReviewText["files"]["nb"]): { readonly minutes?: number; readonly objectives?: readonly string[]; readonly contentNote?: string } => frontmatter;

function partBlock(part: ReviewPart, english: ReviewPart | undefined, tables: ReviewTables): string {
  return joined([`### ${partHeading(part, english)}`, reviewMessages(part.messages, english?.messages ?? [], tables), ...(part.kind === "care" ? [signLine(w.careRight, w)] : [])]);
}

/** The checks that a lesson asks, in one line where the first of them stands; each leads to its place. */
function checksBlock(parts: readonly ReviewPart[], index: number): string {
  if (parts[index - 1]?.kind === "check") return "";
  const names = parts.filter(({ kind }) => kind === "check").map(({ name }) => name);
  return `${partNames.check}: ${names.map((name) => `[${name}](${checkAddress(name)})`).join(", ")}`;
}

function checkAddress(name: string): string {
  const [moduleId = "", id = ""] = name.split("/");
  return `${moduleId}.md#${id}`;
}

function partHeading({ kind, name, heading }: ReviewPart, english: ReviewPart | undefined): string {
  if (heading) return `${escaped(heading)} / ${escaped(english?.heading ?? "")}`;
  if (kind === "vignette") return `${partNames[kind]} · ${escaped(name)}`;
  if (kind === "aims") return `${partNames[kind]} (${aimsNames[name] ?? name})`;
  if (kind === "prepare") return `${partNames[kind]} (${trackNames[name as keyof typeof trackNames] ?? name})`;
  return partNames[kind];
}

function checkBlock({ check: { nb, en }, askedIn }: ReviewCheck): string {
  const reasons = nb.options.map(({ id, text, why }, index) => {
    const twin = en.options[index];
    return [`- ${id === nb.answer ? `**${escaped(text)}** (**${w.right}**)` : escaped(text)}: ${escaped(why)}`, `  ${quoted(`${escaped(twin?.text ?? "")}: ${escaped(twin?.why ?? "")}`)}`].join("\n\n");
  });
  return joined([`### ${nb.id}`, `${w.check} · ${trackNames[nb.for]} · ${askedIn.length ? `${w.askedIn} ${askedIn.join(", ")}` : w.notAsked}`, escaped(nb.question), quoted(escaped(en.question)), reasons.join("\n")]);
}
