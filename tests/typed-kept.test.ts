import { expect, test } from "vitest";
import { cancelMeeting } from "#app/meetings/meeting.server.ts";
import { action as meetingAction } from "#app/routes/group-meeting.tsx";
import { action as paceAction } from "#app/routes/learner-pace.tsx";
import { action as prescriptionsAction } from "#app/routes/prescriptions.tsx";
import { meetingClinic, typedPlan } from "./meeting-clinic.ts";
import { now, permit } from "./world.ts";

const clinic = meetingClinic();
const { db, facilitator, thursday, siv, meeting } = clinic;

/** What the facilitator's form is answered with: sent to the address without a query. */
async function sent(action: typeof prescriptionsAction | typeof paceAction | typeof meetingAction, fields: Readonly<Record<string, string>>): Promise<{ status: number; body: unknown }> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ as: facilitator.accountId, ...fields })) form.set(name, value);
  const context = { db, actor: facilitator, language: "nb", now };
  const args = { request: new Request("https://samspill.example/", { method: "POST", body: form }), params: { group: thursday, enrolment: siv.enrolmentId, meeting }, context };
  const response = (await action(args as never).catch((thrown: unknown) => thrown)) as Response;
  return { status: response.status, body: response.status === 422 ? await response.json() : undefined };
}

test("a suggestion without a clearance comes back with its module and all that was typed, and one of a module that is unknown is not there", async () => {
  const typed = { module: "e01", why: "Du liker vann", lookFor: "Pusten", clearedBy: "Lege Berg", clearedOn: "" };
  expect(await sent(prescriptionsAction, { intent: "prescribe", ...typed })).toEqual({ status: 422, body: { problems: { clearedOn: "clearance_needed" }, typed } });
  const unwritten = { ...typed, why: "" };
  expect(await sent(prescriptionsAction, { intent: "prescribe", ...unwritten })).toMatchObject({ status: 422, body: { problems: { why: "required" }, typed: unwritten } });
  for (const module of ["e99", "t01", ""]) for (const words of [typed, unwritten]) expect((await sent(prescriptionsAction, { intent: "prescribe", ...words, module })).status, module).toBe(404);
});

test("a pace without a choice comes back with its module and all that was typed, and one of a module that is unknown is not there", async () => {
  const typed = { module: "t04", kind: "", reason: "Vi venter litt" };
  expect(await sent(paceAction, { intent: "set", ...typed })).toEqual({ status: 422, body: { problems: { kind: "choose" }, typed } });
  for (const module of ["t99", "e01", ""]) expect((await sent(paceAction, { intent: "set", ...typed, module })).status, module).toBe(404);
});

test("what is sent to a meeting that has been cancelled meanwhile comes back as it was typed", async () => {
  cancelMeeting(permit(db, facilitator, "meeting.change"), thursday, meeting, now);
  const { heldOn, heldAt, minutes, requirements, places } = typedPlan;
  expect(await sent(meetingAction, { intent: "change", heldOn, heldAt, minutes, requirements, places, place: "Det store rommet" })).toMatchObject({ status: 422, body: { problems: { heldOn: "meeting_cancelled" }, values: { place: "Det store rommet" } } });
  expect(await sent(meetingAction, { intent: "point", event: "5f0c2a44-9f7e-4d43-9a52-0b4f8a2d5c11", text: "Hvem ringer vi?" })).toEqual({ status: 422, body: { problems: { text: "meeting_cancelled" }, text: "Hvem ringer vi?" } });
});
