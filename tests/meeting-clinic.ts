import { randomUUID } from "node:crypto";
import type { Actor } from "#app/access/permit.server.ts";
import { listOwn, openShare } from "#app/family/share.server.ts";
import { keepWriting } from "#app/learning/own-writing.server.ts";
import { planForm, type MeetingPlan } from "#app/meetings/meeting-form.server.ts";
import { listGroupFamilies, planMeeting } from "#app/meetings/meeting.server.ts";
import { link, type Clinic } from "./linked-family.ts";
import { now, permit, world, type Learner } from "./world.ts";

/** What somebody who fills in the form of a plan sends, but for what is said otherwise: a family's hour in a week's time. */
export const typedPlan = { kind: "family", family: "", module: "", heldOn: "2026-06-11", heldAt: "18:00", minutes: "60", place: "Rom 2", requirements: "", places: "" };

/** Plans a meeting of the Thursday group. @returns its id, or what is wrong with the form */
export function plan({ db, facilitator, thursday }: Clinic, typed: Partial<typeof typedPlan> = {}, at = now) {
  const read: MeetingPlan = planForm.parse({ ...typedPlan, ...typed, event: randomUUID() });
  return planMeeting(permit(db, facilitator, "meeting.change"), thursday, read, at);
}

/** The one family of the Thursday group that a meeting can be planned for. */
export const familyOf = ({ db, facilitator, thursday }: Clinic): string => listGroupFamilies(permit(db, facilitator, "meeting.read"), thursday)[0]?.familyId ?? "";

/** The small clinic with Tor and Siv in an open family, and a meeting planned for it. */
export function meetingClinic(db?: Clinic["db"]) {
  const clinic = world(db && { db });
  link(clinic, [clinic.tor, clinic.siv]);
  return { ...clinic, meeting: planned(clinic, { family: familyOf(clinic) }) };
}

/** As `plan`, where nothing is wrong. */
export function planned(clinic: Clinic, typed: Partial<typeof typedPlan> = {}, at = now): string {
  const outcome = plan(clinic, typed, at);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.meetingId;
}

let slot = 0;

/** A learner writes of a day and shares it with the facilitators of the group, or with a member. @returns the share's id */
export function shareDay({ db }: Pick<Clinic, "db">, learner: Learner, words: string, { recipient = "facilitator", untilOn = "2026-06-20" } = {}): string {
  const value = { happened: words, felt: "", did: "", gladOrSorry: "", tomorrow: "", text: "" };
  slot += 1;
  const kept = keepWriting(permit(db, learner, "diary.keep"), { kind: "diary", slot: `2026-04-${String((slot % 30) + 1).padStart(2, "0")}`, value, revision: 0 }, now);
  if (!kept.ok) throw new Error(words);
  const change = permit(db, learner, "share.change");
  const problem = openShare(change, { kind: "diary", item: kept.saved.id, revision: kept.saved.revision }, { recipient, untilOn }, now);
  if (problem) throw new Error(JSON.stringify(problem));
  return listOwn(change, now).find(({ item }) => item === kept.saved.id)!.shareId;
}

/** The same person a day later, and so on: what is given for some days is given on those. */
export const onDay = <A extends Actor>(actor: A, today: string): A => ({ ...actor, today });
