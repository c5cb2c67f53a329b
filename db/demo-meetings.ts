import { randomUUID } from "node:crypto";
import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import { listOwn, openShare } from "#app/family/share.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { keepWriting } from "#app/learning/own-writing.server.ts";
import { listGroupFamilies, planMeeting } from "#app/meetings/meeting.server.ts";
import type { MeetingPlan } from "#app/meetings/meeting-form.server.ts";
import { putOnAgenda } from "#app/meetings/own-agenda.server.ts";
import { addPoint } from "#app/meetings/points.server.ts";
import { signUp } from "#app/meetings/sign-up.server.ts";
import type { Database } from "./client.server.ts";
import type { People } from "./demo-families.ts";

/** Tor and Siv come to a meeting in six days: Siv lets a day of her diary stand on its sheet. Two have signed up for a walk. */
export function planMeetings(db: Database, facilitator: Actor, groupId: string, people: People, now: Date): void {
  const change = issuePermit(db, facilitator, "meeting.change");
  const today = osloDate(now.getTime());
  const plan = (planned: Pick<MeetingPlan, "kind"> & Partial<MeetingPlan>): string => {
    const outcome = planMeeting(change, groupId, { event: randomUUID(), family: "", module: "", heldOn: addDays(today, 6), heldAt: "18:00", minutes: 60, place: "Rom 2", requirements: "", places: null, ...planned }, now);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.meetingId;
  };
  const family = listGroupFamilies(change, groupId).find(({ names }) => names.includes("Tor") && names.includes("Siv"));
  const meeting = plan({ kind: "family", family: family?.familyId ?? "" });
  ["Hvordan helgene har vært, og hva som kan bli lettere.", "Hvem ringer vi når det røyner på?"].forEach((text, n) => addPoint(change, groupId, meeting, { event: randomUUID(), text }, new Date(now.getTime() + n)));
  plan({ kind: "group", heldOn: addDays(today, 9), heldAt: "17:30", minutes: 90, place: "Peisestua" });
  const walk = plan({ kind: "activity", module: "e05", heldOn: addDays(today, 3), heldAt: "11:00", minutes: 120, place: "Ved hovedinngangen", requirements: "Gode sko, noe å drikke og klær etter været.", places: 8 });
  for (const name of ["Amir", "Marte"]) signUp(issuePermit(db, people.get(name), "meeting.attend"), walk, now);

  const siv = people.get("Siv");
  const value = { happened: "Gikk tur med hunden. Ringte søsteren min.", felt: "Rolig for det meste.", did: "", gladOrSorry: "Glad for telefonen.", tomorrow: "", text: "" };
  const kept = keepWriting(issuePermit(db, siv, "diary.keep"), { kind: "diary", slot: addDays(today, -2), value, revision: 0 }, now);
  const shares = issuePermit(db, siv, "share.change");
  if (kept.ok) openShare(shares, { kind: "diary", item: kept.saved.id, revision: kept.saved.revision }, { recipient: "facilitator", untilOn: addDays(today, 14) }, now);
  const shared = listOwn(shares, now).find(({ kind, recipientId }) => kind === "diary" && recipientId === null);
  if (shared) putOnAgenda(issuePermit(db, siv, "agenda.change"), meeting, shared.shareId, now);
}
