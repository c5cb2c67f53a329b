import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { nbStaff } from "#app/i18n/nb-staff.ts";
import { StaffMessagesProvider } from "#app/i18n/StaffMessages.tsx";
import type { HelpNumbersPage, ShownHelp } from "./help-numbers.server.ts";
import { HelpNumbersView } from "./HelpNumbersView.tsx";

const both = { purpose: "Noen å snakke med", hours: "Hele døgnet" };
const old: ShownHelp = { ...both, id: "22222222", name: "Krisetelefonen", number: "22 22 22 22", lastChecked: "2026-01-15", owner: "Berit", due: { since: "2026-07-16", isHidden: true } };
const never: ShownHelp = { ...both, id: "veiviser.no", name: "Veiviseren", web: "veiviser.no", lastChecked: null, owner: "klinikken", due: { since: null, isHidden: false } };
const fresh: ShownHelp = { ...both, id: "33333333", name: "Vakta", number: "33 33 33 33", lastChecked: "2026-07-01", owner: "klinikken", due: undefined };

const markupOf = (page: Partial<HelpNumbersPage>): string => {
  const whole = { resources: [], own: [], due: 0, today: "2026-07-20", ...page };
  const view = (
    <StaffMessagesProvider value={nbStaff}>
      <HelpNumbersView page={whole} noted={undefined} gone={false} />
    </StaffMessagesProvider>
  );
  return renderToStaticMarkup(view);
};
const textOf = (page: Partial<HelpNumbersPage>): string => markupOf(page).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("each place stands with its number or site, why and since when it must be checked, and who answers for it", () => {
  const text = textOf({ resources: [old, never, fresh] });
  expect(text).toContain("Krisetelefonen 22 22 22 22 · Sist kontrollert 15. januar Noen å snakke med. Hele døgnet. Gjaldt ikke lenger fra 16. juli. Ansvarlig: Berit. Jeg har ringt i dag, og det stemmer");
  expect(text).toContain("Veiviseren veiviser.no · Aldri kontrollert Noen å snakke med. Hele døgnet. Ansvarlig: klinikken. Jeg har åpnet det i dag, og det stemmer");
  expect(text).toContain("Sist kontrollert 1. juli Noen å snakke med. Hele døgnet. Ansvarlig: klinikken");
});

test("what readers cannot see until it is checked stands first, and what is checked last", () => {
  const text = textOf({ resources: [fresh, never, old] });
  const places = ["1 nummer som ikke vises", "Krisetelefonen", "1 oppføring som vises", "Veiviseren", "1 oppføring som er kontrollert", "Vakta"].map((words) => text.indexOf(words));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
});

test("every place is folded but the one that is next to be checked", () => {
  const open = (resources: readonly ShownHelp[]) => markupOf({ resources, own: [{ position: 1, name: "Posten", number: "55 55 55 55", hours: "", checkedOn: null }] }).match(/<details[^>]* open=""[^>]*>.*?<\/h3>/gs) ?? [];
  expect(markupOf({ resources: [fresh, never, old] }).match(/<details/g)).toHaveLength(3);
  expect(open([fresh, never, old]).map((one) => /<h3>(.*)<\/h3>/.exec(one)?.[1])).toEqual(["Krisetelefonen"]);
  expect(open([fresh, never]).map((one) => /<h3>(.*)<\/h3>/.exec(one)?.[1])).toEqual(["Veiviseren"]);
  expect(open([fresh])).toEqual([]);
});

test("nothing to check is said in words", () => {
  expect(textOf({})).toContain("Alt på hjelpesiden er kontrollert de siste seks månedene.");
});

test("the clinic's own numbers say when somebody last rang them", () => {
  const own = { position: 1, name: "Posten", number: "55 55 55 55", hours: "8–16", checkedOn: null };
  expect(textOf({ own: [own] })).toContain("Posten 55 55 55 55 · Aldri kontrollert 8–16");
  expect(textOf({ own: [{ ...own, checkedOn: "2026-07-01" }] })).toContain("Sist kontrollert 1. juli ");
});
