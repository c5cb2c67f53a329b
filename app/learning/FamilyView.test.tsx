import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { safetyLines } from "#app/curriculum/safety-lines.ts";
import { en } from "#app/i18n/en.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { now } from "#tests/world.ts";
import { FamilyView } from "./FamilyView.tsx";
import type { WishAnswer } from "./WishForm.tsx";

const wish = { text: "Kona mi, Siv", revision: 7, savedAt: now.getTime() };
const other = { text: "Broren min", revision: 8, savedAt: now.getTime() };
const fresh = { names: [], wish: null, happenedAt: null, now: now.getTime() };

const shown = (page: Partial<Parameters<typeof FamilyView>[0]["page"]>, answer?: WishAnswer, t = nb): string =>
  renderToStaticMarkup(
    <MessagesProvider value={t}>
      <FamilyView page={{ ...fresh, ...page }} answer={answer} />
    </MessagesProvider>,
  );
const words = (html: string): string => html.replace(/<[^>]+>/g, "");

test("between the box of a wish and its buttons stand who can see it, the duty to act, and that nobody watches the page", () => {
  const pages = [shown({}), shown({ wish }), shown({ names: ["Siv"], wish }), shown({ happenedAt: now.getTime() }), shown({ wish }, { own: "", problems: { wish: "required" } }), shown({ wish }, { own: "Siv", other }), shown({}, undefined, en)];
  pages.forEach((html, n) => {
    const t = n === pages.length - 1 ? en : nb;
    const [, under = ""] = html.split("</textarea>");
    const note = words(under.split("<button")[0]!);
    for (const line of [t.family.whoSees, t.family.sealed, t.family.duty, safetyLines.notwatched.text[t.language]]) expect(note).toContain(line);
    expect(html).toMatch(/<textarea[^>]* aria-describedby="wish-who/);
  });
});

test("a newer wish that was not taken back stands there to be read, with how to take it back; what was typed stays in the box", () => {
  const html = shown({ wish: other }, { own: "Kona mi", other, takingBack: true });
  expect(html).toContain('<blockquote class="kept">Broren min</blockquote>');
  expect(html).toContain(">Kona mi</textarea>");
  expect(html).toContain('name="revision" value="8"');
  for (const line of [nb.family.takeBackConflict, nb.family.notTakenBack]) expect(words(html)).toContain(line);
  expect(words(html)).not.toContain(nb.family.notSaved);
});
