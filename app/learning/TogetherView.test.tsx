import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { findSheet } from "#app/curriculum/lessons.server.ts";
import { safetyLines } from "#app/curriculum/safety-lines.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { openUpTo } from "#tests/opened-path.ts";
import { now, permit, world, type Learner } from "#tests/world.ts";
import { tellHappening } from "./happening.server.ts";
import { readModule } from "./module.server.ts";
import { ModuleView } from "./ModuleView.tsx";
import { readTogether, type TogetherPage } from "./together.server.ts";
import { TogetherView } from "./TogetherView.tsx";

function clinic() {
  const found = world();
  const { db, tor, siv } = found;
  for (const learner of [tor, siv]) openUpTo(db, learner, "t02");
  const together = (learner: Learner, moduleId: string): TogetherPage => {
    const page = readTogether(permit(db, learner, "path.read"), moduleId, now);
    if (page.locked) throw new Error("locked");
    return page;
  };
  return { ...found, together };
}

const rendered = (page: JSX.Element): string => renderToStaticMarkup(<MessagesProvider value={nb}>{page}</MessagesProvider>);
const shown = (page: TogetherPage): string => rendered(<TogetherView page={page} answer={undefined} now={now.getTime()} />);

test("what the other track prepares is nowhere on the page", () => {
  const { tor, siv, together } = clinic();
  const labels = (track: "relative" | "patient") => findSheet({ sheet: "together", moduleId: "t02", language: "nb" })!.blocks.flatMap((block) => (block.kind === "prepare" && block.for === track ? block.fields.map(({ label }) => label) : []));
  for (const [learner, other] of [[tor, "patient"], [siv, "relative"]] as const) {
    const html = shown(together(learner, "t02"));
    expect(labels(learner.track).length).toBeGreaterThan(0);
    for (const label of labels(learner.track)) expect(html).toContain(label);
    for (const label of labels(other)) expect(html).not.toContain(label);
  }
});

test("the way out for whoever is afraid stands above the exercise, word for word, also in the version for one", () => {
  const { db, tor, together } = clinic();
  const wordsOf = (html: string) => html.replace(/<[^>]+>/g, "");
  const isSafe = (html: string) => {
    expect(wordsOf(html).indexOf(safetyLines.violence.text.nb)).toBeGreaterThan(0);
    expect(html.indexOf("<aside")).toBeLessThan(html.indexOf("<h2"));
  };
  const forTwo = shown(together(tor, "t02"));
  isSafe(forTwo);
  expect(wordsOf(forTwo)).toContain(nb.together.safety);
  tellHappening(permit(db, tor, "happening.tell"), now);
  const forOne = shown(together(tor, "t02"));
  isSafe(forOne);
  expect(wordsOf(forOne), "nobody is asked about another who may be dead").not.toContain(nb.together.safety);
  expect(forOne, "nor invited to do anything as two").not.toContain("<div class=\"lead stack\"");
});

test("under each prompt it says whether what is written may be brought", () => {
  const { tor, together } = clinic();
  const page = together(tor, "t02");
  const field = (bring: "never" | "may" | "one") => ({ id: bring, label: `prompt ${bring}`, lines: 1, bring });
  const html = shown({ ...page, sheet: { ...page.sheet, blocks: [{ kind: "prepare", for: "both", html: "", fields: [field("never"), field("may"), field("one")] }] } });
  const after = (bring: string): string => html.split(`prompt ${bring}`)[1]!;
  for (const [bring, words] of [["never", nb.together.fields.never], ["may", nb.together.fields.may], ["one", nb.together.fields.one]] as const) expect(after(bring)).toContain(words);
});

test("a module's page leads to its exercise, where it has one", () => {
  const { db, tor } = clinic();
  const page = readModule(permit(db, tor, "path.read"), "t01", now);
  if (page.locked) throw new Error("locked");
  expect(rendered(<ModuleView module={page} />)).toContain('href="/modules/t01/together"');
  expect(rendered(<ModuleView module={{ ...page, together: false }} />)).not.toContain("together");
});
