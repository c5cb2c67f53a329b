import { expect, test } from "vitest";
import { tellHappening } from "#app/learning/happening.server.ts";
import { link } from "#tests/linked-family.ts";
import { familyWith, finish, meeting, settled, showProgress, type Clinic } from "#tests/waiting-clinic.ts";
import { now, permit, world } from "#tests/world.ts";
import { readToday } from "./today.server.ts";

const today = ({ db, facilitator }: Clinic) => readToday(permit(db, facilitator, "today.read"), 1, now);
const lines = (clinic: Clinic) => today(clinic).lines.map(({ kind, who }) => `${kind}: ${who}`);
const run = ({ db }: Clinic, sql: string, ...values: readonly string[]) => void db.$client.prepare(sql).run(...values);

/** Tor and Siv are linked, have finished the third topic, and both show it. */
function bothReady(): Clinic {
  const clinic = settled(world());
  const { tor, siv } = clinic;
  link(clinic, [tor, siv]);
  for (const learner of [tor, siv]) {
    finish(clinic, learner, "t03");
    showProgress(clinic, learner, "t03");
  }
  return clinic;
}

test("a family is ready where all who are in it show that they have finished the topic before", () => {
  const clinic = bothReady();
  const { tor, thursday } = clinic;
  expect(today(clinic).lines).toEqual([
    { kind: "ready", to: `/groups/${thursday}/families/${familyWith(clinic, tor)}`, who: expect.stringMatching(/^(Tor og Siv|Siv og Tor)$/) as string, group: undefined, on: "2026-06-02", people: 2, moduleNumber: 4 },
  ]);
});

test("a family that is ready for more stands there once, with the furthest topic", () => {
  const clinic = bothReady();
  for (const learner of [clinic.tor, clinic.siv]) {
    finish(clinic, learner, "t04", 1);
    showProgress(clinic, learner, "t04");
  }
  expect(today(clinic).lines).toMatchObject([{ kind: "ready", moduleNumber: 5, on: "2026-06-03" }]);
});

test("a family is not ready in every other case", () => {
  const cases: Record<string, (clinic: Clinic) => void> = {
    "one lesson is not done": (clinic) => run(clinic, "update lesson_progress set completed_at = null where enrolment_id = ? and lesson = 2", clinic.siv.enrolmentId),
    "one has stopped sharing": (clinic) => run(clinic, "update shares set withdrawn_at = 1 where enrolment_id = ?", clinic.siv.enrolmentId),
    "one's share has run out": (clinic) => run(clinic, "update shares set until_on = '2026-06-03' where enrolment_id = ?", clinic.siv.enrolmentId),
    "one shares it with the other alone": (clinic) => (run(clinic, "update shares set recipient_id = ? where enrolment_id = ?", clinic.tor.enrolmentId, clinic.siv.enrolmentId)),
    "one shows another topic": (clinic) => run(clinic, "update shares set item = 't02' where enrolment_id = ?", clinic.siv.enrolmentId),
    "one is in a group of another facilitator's": (clinic) => run(clinic, "update enrolments set group_id = ? where id = ?", clinic.monday, clinic.siv.enrolmentId),
    "one has left": (clinic) => run(clinic, "update family_members set left_at = joined_at where enrolment_id = ?", clinic.siv.enrolmentId),
    "one's account is closed": (clinic) => run(clinic, "update accounts set disabled_at = 1 where id = ?", clinic.siv.accountId),
    "something has happened to one": ({ db, siv }) => tellHappening(permit(db, siv, "happening.tell"), now),
    "the family is closed": (clinic) => run(clinic, "update families set opened_at = null"),
    "the reader has no messages": (clinic) => run(clinic, "update group_facilitators set kind = 'peer', messages = 0 where account_id = ?", clinic.facilitator.accountId),
    "a third has joined who has finished it, and shows nothing": (clinic) => (finish(clinic, clinic.ingrid, "t03"), run(clinic, "insert into family_members values ('m', ?, ?, 1, null, null)", familyWith(clinic, clinic.tor), clinic.ingrid.enrolmentId)),
    "a meeting has been held since": (clinic) => void meeting(clinic, clinic.thursday, -1, { familyId: familyWith(clinic, clinic.tor) }),
    "a meeting is planned": (clinic) => void meeting(clinic, clinic.thursday, 20, { familyId: familyWith(clinic, clinic.tor) }),
  };
  for (const [name, change] of Object.entries(cases)) {
    const clinic = bothReady();
    change(clinic);
    expect(today(clinic).counts.ready, name).toBe(0);
  }
});

test("a meeting that was before they were ready, or is called off, does not count as planned", () => {
  const clinic = bothReady();
  meeting(clinic, clinic.thursday, -5, { familyId: familyWith(clinic, clinic.tor) });
  const off = meeting(clinic, clinic.thursday, 5, { familyId: familyWith(clinic, clinic.tor) });
  run(clinic, "update meetings set cancelled_at = 1 where id = ?", off);
  expect(lines(clinic)).toEqual([expect.stringMatching(/^ready: /)]);
});
