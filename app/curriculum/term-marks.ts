import type { Language } from "#app/i18n/language.ts";
import { anchorOf, isExplainedIn, type GlossaryEntry, type Term } from "./glossary.ts";
import { textOf, type MarkdownNode } from "./markdown.ts";

/** Where terms are marked: one file of one module. */
export interface TermPlace {
  readonly moduleId: string;
  readonly language: Language;
  /** What sets the file's ids apart from those of every other file that a page may show beside it: `t02-patient-1`. */
  readonly name: string;
}

/** What a reader meets around an explanation. */
const said: Readonly<Record<Language, { readonly hint: string; readonly all: string }>> = {
  nb: { hint: "Åpner en forklaring", all: "Alle ord og uttrykk" },
  en: { hint: "Opens an explanation", all: "All the words" },
};

/** So that reading stays calm. */
const mostInFile = 6;

/** Marks the terms of one file: each the first time it is met, at most one in a sentence, at most six in all. */
export class TermMarks {
  private readonly marked = new Set<string>();
  private readonly terms: Terms;

  constructor(
    glossary: readonly GlossaryEntry[],
    private readonly place: TermPlace,
  ) {
    this.terms = termsOf(glossary, place);
  }

  /** The parts of one paragraph with its terms marked. Only its own words are looked at: not its links, nor its bold or slanted words, nor what stands between quotation marks. */
  mark(parts: readonly MarkdownNode[]): MarkdownNode[] {
    const sentence: Sentence = { quoted: false, explained: false };
    return parts.flatMap((part) => {
      if (part.type === "text") return this.markText(part.value ?? "", sentence);
      for (const { groups } of textOf(part).matchAll(this.terms.pattern)) pass(sentence, groups);
      return part;
    });
  }

  private markText(text: string, sentence: Sentence): MarkdownNode[] {
    const nodes: MarkdownNode[] = [];
    let from = 0;
    for (const { groups, index } of text.matchAll(this.terms.pattern)) {
      pass(sentence, groups);
      const word = groups?.form;
      const term = word === undefined || sentence.quoted || sentence.explained ? undefined : this.newTerm(word);
      if (!word || !term) continue;

      sentence.explained = true;
      const before = text.slice(from, index);
      const after = text.slice(index + word.length);
      // Punctuation that touches the word stays on its line.
      const lead = /[^\s\p{L}\p{N}]*$/u.exec(before)![0];
      const trail = /^[^\s\p{L}\p{N}]*/u.exec(after)![0];
      nodes.push(words(before.slice(0, before.length - lead.length)), this.markOf(word, term, lead, trail));
      from = index + word.length + trail.length;
    }
    return [...nodes, words(text.slice(from))].filter(({ type, value }) => type !== "text" || value);
  }

  /** The term of a form, as written or with a capital at the beginning, if it is not marked yet and there is room for one more. */
  private newTerm(word: string): PlacedTerm | undefined {
    const form = word.replace(/\s+/g, " ");
    const { byForm } = this.terms;
    const term = byForm.get(form) ?? byForm.get(form.charAt(0).toLowerCase() + form.slice(1));
    return term && this.marked.size < mostInFile && !this.marked.has(term.id) ? term : undefined;
  }

  private markOf(word: string, term: PlacedTerm, lead: string, trail: string): MarkdownNode {
    const { hint, all } = said[this.place.language];
    const noteId = `term-${this.place.name}-${term.id}`;
    const hintId = `${noteId}-hint`;
    this.marked.add(term.id);
    const button = tag("button", { type: "button", popovertarget: noteId, "aria-describedby": hintId }, [words(word)]);
    return tag("span", { className: "term" }, [words(lead), button, tag("span", { id: hintId, hidden: null }, [words(hint)]), noteOf(term, noteId, all), words(trail)]);
  }
}

/** A term in the language of the file. */
interface PlacedTerm extends Term {
  readonly id: string;
  readonly anchor: string;
}

/** The terms of a module in one language, with what finds them. */
interface Terms {
  readonly byForm: ReadonlyMap<string, PlacedTerm>;
  readonly pattern: RegExp;
}

/** Worked out once for all the files of a module. */
const known = new WeakMap<readonly GlossaryEntry[], Map<string, Terms>>();

function termsOf(glossary: readonly GlossaryEntry[], { moduleId, language }: TermPlace): Terms {
  const inGlossary = known.get(glossary) ?? new Map<string, Terms>();
  const key = `${language}/${moduleId}`;
  const placed = () => glossary.flatMap((entry, index): PlacedTerm[] => (isExplainedIn(entry, moduleId) ? [{ ...entry[language], id: entry.id, anchor: anchorOf(index) }] : []));
  const terms = inGlossary.get(key) ?? termsByForm(placed());
  known.set(glossary, inGlossary.set(key, terms));
  return terms;
}

function termsByForm(terms: readonly PlacedTerm[]): Terms {
  const byForm = new Map(terms.flatMap((term) => term.forms.map((form) => [form, term] as const)));
  return { byForm, pattern: patternOf([...byForm.keys()]) };
}

/** How far a paragraph has been read. */
interface Sentence {
  quoted: boolean;
  /** Whether a term of the sentence is marked. */
  explained: boolean;
}

function pass(sentence: Sentence, groups: Readonly<Record<string, string | undefined>> | undefined): void {
  if (groups?.quote) sentence.quoted = groups.quote === "«" || (groups.quote === '"' && !sentence.quoted);
  if (groups?.end) sentence.explained = false;
}

const noteOf = ({ term, meaning, anchor }: PlacedTerm, noteId: string, all: string): MarkdownNode =>
  tag("span", { popover: "auto", id: noteId }, [
    tag("strong", {}, [words(term)]),
    tag("span", {}, [words(meaning)]),
    tag("a", { className: "ds-link", href: `/words#${anchor}` }, [words(all)]),
  ]);

const words = (value: string): MarkdownNode => ({ type: "text", value });

const tag = (name: string, attributes: Readonly<Record<string, string | null>>, children: MarkdownNode[]): MarkdownNode => ({
  type: "mdxJsxTextElement",
  name,
  attributes: Object.entries(attributes).map(([name, value]) => ({ type: "mdxJsxAttribute", name, value })),
  children,
});

/** Finds forms, the longest first, whole words alone; quotation marks; and the ends of sentences. */
function patternOf(forms: readonly string[]): RegExp {
  const longestFirst = [...forms].sort((one, other) => other.length - one.length).map(inText);
  return new RegExp(`(?<form>(?<![\\p{L}\\p{N}-])(?:${longestFirst.join("|") || "(?!)"})(?![\\p{L}\\p{N}]|-\\p{L}|['’]\\p{L}))|(?<quote>[«»"])|(?<end>[.?!](?=["»)]*(?:\\s+["«(]?\\p{Lu}|\\s*$)))`, "gu");
}

/** A form as running text may have it: with a capital at the beginning, and with any space between its words. */
function inText(form: string): string {
  const [first = "", ...rest] = form;
  const capital = first.toUpperCase();
  return (first === capital ? escaped(first) : `[${first}${capital}]`) + escaped(rest.join("")).replaceAll(" ", "\\s+");
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
