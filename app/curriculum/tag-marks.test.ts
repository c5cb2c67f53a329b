import { expect, test } from "vitest";
import { smallReferences } from "#tests/small-content.ts";
import { compileLesson } from "./compile.server.ts";
import { safetyLines } from "./safety-lines.ts";

const address = { moduleId: "m2", lesson: 1, track: "relative", language: "nb" } as const;
const options = { contentFolder: process.cwd(), references: smallReferences, addresses: new Set<string>(), glossary: [], figures: { nb: new Map(), en: new Map() } };
const compile = (text: string) => compileLesson(`---\ntitle: En bit\nminutes: 7\nobjectives:\n  - Du kan gå\nsources: []\n---\n\n${text}`, address, "lesson.mdx", options);

test("a reader sees nothing of a tag, and it is no source", async () => {
  const { lesson, passages, citations } = await compile("Ring noen [SAFETY].\n\nSlik er kartet [PLAIN]:\n\n- en tur\n");
  expect(lesson.blocks).toEqual([{ kind: "opening", section: 0, parts: [{ kind: "prose", html: "<p>Ring noen.</p><p>Slik er kartet:</p><ul>\n<li>en tur</li>\n</ul>" }] }]);
  expect(lesson.sources).toEqual([]);
  expect(citations).toEqual([]);
  expect(passages.filter(({ place }) => place === "opening").map(({ text, marked, keys, tag }) => ({ text, marked, keys, tag }))).toEqual([
    { text: "Ring noen.", marked: "Ring noen.", keys: [], tag: "safety" },
    { text: "Slik er kartet:", marked: "Slik er kartet:", keys: [], tag: "explanation" },
    { text: "en tur", marked: "en tur", keys: [], tag: "explanation" },
  ]);
});

test.each<[string, string, string]>([
  ["the words of a fixed safety line", `${safetyLines.meds.text.nb} [SAFETY]\n`, '[SAFETY] is for our own words: these are the safety line "meds"'],
  ["one sentence of a fixed safety line among others", "Det er lurt. La aldri barn gjøre det [SAFETY].\n", '[SAFETY] is for our own words: these are the safety line "drive"'],
  ["both tags", "Ring noen [SAFETY]. Slik er det [PLAIN].\n", "a paragraph is marked [SAFETY] or [PLAIN], not both"],
  ["an explanation that rests on a source", "Noen har sett på det [ONE16]. Slik er det [PLAIN].\n", "[PLAIN] says that nothing is claimed: no source beside it"],
  ["a tag among the keys of a marker", "Ring noen [ONE16; SAFETY].\n", "[SAFETY] stands alone"],
  ["a tag in a story", '<Vignette name="Tor">\nHan ringte [SAFETY].\n</Vignette>\n', "[SAFETY] and [PLAIN] stand in running text alone"],
  ["a tag in Remember", "<Remember>\n- Ring noen [SAFETY].\n</Remember>\n", "[SAFETY] and [PLAIN] stand in running text alone"],
])("%s is refused", async (_what, text, problem) => {
  await expect(compile(text)).rejects.toThrow(problem);
});

test("three words that a safety line happens to say may be our own", async () => {
  expect((await compile("Det haster. Ring 113 [SAFETY].\n")).passages.at(-1)?.tag).toBe("safety");
});
