import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { nbStaff } from "#app/i18n/nb-staff.ts";
import { StaffMessagesProvider } from "#app/i18n/StaffMessages.tsx";
import { HelpChecks, type ShownCheck } from "./HelpChecks.tsx";

const old: ShownCheck = { name: "Krisetelefonen", number: "22 22 22 22", lastChecked: "2026-01-15", since: "2026-07-16", isHidden: true, owner: "Berit" };
const never: ShownCheck = { name: "Veiviseren", web: "veiviser.no", lastChecked: null, since: null, isHidden: false, owner: "klinikken" };

const textOf = (due: readonly ShownCheck[]): string => {
  const page = (
    <StaffMessagesProvider value={nbStaff}>
      <HelpChecks due={due} today="2026-07-20" />
    </StaffMessagesProvider>
  );
  return renderToStaticMarkup(page).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
};

test("each entry stands with its number or site, why and since when it must be checked, and who checks it", () => {
  const text = textOf([never, old]);
  expect(text).toContain("Krisetelefonen 22 22 22 22 Sist kontrollert 15. januar, gjaldt ikke lenger fra 16. juli. Ansvarlig: Berit.");
  expect(text).toContain("Veiviseren · veiviser.no Aldri kontrollert. Ansvarlig: klinikken.");
});

test("what readers cannot see until it is checked stands first", () => {
  const text = textOf([never, old]);
  const places = ["1 nummer som ikke vises", "Krisetelefonen", "1 oppføring som vises", "Veiviseren"].map((words) => text.indexOf(words));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
});

test("nothing to check is said in words", () => {
  expect(textOf([])).toContain("Alt på hjelpesiden er kontrollert de siste seks månedene.");
  expect(textOf([])).not.toContain("content/help.ts");
});
