import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nbStaff } from "#app/i18n/nb-staff.ts";
import { nb } from "#app/i18n/nb.ts";
import { StaffMessagesProvider } from "#app/i18n/StaffMessages.tsx";
import { setPaceOf } from "#tests/own-pace.ts";
import { prescribeTo } from "#tests/prescribed.ts";
import { now, permit, world } from "#tests/world.ts";
import { readPacePage } from "./pace-page.server.ts";
import type { PaceAnswer } from "./PaceForm.tsx";
import { PaceView } from "./PaceView.tsx";
import type { PrescribeAnswer } from "./PrescribeForm.tsx";
import { readPrescriptionsPage } from "./prescriptions-page.server.ts";
import { PrescriptionsView } from "./PrescriptionsView.tsx";

const markup = (page: JSX.Element): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <StaffMessagesProvider value={nbStaff}>{page}</StaffMessagesProvider>
    </MessagesProvider>,
  );

function clinic() {
  const found = world();
  const { db, facilitator, thursday, siv } = found;
  const prescriptions = (module: string | null, { at = now, answer }: { at?: Date; answer?: PrescribeAnswer } = {}) =>
    markup(<PrescriptionsView page={readPrescriptionsPage(permit(db, facilitator, "prescription.read"), thursday, siv.enrolmentId, module, at)} answer={answer} done={undefined} />);
  const pace = (module: string | null, answer?: PaceAnswer) => markup(<PaceView page={readPacePage(permit(db, facilitator, "pace.change"), thursday, siv.enrolmentId, module, now)} answer={answer} done={undefined} />);
  return { ...found, prescriptions, pace };
}

const afterAYear = new Date("2027-05-22T10:00:00Z");

test("of a clearance that is more than a year old the page says that a new one is needed, and the form asks for its day anew", () => {
  const found = clinic();
  prescribeTo(found, found.siv, "e01");
  expect(found.prescriptions(null)).not.toContain(nbStaff.prescribing.oldClearance);
  expect(found.prescriptions("e01")).toMatch(/name="clearedOn"[^>]* value="2026-05-20"/);
  expect(found.prescriptions(null, { at: afterAYear })).toContain(nbStaff.prescribing.oldClearance);
  expect(found.prescriptions("e01", { at: afterAYear })).toMatch(/name="clearedOn"[^>]* value=""/);
});

test("what was typed stands again in the form of the module that was sent, whatever module the address names", () => {
  const { prescriptions, pace } = clinic();
  const prescribe = { problems: { clearedOn: "clearance_needed" }, typed: { module: "e01", why: "Du liker vann", lookFor: "Pusten", clearedBy: "Lege Berg", clearedOn: "" } };
  const hold = { problems: { kind: "choose" }, typed: { module: "t04", kind: "", reason: "Vi venter litt" } };
  for (const module of [null, "t05", "e05"]) {
    for (const words of ['name="module" value="e01"', "Du liker vann", "Pusten", "Lege Berg", "Helårsbading krever helsesjekk"]) expect(prescriptions(module, { answer: prescribe })).toContain(words);
    for (const words of ['name="module" value="t04"', "Vi venter litt", nb.problems.choose]) expect(pace(module, hold)).toContain(words);
  }
});

test("what stands of another module is not typed into the form that is handed back", () => {
  const found = clinic();
  setPaceOf(found, found.siv, "t05", "held");
  expect(found.pace("t05", { problems: { reason: "required" }, typed: { module: "t04", kind: "held", reason: "" } })).toMatch(/<textarea[^>]*name="reason"[^>]*><\/textarea>/);
});
