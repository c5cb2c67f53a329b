import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { en } from "#app/i18n/en.ts";
import { HelpView } from "./HelpView.tsx";
import { shownContact } from "./help.ts";

const now = new Date("2026-07-20T12:00:00Z");
const shown = (number: string, lastChecked: string | null) => ({ name: `Line ${number}`, purpose: "Somebody to talk to", hours: "Day and night", urgent: false, contact: shownContact({ number, web: "line.no", lastChecked }, now) });

const page = renderToStaticMarkup(
  <MessagesProvider value={en}>
    <HelpView clinic={[]} resources={[{ ...shown("", null), name: "Line without a number", contact: { askClinic: false, web: "line.no" } }, shown("22 22 22 22", "2026-07-01"), shown("33 33 33 33", "2026-01-01"), shown("44 44 44 44", null), shown("113", null)]} elsewhere="112 works across Europe." />
  </MessagesProvider>,
);
const entry = (number: string): string => page.slice(page.indexOf(`<h3>Line ${number}`)).replace(/<h3>[^<]*<\/h3>/, "").split("</li>")[0]!;

test("a number that was checked lately can be rung, and so can an emergency number that nobody has checked", () => {
  expect(entry("22 22 22 22")).toContain('href="tel:22222222"');
  expect(entry("113")).toContain('href="tel:113"');
  expect(entry("113")).not.toContain(en.help.askClinic);
});

test("a number checked too long ago, or never, is nowhere on the page: the clinic is asked in its place", () => {
  for (const number of ["33 33 33 33", "44 44 44 44"]) {
    expect(entry(number)).toContain(en.help.askClinic);
    expect(entry(number)).toContain("line.no");
    expect(entry(number)).not.toContain(number);
    expect(entry(number)).not.toContain("tel:");
  }
});

test("a reader outside Norway finds what holds elsewhere", () => {
  expect(page).toContain(`<h2 id="elsewhere">${en.help.elsewhere}</h2><p>112 works across Europe.</p>`);
});

test("a website without a number stands alone, with nothing before it to part it from", () => {
  expect(page.slice(page.indexOf("<h3>Line without a number")).split("</li>")[0]).toContain("<p><span>line.no</span></p>");
});
