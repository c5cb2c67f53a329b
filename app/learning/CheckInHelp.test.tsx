import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { now, permit, world } from "#tests/world.ts";
import { CheckInHelp } from "./CheckInHelp.tsx";
import { checkInForm, keepCheckIn, readCheckIn } from "./check-in.server.ts";
import { keepPlan, requirePlan } from "./plan.server.ts";
import { SafetyCheckHelp } from "./SafetyCheckHelp.tsx";

const shown = (page: JSX.Element): string => renderToStaticMarkup(<MessagesProvider value={nb}>{page}</MessagesProvider>);

/** What Siv is shown after an unsafe week with a strong craving. */
function helpAfterHardWeek({ clinicHasNumber }: { clinicHasNumber: boolean }): string {
  const { db, siv } = world();
  const own = permit(db, siv, "plan.keep");
  keepPlan(own, requirePlan(own, "craving"), { text: { signs: "Sover dårlig", do: "Gå en tur", ring: "Petter" }, revision: 0 }, now);
  keepCheckIn(permit(db, siv, "check-in.keep"), checkInForm.parse({ week: "2026-06-01", revision: "0", c1: "2", p2: "9" }), now);
  return shown(<CheckInHelp page={readCheckIn(permit(db, siv, "check-in.keep"), now)} clinicHasNumber={clinicHasNumber} />);
}

test("after an unsafe week the clinic is to be called only where it has a number, and elsewhere the page leads to the numbers that always stand there", () => {
  expect(helpAfterHardWeek({ clinicHasNumber: true })).toMatch(/Du kan også ringe klinikken\..+href="\/help#clinic">Se hvem du kan ringe</s);
  const without = helpAfterHardWeek({ clinicHasNumber: false });
  expect(without).toMatch(/href="\/help#talk">Se hvor du kan ringe</);
  expect(without).not.toMatch(/ringe klinikken|#clinic/);
});

test("after the two questions of safety the clinic is to be called only where its number stands", () => {
  const [withNumber, without] = [[{ name: "Vakttelefonen", number: "00 00 00 00", hours: "" }], []].map((numbers) => shown(<SafetyCheckHelp numbers={numbers} next="/family" />));
  expect(withNumber).toMatch(/Du kan også ringe klinikken\..+Vakttelefonen/s);
  expect(without).not.toMatch(/ringe klinikken/);
});

test("of the plan for a craving what to do and whom to ring stand there, each under the plan's own words", () => {
  const help = helpAfterHardWeek({ clinicHasNumber: false });
  expect(help).toMatch(/<dt>Hva jeg gjør<\/dt><dd[^>]*>Gå en tur<\/dd>/);
  expect(help).toMatch(/<dt>Hvem jeg ringer<\/dt><dd[^>]*>Petter<\/dd>/);
  expect(help).not.toContain("Sover dårlig");
});
