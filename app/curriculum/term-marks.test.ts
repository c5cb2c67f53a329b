import fc from "fast-check";
import { expect, test } from "vitest";
import { compileLesson, compileSheet } from "./compile.server.ts";
import type { GlossaryEntry } from "./glossary.ts";
import type { Block } from "./lesson.ts";
import type { MarkdownNode } from "./markdown.ts";
import { TermMarks } from "./term-marks.ts";

const entry = (id: string, scope: GlossaryEntry["scope"], ...forms: string[]): GlossaryEntry => {
  const term = { term: forms[0]!, forms, meaning: `Hva ${id} er.` };
  return { id, scope, nb: term, en: term };
};

const glossary = [
  entry("craving", "everywhere", "sug", "suget"),
  entry("plan", "everywhere", "plan"),
  entry("crisis-plan", "everywhere", "rolig plan"),
  entry("trust", ["m2"], "tillit"),
  entry("letters", "everywhere", "LAR"),
  entry("disputed", "everywhere", "«med-ord»", '"co-word"'),
  ...["en", "to", "tre", "fire"].map((word) => entry(word, "everywhere", `ord${word}`)),
];

const marksFor = (moduleId = "m2", language: "nb" | "en" = "nb") => new TermMarks(glossary, { moduleId, language, name: `${moduleId}-patient-1` });
const text = (value: string): MarkdownNode => ({ type: "text", value });
const bold = (value: string): MarkdownNode => ({ type: "strong", children: [text(value)] });

const attribute = (node: MarkdownNode, name: string) => node.attributes?.find((one) => one.name === name);

/** A paragraph as it is seen before anything is pressed, each mark in brackets. */
function seen(nodes: readonly MarkdownNode[], shown = (word: string) => `[${word}]`): string {
  return nodes
    .map((node) => {
      if (node.value !== undefined) return node.value;
      if (attribute(node, "popover") || attribute(node, "hidden")) return "";
      const inner = seen(node.children ?? [], shown);
      return node.name === "button" ? shown(inner) : inner;
    })
    .join("");
}

const marked = (words: string, moduleId?: string, language?: "nb" | "en") => seen(marksFor(moduleId, language).mark([text(words)]));

test.each<[string, string, string]>([
  ["the first of several", "Om sug. Mer sug. Suget går over.", "Om [sug]. Mer sug. Suget går over."],
  ["a word with a capital at its beginning", "Suget kommer.", "[Suget] kommer."],
  ["the longest form", "En rolig plan. En plan.", "En [rolig plan]. En [plan]."],
  ["a form over two lines", "En rolig\nplan.", "En [rolig\nplan]."],
  ["whole words alone", "Sugerør, innsug, sug-rør, LARs og suget's.", "Sugerør, innsug, sug-rør, LARs og suget's."],
  ["letters only as they are written", "Det lar seg gjøre. Lar hun? LAR hjelper.", "Det lar seg gjøre. Lar hun? [LAR] hjelper."],
  ["one in a sentence", "Sug eller plan? En plan, kl. 12, uten tillit. Så LAR.", "[Sug] eller plan? En [plan], kl. 12, uten tillit. Så [LAR]."],
  ["none between quotation marks", "Hun sa: «Suget er her. En plan!» Så gikk suget.", "Hun sa: «Suget er her. En plan!» Så gikk [suget]."],
  ["a form that has its own quotation marks", "Ordet «med-ord» er omstridt.", "Ordet [«med-ord»] er omstridt."],
])("marks %s", (_what, words, expected) => {
  expect(marked(words)).toBe(expected);
});

test("in English the quotation marks are English", () => {
  expect(marked('She said, "Sug is here." The word "co-word" is disputed. Then sug went.', "m2", "en")).toBe('She said, "Sug is here." The word ["co-word"] is disputed. Then [sug] went.');
});

test("a term of one module is marked in that module alone", () => {
  expect(marked("Tillit vokser.", "m2")).toBe("[Tillit] vokser.");
  expect(marked("Tillit vokser.", "m1")).toBe("Tillit vokser.");
});

test("at most six terms are marked in a file, each once, however many paragraphs it has", () => {
  const marks = marksFor();
  const said = ["Sug. Plan. Tillit.", "Suget. LAR. Orden. Ordto. Ordtre.", "Ordfire. Plan."].map((words) => seen(marks.mark([text(words)])));
  expect(said).toEqual(["[Sug]. [Plan]. [Tillit].", "Suget. [LAR]. [Orden]. [Ordto]. Ordtre.", "Ordfire. Plan."]);
});

test("bold words and links are left alone, and a sentence goes on through them", () => {
  const link: MarkdownNode = { type: "link", url: "/help", children: [text("plan")] };
  expect(seen(marksFor().mark([text("Et "), bold("sug"), text(" og suget, se "), link, text(" og plan. LAR.")]))).toBe("Et sug og [suget], se plan og plan. [LAR].");
  expect(seen(marksFor().mark([text("Han sa: «"), bold("Merk det."), text(" Suget» om suget.")]))).toBe("Han sa: «Merk det. Suget» om [suget].");
});

const piece = fc.oneof(fc.constantFrom("sug", "Suget", "rolig plan", "plan", "LAR", "«med-ord»", "ordto", "tillit", " ", ". ", ", ", "«", "»", "(", ")", "\n", "?", " Så "), fc.string({ maxLength: 4 }));

test("whatever the words, a reader sees them unchanged, with at most six marks and no term twice", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 40 }), (pieces) => {
      const nodes = pieces.map(([words, isBold]) => (isBold ? bold(words) : text(words)));
      const result = marksFor().mark(nodes);
      expect(seen(result, (word) => word)).toBe(pieces.map(([words]) => words).join(""));
      const ids = result.flatMap(({ children = [] }) => children.map((child) => attribute(child, "popovertarget")?.value).filter(Boolean));
      expect(ids.length).toBeLessThanOrEqual(6);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 1000 },
  );
});

const options = { contentFolder: process.cwd(), references: [], addresses: new Set<string>(), glossary, figures: { nb: new Map(), en: new Map() } };
const top = "---\ntitle: En bit\nminutes: 7\nobjectives:\n  - Du kan gå\nsources: []\n---\n\n";
const compile = async (source: string): Promise<readonly Block[]> => (await compileLesson(top + source, { moduleId: "m2", lesson: 1, track: "relative", language: "nb" }, "lesson.mdx", options)).lesson.blocks;
const markCount = (value: unknown) => JSON.stringify(value).match(/popovertarget/g)?.length ?? 0;

test("the mark is a button with the word for its name, a hint in words, and an explanation that the browser itself opens", async () => {
  const [opening] = await compile("Om (sug).\n");
  const id = "term-m2-relative-1-craving";
  expect(opening).toMatchObject({
    parts: [
      {
        html:
          `<p>Om <span class="term">(<button type="button" popovertarget="${id}" aria-describedby="${id}-hint">sug</button><span id="${id}-hint" hidden="">Åpner en forklaring</span>` +
          `<span popover="auto" id="${id}"><strong>sug</strong><span>Hva craving er.</span><a class="ds-link" href="/words#w1">Alle ord og uttrykk</a></span>).</span></p>`,
      },
    ],
  });
});

test("running text explains; a vignette, a heading, Remember, the questions, the task and the other track do not", async () => {
  const blocks = await compile(
    "Hei.\n\n<Vignette name=\"Tor\">\nOm sug.\n</Vignette>\n\n## Om sug\n\nHei.\n\n<Remember>\n- Om sug.\n</Remember>\n\n<Reflection id=\"a\">Sug?</Reflection>\n\n<Try>\nSug.\n</Try>\n\n<OtherTrack>Sug.</OtherTrack>\n",
  );
  expect(markCount(blocks)).toBe(0);
  const explained = await compile("Om sug.\n\n## Bit\n\n- Om en plan.\n");
  expect(explained.map(markCount)).toEqual([1, 1]);
});

test("a sheet explains in its opening and its parts", async () => {
  const source = "---\ntitle: Kort\nsources: []\n---\n\nOm sug.\n\n<ForWhom>\nFor den med en plan.\n</ForWhom>\n";
  const { sheet, passages } = await compileSheet(source, { moduleId: "m4", sheet: "card", language: "nb" }, "card.mdx", options);
  expect(sheet.blocks.map(markCount)).toEqual([1, 1]);
  expect(JSON.stringify(sheet.blocks)).toContain("term-m4-card-plan");
  expect(passages.map((passage) => passage.text)).toContain("Om sug.");
});

test("what is measured and checked is the text as it was written", async () => {
  const { passages } = await compileLesson(`${top}Om suget, altså.\n`, { moduleId: "m2", lesson: 1, track: "relative", language: "nb" }, "lesson.mdx", options);
  expect(passages.at(-1)).toMatchObject({ place: "opening", text: "Om suget, altså." });
});
