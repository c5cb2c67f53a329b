import { expect, test } from "vitest";
import { readSmallContent, smallTables, swap, type Changes } from "#tests/small-content.ts";
import { ageingSources, openQuestions, safetySources } from "#content/clinic-review.ts";
import { helpResources } from "#content/help.ts";
import { aftercare, prescribed, programme } from "#content/programme.ts";
import { references } from "#content/references.ts";
import { shelvesOf } from "./content-files.ts";
import { indexPage } from "./review-index.ts";
import { helpPage } from "./review-lists.ts";
import { escaped } from "./review-markdown.ts";
import { countOf, reviewModules, type ReviewModule } from "./review-module.ts";
import { modulePage, type ReviewTables } from "./review-page.ts";
import { safetyLines, type SafetyKey } from "./safety-lines.ts";

const tables: ReviewTables = { references: smallTables.references, ageing: [], openQuestions: [] };

async function modulesAfter(changes?: Changes): Promise<ReviewModule[]> {
  return reviewModules(await readSmallContent(changes), smallTables);
}

async function moduleAfter(id: string, changes?: Changes): Promise<ReviewModule> {
  return (await modulesAfter(changes)).find(({ shelf }) => shelf.id === id)!;
}

async function pageOf(id: string, changes?: Changes, more: Partial<ReviewTables> = {}): Promise<string> {
  return modulePage(await moduleAfter(id, changes), "abcd1234", { ...tables, ...more });
}

const kindsIn = ({ texts }: ReviewModule, text: string, part: string): string[] =>
  texts
    .filter(({ id }) => id === text)
    .flatMap(({ parts }) => parts.nb)
    .filter(({ kind }) => kind === part)
    .flatMap(({ messages }) => messages)
    .map(({ kinds }) => kinds.join("+"));

test("a paragraph that marks a source is a fact, one that marks the programme's view is that, and the rest of a section is advice", async () => {
  const module = await moduleAfter("m1");
  expect(kindsIn(module, "relative-1", "section")).toEqual(["fact", "safety", "fact", "advice", "advice", "view"]);
  expect(kindsIn(module, "relative-1", "try")).toEqual(["advice"]);
});

test("what opens a text or tells how things work claims nothing, and Remember sums up: neither is advice", async () => {
  const lesson = await moduleAfter("m1");
  expect(kindsIn(lesson, "relative-1", "opening")).toEqual(["explanation"]);
  expect(kindsIn(lesson, "relative-1", "other-track")).toEqual(["explanation"]);
  expect(kindsIn(lesson, "relative-1", "remember")).toEqual(["summary", "summary", "summary"]);
  expect(new Set(kindsIn(await moduleAfter("m2"), "together", "agreement"))).toEqual(new Set(["explanation"]));
});

test("a second paragraph of an opening is advice: a relative's card has no other place for it", async () => {
  const module = await moduleAfter("m1", { "nb/m1/relative-1.mdx": swap("\n<Vignette", "\nDu kan spørre.\n\n<Vignette") });
  expect(kindsIn(module, "relative-1", "opening")).toEqual(["explanation", "advice"]);
});

test.each<[string, string, string]>([
  ["safety where it is marked so", "Ring noen [SAFETY].", "safety"],
  ["safety and fact where it is marked so and marks a source", "Noen har sett på det [TWO18]. Ring noen [SAFETY].", "safety+fact"],
  ["an explanation where it is marked so", "Det er en slags kart [PLAIN].", "explanation"],
])("a paragraph of a section is %s, and the page does not show the mark", async (_what, text, kinds) => {
  const change = { "nb/m1/relative-1.mdx": swap("- en tur", `${text}\n\n- en tur`) };
  expect(kindsIn(await moduleAfter("m1", change), "relative-1", "section")[3]).toBe(kinds);
  const page = await pageOf("m1", change);
  expect(page).toContain(escaped(text.replace(/ \[(SAFETY|PLAIN)\]/, "")));
  expect(page).not.toMatch(/\[(SAFETY|PLAIN)\]/);
});

test.each<[string, string]>([
  ["[TWO18]:", "fact"],
  ["[SAFETY]:", "safety"],
  ["[PLAIN]:", "explanation"],
  ["[TWO18]. Slik:", "advice"],
])("the lines of a list are what their lead-in is marked with right before its colon: %s", async (lead, kind) => {
  const module = await moduleAfter("m1", { "nb/m1/relative-1.mdx": swap("[ONE16; TWO18].", lead) });
  expect(kindsIn(module, "relative-1", "section").slice(3, 5)).toEqual([kind, kind]);
});

test("a paragraph that marks both is both", async () => {
  const module = await moduleAfter("m1", { "nb/m1/relative-1.mdx": swap("sett på det [ONE16].", "sett på det [ONE16]. Det mener vi også [SEED-SN].") });
  expect(kindsIn(module, "relative-1", "section")[0]).toBe("fact+view");
});

test("a vignette is fiction, and what the reader is asked is a question", async () => {
  const module = await moduleAfter("m2");
  expect(kindsIn(module, "patient-1", "vignette")).toEqual(["story"]);
  expect(kindsIn(module, "patient-1", "reflection")).toEqual(["question"]);
  expect(kindsIn(module, "together", "prepare")).toEqual(["advice", "question"]);
});

test("the care that an offer asks for is safety, with the sources it rests on", async () => {
  const module = await moduleAfter("m4", { "nb/m4/card.mdx": (source) => source.replace(/(<Care>\n.*)\.(\n<\/Care>)/, "$1 [ONE16].$2") });
  expect(kindsIn(module, "card", "care")).toEqual(["safety+fact"]);
  expect(kindsIn(module, "card", "aims")).toEqual(["advice"]);
});

test("nothing of a module is left out, in either language", async () => {
  const content = await readSmallContent();
  const modules = reviewModules(content, smallTables);
  expect(modules.map(({ shelf }) => shelf.id)).toEqual(["m1", "m2", "m3", "m4", "m5"]);
  const pages = modules.map((module) => modulePage(module, "abcd1234", tables)).join("");
  const texts = [...content.lessons, ...content.sheets, ...content.pools].flatMap(({ passages }) => passages.map(({ text, marked = text }) => marked));
  expect(texts.length).toBeGreaterThan(400);
  expect(texts.filter((text) => !pages.includes(escaped(text)))).toEqual([]);
});

test("every message stands in Bokmål with the English beneath, under its tag, its sources and their confidence", async () => {
  const page = await pageOf("m1");
  expect(page).toMatch(/\*\*FAKTA\*\* \/ fact · \[ONE16\]\(#one16\) \(A\), \[TWO18\]\(#two18\) \(A-\)\n\nMange pårørende .*Andre har sett på det \[ONE16; TWO18\]\.\n\n> Many relatives .*Others have looked at it \[ONE16; TWO18\]\.\n/);
  expect(page).toMatch(/\*\*PROGRAMMETS SYN\*\* \/ programme's view · \[SEED-SN\]\(#seed-sn\) \(12-trinnsmodellen\)/);
  expect(page).toContain('- <a id="two18"></a>**TWO18** (A-)');
});

test("the relative's lesson and the patient's stand after each other, the sheets last, an offer's card first", async () => {
  expect((await moduleAfter("m2")).texts.map(({ id }) => id)).toEqual(["relative-1", "patient-1", "relative-2", "patient-2", "together"]);
  expect((await moduleAfter("m4")).texts.map(({ id }) => id)).toEqual(["card", "patient-1", "relative-card"]);
});

test("there is a box to tick and a line to sign at the module, and at each safety line with its whole text", async () => {
  const page = await pageOf("m1");
  const boxes = page.match(/^- \[ \] \*\*.*Initialer \/ initials: .* dato \/ date: .*$/gm) ?? [];
  expect(boxes).toHaveLength(1 + countOf(await moduleAfter("m1"), "safety"));
  expect(page).toContain(`\`violence\`, fast tekst, ord for ord / fixed words\n\n${safetyLines.violence.text.nb}\n\n> ${safetyLines.violence.text.en}\n\n- [ ]`);
});

test("a question stands with its answer, the reason for each, and where it is asked", async () => {
  const page = await pageOf("m1");
  expect(page).toContain("### a\n\n**SPØRSMÅL MED SVAR** / question with its answer · begge spor / both tracks · stilles i / asked in M1 relative-1, M1 patient-1, M2 relative-1, M2 patient-1");
  expect(page).toContain("- Svar one: Fordi one.\n\n  > Answer one: Because one.");
  expect(page).toContain("- **Svar two** (**passer best / fits best**): Fordi two.");
});

test("a source from memory, one with something to look up, and one that may age say so where a message rests on them", async () => {
  const changes: Changes = { "nb/m1/relative-1.mdx": swap("[ONE16].", "[GUESS99]."), "en/m1/relative-1.mdx": swap("[ONE16].", "[GUESS99].") };
  const noted = smallTables.references.map((reference) => (reference.key === "TWO18" ? { ...reference, note: "Authors to be checked" } : reference));
  const page = await pageOf("m1", changes, { references: noted, ageing: [{ key: "ONE16", why: { nb: "Tall fra 2016.", en: "Figures from 2016." } }] });
  expect(page).toContain("**FAKTA** / fact · [GUESS99](#guess99) (B; fra hukommelsen, må kontrolleres / from memory, must be checked)\n");
  expect(page).toContain("[ONE16](#one16) (A; kan bli gammelt / may age), [TWO18](#two18) (A-; Authors to be checked)\n");
  const first = page.slice(page.indexOf("## Se på dette først"), page.indexOf("## Leksjon"));
  for (const key of ["GUESS99", "TWO18", "ONE16"]) expect(first).toContain(`- [${key}]`);
  expect(page).toContain("**Tall fra 2016.**\n\n  > Figures from 2016.");
});

test("where the languages have unlike numbers of paragraphs the English follows whole, and an unlike tag is said", async () => {
  const split = await pageOf("m1", { "nb/m1/relative-1.mdx": swap("- en tur\n", "- en tur\n- en bok\n") });
  expect(split).toMatch(/en tur\n\nen bok\n\nen venn\n\n> \*\*FAKTA\*\*/);
  const untagged = await pageOf("m1", { "en/m1/relative-1.mdx": swap("Some have looked at it [ONE16].", "Some have looked at it.") });
  expect(untagged).toContain("> (**PRAKTISK RÅD** / practice advice) Many relatives");
});

test("the page says what is out of the ordinary: open questions, safety lines, care, proposed aims, a health check", async () => {
  const openQuestion = { modules: ["m4"], topic: { nb: "Tur", en: "Walk" }, question: { nb: "Hvor langt?", en: "How far?" } };
  const proposed = (source: string) => source.replace('<Aims from="clinic">', '<Aims from="proposal">');
  const first = (page: string) => page.slice(page.indexOf("## Se på dette først"), page.indexOf("\n## ", page.indexOf("## Se på dette først") + 5));
  const page = first(await pageOf("m4", { "nb/m4/card.mdx": proposed, "en/m4/card.mdx": proposed }, { openQuestions: [openQuestion] }));
  for (const words of ["Tur.** Hvor langt?", "> Walk. How far?", "helseråd som en lege må godkjenne", "Målene er vårt forslag"]) expect(page).toContain(words);
  expect(page).not.toContain("krever helsesjekk");
  expect(first(await pageOf("m1"))).toContain("Sikkerhetslinjer her / Safety lines here: violence");
  const checked = { ...smallTables, prescribed: smallTables.prescribed.map((module) => ({ ...module, healthCheck: true })) };
  const module = reviewModules(await readSmallContent(), checked).find(({ shelf }) => shelf.id === "m4")!;
  expect(first(modulePage(module, "abcd1234", tables))).toContain("Tilbudet krever helsesjekk først.");
});

test("the entry leads to every module with its version, and holds every safety line to be signed and every open question", async () => {
  const modules = (await modulesAfter()).map((module, index) => ({ module, version: `version${index}` }));
  const index = indexPage(modules, { references, ageing: ageingSources, openQuestions, safetySources });
  for (const { module, version } of modules) expect(index).toMatch(new RegExp(`\\[${module.shelf.id.toUpperCase()}\\]\\(clinic-review/${module.shelf.id}\\.md\\) .* \`${version}\``));
  for (const key of Object.keys(safetyLines) as SafetyKey[]) expect(index).toContain(`${safetyLines[key].text.nb}\n\n> ${safetyLines[key].text.en}\n\n- [ ] **Legen har lest og godkjent`);
  for (const { question } of openQuestions) expect(index).toContain(escaped(question.nb));
  for (const key of safetySources) expect(index).toContain(`**${key}** (A`);
});

test("the fourteen open questions, the ageing sources and the basis of the safety lines name what there is", () => {
  const modules = shelvesOf({ programme, aftercare, prescribed }).map(({ id }) => id);
  expect(openQuestions).toHaveLength(14);
  for (const { modules: touched, topic, question } of openQuestions) {
    expect([topic.nb, topic.en, question.nb, question.en].every(Boolean), topic.en).toBe(true);
    expect(touched.filter((id) => !modules.includes(id)), topic.en).toEqual([]);
  }
  const keys = references.map(({ key }) => key);
  expect([...ageingSources.map(({ key }) => key), ...safetySources].filter((key) => !keys.includes(key))).toEqual([]);
});

test("words that Markdown would read otherwise stand as they are written", () => {
  expect(escaped("113. Ring * nå_her <b> | [ONE16]")).toBe("113\\. Ring \\* nå\\_her \\<b\\> \\| [ONE16]");
  expect(escaped("- en")).toBe("\\- en");
});

test("the page of the helplines sends whoever has rung one to where a check is said, not to a file", () => {
  const page = helpPage(helpResources, "1");
  expect(page).toContain("/admin/help-numbers");
  expect(page).not.toContain("lastChecked");
  expect(page).not.toMatch(/aldri|never/);
  expect(helpPage([{ ...helpResources[0]!, lastChecked: "2026-01-15" }], "1")).toContain("checked before the site was given out: 2026-01-15");
});
