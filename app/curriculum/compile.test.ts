import { expect, test } from "vitest";
import { smallReferences } from "#tests/small-content.ts";
import { compileChecks, compileLesson } from "./compile.server.ts";
import { ContentFault } from "./finding.ts";
import type { Block } from "./lesson.ts";

const address = { moduleId: "m2", lesson: 1, track: "relative", language: "nb" } as const;
const figure = new Map([["wave", { svg: "<svg></svg>", caption: "En bølge." }]]);
const options = { contentFolder: process.cwd(), references: smallReferences, addresses: new Set(["/help", "/modules/m1/1"]), glossary: [], figures: { nb: figure, en: figure } };
const top = "---\ntitle: En bit\nminutes: 7\nobjectives:\n  - Du kan gå\nsources: [ONE16]\n---\n\n";

const compile = async (text: string, language: "nb" | "en" = "nb") => (await compileLesson(text, { ...address, language }, "lesson.mdx", options)).lesson;
/** The blocks of a lesson with this text, from line 9. */
const blocksOf = async (text: string): Promise<readonly Block[]> => (await compile(top + text)).blocks;
const faultOf = (compiling: Promise<unknown>): Promise<ContentFault> =>
  compiling.then(
    () => expect.unreachable("it compiled"),
    (error: unknown) => (error instanceof ContentFault ? error : expect.unreachable(String(error))),
  );

test("a lesson becomes plain data: its place, what stands on top, and its blocks in reading order", async () => {
  const lesson = await compile(`${top.replace("sources", "contentNote: vold\nsources")}Hei, **du**.

<Vignette name="Tor">
Han gikk.

Han kom.
</Vignette>

## Bit

Én.

- a
- b

<Safety line="violence" />

To.

<Remember>
- Hvil, *litt*.
- Spør.
</Remember>

<Reflection id="load">Hva bærer du?</Reflection>

<Check id="d" />
<Check id="m1/a" />

<Try>
En tur.
</Try>

<OtherTrack>De andre også.</OtherTrack>
`);
  expect(lesson).toEqual({
    ...address,
    title: "En bit",
    minutes: 7,
    objectives: ["Du kan gå"],
    contentNote: "vold",
    blocks: [
      { kind: "opening", section: 0, parts: [{ kind: "prose", html: "<p>Hei, <strong>du</strong>.</p>" }] },
      { kind: "vignette", name: "Tor", html: "<p>Han gikk.</p><p>Han kom.</p>" },
      {
        kind: "section",
        section: 1,
        heading: "Bit",
        parts: [
          { kind: "prose", html: "<p>Én.</p><ul>\n<li>a</li>\n<li>b</li>\n</ul>" },
          { kind: "safety", line: "violence" },
          { kind: "prose", html: "<p>To.</p>" },
        ],
      },
      { kind: "remember", lines: ["Hvil, <em>litt</em>.", "Spør."] },
      { kind: "reflection", id: "load", question: "Hva bærer du?" },
      { kind: "check", moduleId: "m2", checkId: "d" },
      { kind: "check", moduleId: "m1", checkId: "a" },
      { kind: "try", html: "<p>En tur.</p>" },
      { kind: "other-track", html: "<p>De andre også.</p>" },
    ],
    sources: [],
  });
});

test("a figure stands whole between two paragraphs", async () => {
  expect(await blocksOf('## Bit\n\nEn.\n\n<Figure name="wave" />\n\nTo.\n')).toEqual([
    {
      kind: "section",
      section: 1,
      heading: "Bit",
      parts: [
        { kind: "prose", html: "<p>En.</p>" },
        { kind: "figure", name: "wave", picture: { svg: "<svg></svg>", caption: "En bølge." } },
        { kind: "prose", html: "<p>To.</p>" },
      ],
    },
  ]);
});

test("a source marker becomes a numbered link to the source line, the same number for the same sources", async () => {
  const text = top.replace("[ONE16]", "[ONE16, TWO18, SEED-SN]") + "Én [ONE16]. To [ONE16; TWO18]. Tre [ONE16].\n";
  const lesson = await compile(text);
  const link = (number: number) => `<a href="#sources" class="ds-link" aria-label="Kilde ${number}">[${number}]</a>`;
  expect(lesson.blocks[0]).toEqual({ kind: "opening", section: 0, parts: [{ kind: "prose", html: `<p>Én ${link(1)}. To ${link(2)}. Tre ${link(1)}.</p>` }] });
  expect(lesson.sources).toEqual([
    { number: 1, keys: ["ONE16"], text: "En mfl. 2016." },
    { number: 2, keys: ["ONE16", "TWO18"], text: "En mfl. 2016; To 2018." },
    { number: null, keys: ["SEED-SN"], text: "Programmets syn: 12-trinnsmodellen." },
  ]);
});

test("in English the sources are named in English", async () => {
  const { blocks, sources } = await compile(`${top}One [ONE16].\n`, "en");
  expect(JSON.stringify(blocks)).toContain('aria-label=\\"Source 1\\"');
  expect(sources).toEqual([{ number: 1, keys: ["ONE16"], text: "One et al. 2016." }]);
});

test("what a reader sees as text stays text, whatever it looks like", async () => {
  expect(await blocksOf("Du & jeg, &lt;b&gt; og \"vi\".\n")).toEqual([{ kind: "opening", section: 0, parts: [{ kind: "prose", html: "<p>Du &amp; jeg, &lt;b&gt; og &quot;vi&quot;.</p>" }] }]);
});

test("a link to a page of ours is kept", async () => {
  expect(JSON.stringify(await blocksOf("Se [hjelp](/help).\n"))).toContain('<a href=\\"/help\\" class=\\"ds-link\\">hjelp</a>');
});

test.each<[string, string, number, string]>([
  ["an unknown tag", "Hei.\n\n<Video />\n", 11, "<Video> is not a word of the lessons' vocabulary"],
  ["raw HTML", "Hei.\n\n<script>alert(1)</script>\n", 11, "no raw HTML: <script>"],
  ["raw HTML inside text", "Hei <b>du</b>.\n", 9, "no raw HTML: <b>"],
  ["an HTML comment", "Hei.\n\n<!-- x -->\n", 11, "Unexpected character `!` (U+0021) before name"],
  ["a { } in text", "Hei {process.env.HOME}.\n", 9, "no { } in a lesson"],
  ["a { } of its own", "Hei.\n\n{1 + 1}\n", 11, "no { } in a lesson"],
  ["an attribute that is worked out", 'Hei.\n\n<Check id={"a"} />\n', 11, 'write id as id="…"'],
  ["attributes poured out", "Hei.\n\n<Check {...{}} />\n", 11, "<Check> has no attribute {…}"],
  ["an import", 'import fs from "node:fs"\n\nHei.\n', 9, "no import or export in a lesson"],
  ["an export", "export const a = 1\n\nHei.\n", 9, "no import or export in a lesson"],
  ["a link to another site", "Se [her](https://example.org).\n", 9, "the link to https://example.org leads to no page of ours"],
  ["a link that leads nowhere", "Se [her](/modules/m1/2).\n", 9, "the link to /modules/m1/2 leads to no page of ours"],
  ["another site's address as text", "Se https://example.org.\n", 9, "no address outside the site"],
  ["a picture", "![bilde](/a.png)\n", 9, "a lesson has no image"],
  ["a block of code", "Hei.\n\n```\nx\n```\n", 11, "a lesson has no code"],
  ["a heading of another level", "### Hei\n", 9, "a section has a heading of the second level: ##"],
  ["a check inside a vignette", 'Hei.\n\n<Vignette name="Tor">\nHan.\n\n<Check id="a" />\n</Vignette>\n', 14, "<Check> may not stand inside other text or another element"],
  ["a safety line inside text", 'Hei <Safety line="violence" />.\n', 9, "<Safety> may not stand inside other text or another element"],
  ["a safety line after Remember", 'Hei.\n\n<Remember>\n- a\n</Remember>\n\n<Safety line="violence" />\n', 15, "a safety line stands in the opening or under a heading"],
  ["an unknown safety line", 'Hei.\n\n<Safety line="fire" />\n', 11, 'there is no safety line "fire" for a lesson'],
  ["the line of the page's foot", 'Hei.\n\n<Safety line="now" />\n', 11, 'there is no safety line "now" for a lesson'],
  ["a figure that does not exist", 'Hei.\n\n## Bit\n\n<Figure name="tide" />\n', 13, 'there is no figure "tide" for a lesson'],
  ["a figure in the opening", 'Hei.\n\n<Figure name="wave" />\n', 11, "a figure stands under a heading"],
  ["a figure inside text", '## Bit\n\nHei <Figure name="wave" />.\n', 11, "<Figure> may not stand inside other text or another element"],
  ["a figure after Remember", '## Bit\n\nHei.\n\n<Remember>\n- a\n</Remember>\n\n<Figure name="wave" />\n', 17, "a figure stands under a heading"],
  ["words in a figure", '## Bit\n\n<Figure name="wave">Hei.</Figure>\n', 11, "<Figure> holds nothing: end it with />"],
  ["text after Remember", "Hei.\n\n<Remember>\n- a\n</Remember>\n\nMer.\n", 15, "running text stands in the opening or under a heading"],
  ["text inside Remember", "Hei.\n\n<Remember>\nHusk.\n</Remember>\n", 11, "<Remember> holds one list and nothing else"],
  ["an id with capitals", 'Hei.\n\n<Reflection id="Load">Hva?</Reflection>\n', 11, '"Load" is not an id: small letters, figures and hyphens'],
  ["a tag without its attribute", "Hei.\n\n<Reflection>Hva?</Reflection>\n", 11, "<Reflection> lacks id"],
  ["an attribute too many", 'Hei.\n\n<Try when="now">Gå.</Try>\n', 11, "<Try> has no attribute when"],
  ["bold words in a question", 'Hei.\n\n<Reflection id="a">Hva **nå**?</Reflection>\n', 11, "<Reflection> holds plain words alone"],
  ["a source in a question", 'Hei.\n\n<Reflection id="a">Hva [ONE16]?</Reflection>\n', 11, "<Reflection> holds no source marker"],
  ["an empty element", "Hei.\n\n<OtherTrack></OtherTrack>\n", 11, "<OtherTrack> is empty"],
  ["words in a check", 'Hei.\n\n<Check id="a">Hva?</Check>\n', 11, "<Check> holds nothing: end it with />"],
  ["a source marker in small letters", "Hei [one16].\n", 9, "brackets stand for a source marker alone: [KEY] or [KEY; KEY]"],
  ["a tag that is never closed", "Hei.\n\n<Try>\nGå.\n", 11, "Expected a closing tag for `<Try>`"],
])("%s stops the lesson, with file and line", async (_what, text, line, problem) => {
  const fault = await faultOf(compile(top + text));
  expect(fault).toMatchObject({ name: "ContentFault", file: "lesson.mdx", line });
  expect(fault.problem).toContain(problem);
  expect(fault.message).toMatch(new RegExp(`^lesson.mdx:${line} `));
});

test.each<[string, string, number, string]>([
  ["an unknown key", top.replace("minutes", "author: X\nminutes"), 3, "unknown key author on top of a lesson"],
  ["no title", top.replace("title: En bit\n", ""), 1, "title is missing on top of the lesson, or is not text"],
  ["no minutes", top.replace("minutes: 7\n", ""), 1, "minutes is missing on top of the lesson, or is not a whole number"],
  ["minutes in words", top.replace("7", "sju"), 3, "minutes is missing on top of the lesson, or is not a whole number"],
  ["no objectives", top.replace("objectives:\n  - Du kan gå\n", ""), 1, "objectives is missing on top of the lesson, or is not a list"],
  ["an objective with a bare colon", top.replace("Du kan gå", "Du kan: gå"), 4, "objectives is missing on top of the lesson, or is not text"],
  ["no sources", top.replace("sources: [ONE16]\n", ""), 1, "sources is missing on top of the lesson, or is not a list"],
  ["YAML that is not", top.replace("[ONE16]", "[ONE16"), 7, "the top of the lesson is not YAML"],
  ["nothing on top", "", 1, "title is missing on top of the lesson, or is not text"],
])("%s stops the lesson, with file and line", async (_what, withTop, line, problem) => {
  const fault = await faultOf(compile(`${withTop}Hei.\n`));
  expect(fault).toMatchObject({ file: "lesson.mdx", line });
  expect(fault.problem).toContain(problem);
});

test.each(["js", "javascript"])("ASVS 1.3.2: code on top of a lesson (---%s) is refused, and never runs", async (language) => {
  const canary = globalThis as { canary?: boolean };
  const fault = await faultOf(compile(`---${language}\n{ title: (globalThis.canary = true) }\n---\n\nHei.\n`));
  expect(fault).toMatchObject({ file: "lesson.mdx", line: 1, problem: "the top of a lesson is YAML, never code" });
  expect(canary.canary).toBeUndefined();
});

test("nothing in a lesson runs before it is refused", async () => {
  const canary = globalThis as { canary?: boolean };
  await faultOf(compile(`${top}{(globalThis.canary = true)}\n`));
  await faultOf(compile(`${top}<Check id={(globalThis.canary = true)} />\n`));
  await faultOf(compile(`${top}export const a = (globalThis.canary = true)\n`));
  expect(canary.canary).toBeUndefined();
});

const check = '<Check id="a" for="both" answer="two">\n<Question>Hva er «a»?</Question>\n<Option id="one">Én <Why>Nei, for …</Why></Option>\n<Option id="two">To <Why>Fordi.</Why></Option>\n</Check>\n';

test("a pool becomes checks with their answer and their reasons", async () => {
  const { checks } = await compileChecks(check, "m2", "nb", "checks.mdx", options);
  expect(checks).toEqual([
    {
      moduleId: "m2",
      id: "a",
      for: "both",
      answer: "two",
      line: 1,
      question: "Hva er «a»?",
      options: [
        { id: "one", text: "Én", why: "Nei, for …" },
        { id: "two", text: "To", why: "Fordi." },
      ],
    },
  ]);
});

test.each<[string, string, number, string]>([
  ["a check for nobody we know", check.replace('for="both"', 'for="child"'), 1, 'for="child": write relative, patient or both'],
  ["two questions", check.replace("</Question>", "</Question>\n<Question>Og?</Question>"), 1, "a check has one <Question>"],
  ["an option without a reason", check.replace(" <Why>Fordi.</Why>", ""), 4, "an option is its words, then one <Why>"],
  ["words after the reason", check.replace("</Why></Option>\n</Check>", "</Why> mer</Option>\n</Check>"), 4, "an option is its words, then one <Why>"],
  ["words between the checks", `${check}\nHei.\n`, 7, "only <Check> here"],
  ["frontmatter", `---\ntitle: a\n---\n\n${check}`, 1, "only <Check> here"],
  ["a source marker", check.replace("Fordi.", "Fordi [ONE16]."), 4, "<Why> holds no source marker"],
  ["a { }", check.replace("Fordi.", "{1}"), 4, "<Why> holds plain words alone"],
])("%s stops a pool, with file and line", async (_what, text, line, problem) => {
  const fault = await faultOf(compileChecks(text, "m2", "nb", "checks.mdx", options));
  expect(fault).toMatchObject({ file: "checks.mdx", line });
  expect(fault.problem).toContain(problem);
});
