import fc from "fast-check";
import { expect, test } from "vitest";
import { leave } from "#app/family/family.server.ts";
import { setOpened } from "#app/family/pairing.server.ts";
import { answerSafetyCheck, chooseShared } from "#app/family/safety-check.server.ts";
import { listOwn, openShare, withdrawShare } from "#app/family/share.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { keepDiary } from "#app/learning/diary.server.ts";
import { takeHappeningBack, tellHappening } from "#app/learning/happening.server.ts";
import { findWriting } from "#app/learning/own-writing.server.ts";
import { link } from "#tests/linked-family.ts";
import { familyOf, onDay, planned } from "#tests/meeting-clinic.ts";
import { undone } from "#tests/undone.ts";
import { days, now, permit, world, type Learner } from "#tests/world.ts";
import { readAgenda } from "./agenda.server.ts";
import { putOnAgenda, takeOffAgenda } from "./own-agenda.server.ts";

const clinic = world();
const { db, facilitator, otherFacilitator, thursday, siv, tor } = clinic;
link(clinic, [siv, tor]);
const meetings = [planned(clinic, { family: familyOf(clinic), heldOn: "2026-09-11" }), planned(clinic, { kind: "group", heldOn: "2026-09-12" })];
const people = { siv, tor };
const slots = ["2026-05-01", "2026-05-02"];

/** What the sequence has done that the rows do not say in clear words. */
interface Standing {
  at: Date;
  readonly closed: Set<string>;
}

const shareIds = (learner: Learner, { at }: Standing): string[] => listOwn(permit(db, learner, "share.change"), at).map(({ shareId }) => shareId);

/** Writes the words of a day anew: what was shared of it is shared no more. */
function write(learner: Learner, slot: string, words: string, at: Date): void {
  const keeps = permit(db, learner, "diary.keep");
  keepDiary(keeps, slot, { happened: words, felt: "", did: "", gladOrSorry: "", tomorrow: "", text: "", revision: findWriting(keeps, "diary", slot)?.revision ?? 0 }, at);
}

function share(learner: Learner, slot: string, toFacilitator: boolean, daysAhead: number, at: Date): void {
  const kept = findWriting(permit(db, learner, "diary.keep"), "diary", slot);
  if (!kept) return;
  const recipient = toFacilitator ? "facilitator" : (learner === siv ? tor : siv).enrolmentId;
  openShare(permit(db, learner, "share.change"), { kind: "diary", item: kept.id, revision: kept.revision }, { recipient, untilOn: addDays(osloDate(at.getTime()), daysAhead) }, at);
}

/** What the rows say may stand on a meeting's agenda today, in a look of the test's own. */
function mayStand(meeting: string, standing: Standing): string[] {
  const rows = db.$client
    .prepare(
      `select agenda_items.share_id as id, agenda_items.enrolment_id as owner from agenda_items
        join meetings on meetings.id = meeting_id join shares on shares.id = share_id join enrolments on enrolments.id = shares.enrolment_id
        where meeting_id = ? and recipient_id is null and withdrawn_at is null and until_on >= ? and something_happened_at is null and enrolments.group_id = meetings.group_id
          and (kind_of_meeting(meetings.kind) = 0 or exists (select 1 from family_members m join families on families.id = m.family_id where m.enrolment_id = enrolments.id and m.family_id = meetings.family_id and m.left_at is null and opened_at is not null))`,
    )
    .all(meeting, osloDate(standing.at.getTime())) as { id: string; owner: string }[];
  return rows.filter(({ owner }) => !standing.closed.has(owner)).map(({ id }) => id).sort();
}
db.$client.function("kind_of_meeting", (kind) => Number(kind === "family"));

const who = fc.constantFrom("siv" as const, "tor" as const);
const nth = fc.nat(5);
type Step = (standing: Standing) => void;
const step = <T>(values: fc.Arbitrary<T>, run: (standing: Standing, value: T) => void): fc.Arbitrary<Step> => values.map((value) => Object.assign((standing: Standing) => run(standing, value), { toString: () => `${run} ${JSON.stringify(value)}` }));
const tried = (run: () => unknown): void => {
  try {
    run();
  } catch (refusal) {
    expect(String(refusal)).toContain("not_found");
  }
};

const steps = fc.oneof(
  { weight: 5, arbitrary: step(fc.tuple(who, fc.constantFrom(...slots), fc.boolean(), fc.integer({ min: 0, max: 20 })), ({ at }, [name, slot, toFacilitator, ahead]) => share(people[name], slot, toFacilitator || ahead > 5, ahead, at)) },
  { weight: 6, arbitrary: step(fc.tuple(who, nth, fc.nat(1)), (standing, [name, n, which]) => tried(() => putOnAgenda(permit(db, people[name], "agenda.change"), meetings[which]!, shareIds(people[name], standing)[n] ?? "", standing.at))) },
  { weight: 1, arbitrary: step(fc.tuple(who, who, nth), (standing, [name, other, n]) => tried(() => putOnAgenda(permit(db, people[name], "agenda.change"), meetings[1]!, shareIds(people[other], standing)[n] ?? "", standing.at))) },
  { weight: 1, arbitrary: step(fc.tuple(who, nth, fc.nat(1)), (standing, [name, n, which]) => tried(() => takeOffAgenda(permit(db, people[name], "agenda.change"), meetings[which]!, shareIds(people[name], standing)[n] ?? ""))) },
  { weight: 2, arbitrary: step(fc.tuple(who, nth), (standing, [name, n]) => withdrawShare(permit(db, people[name], "share.change"), shareIds(people[name], standing)[n] ?? "", standing.at)) },
  { weight: 2, arbitrary: step(fc.integer({ min: -10, max: 20 }), (standing, n) => (standing.at = new Date(standing.at.getTime() + days(n)))) },
  { weight: 2, arbitrary: step(fc.tuple(who, fc.constantFrom(...slots), fc.nat(1000)), ({ at }, [name, slot, n]) => write(people[name], slot, `Dag ${n}`, at)) },
  { weight: 1, arbitrary: step(who, ({ at }, name) => leave(permit(db, people[name], "family.change"), at)) },
  { weight: 1, arbitrary: step(fc.tuple(who, fc.boolean()), ({ at }, [name, told]) => (told ? tellHappening(permit(db, people[name], "happening.tell"), at) : takeHappeningBack(permit(db, people[name], "happening.tell")))) },
  {
    weight: 1,
    arbitrary: step(fc.tuple(who, fc.boolean()), ({ at, closed }, [name, afraid]) => {
      const safety = permit(db, people[name], "safety.answer");
      answerSafetyCheck(safety, { afraid: afraid ? "unsure" : "no", experienced: "no" }, at);
      if (!afraid) chooseShared(safety, "on", at);
      closed[afraid ? "add" : "delete"](people[name].enrolmentId);
    }),
  },
  { weight: 1, arbitrary: step(fc.boolean(), ({ at }, open) => tried(() => setOpened(permit(db, facilitator, "family.pair"), familyId, open, at))) },
);
const familyId = familyOf(clinic);

test("whatever is shared, stopped, put, taken off, left or closed, the sheet holds what has a live share to the facilitators, and nothing else", { timeout: 120_000 }, () => {
  const seen = { standing: 0, gone: 0 };
  fc.assert(
    fc.property(fc.array(steps, { minLength: 3, maxLength: 14 }), (sequence) =>
      undone(db, () => {
        const standing: Standing = { at: now, closed: new Set() };
        for (const learner of [siv, tor])
          for (const slot of slots) {
            write(learner, slot, "Regn.", now);
            share(learner, slot, true, 3, now);
            putOnAgenda(permit(db, learner, "agenda.change"), meetings[0]!, shareIds(learner, standing).at(-1)!, now);
          }
        for (const one of sequence) {
          one(standing);
          const leads = onDay(facilitator, osloDate(standing.at.getTime()));
          for (const meeting of meetings) {
            const { items, moreItems } = readAgenda(permit(db, leads, "meeting.read"), thursday, meeting, standing.at);
            const allowed = mayStand(meeting, standing);
            expect(items.map(({ shareId }) => shareId).sort()).toEqual(allowed);
            expect(moreItems).toBe(0);
            seen.standing += items.length;
            seen.gone += Number(db.$client.prepare("select count(*) from agenda_items where meeting_id = ?").pluck().get(meeting)) - items.length;
            expect(() => readAgenda(permit(db, otherFacilitator, "meeting.read"), thursday, meeting, standing.at)).toThrow("not_found");
          }
        }
      }),
    ),
    { numRuns: 150 },
  );
  expect(Math.min(seen.standing, seen.gone), "much stood there, and much has gone").toBeGreaterThan(100);
});
