import fc from "fast-check";
import { expect, test } from "vitest";
import { countedFor } from "#app/curriculum/programme.ts";
import { chooseNotices } from "#app/notifications/choice.server.ts";
import { mailOffice } from "#app/notifications/mail.server.ts";
import { removeOldNotices, sendAgain } from "#app/notifications/outbox.server.ts";
import { programme } from "#content/programme.ts";
import { mailClinic } from "#tests/mail-clinic.ts";
import { days, later, now, permit } from "#tests/world.ts";
import { queueReminders } from "./reminders.server.ts";

const hour = 3_600_000;

/** The clinic in which Tor, whose group says 14 days, was last here at noon on the Thursday that it is. Siv wants no reminders. */
function quietClinic() {
  const clinic = mailClinic("mailbox:");
  const { db, tor, siv } = clinic;
  const visits = (at: Date) => db.$client.prepare("update enrolments set last_visit_at = ? where id = ?").run(at.getTime(), tor.enrolmentId);
  chooseNotices(permit(db, siv, "notice.choose"), { messages: true, meetings: true, reminders: false }, now);
  visits(now);
  return { ...clinic, visits, reminders: () => clinic.rows().filter(({ kind }) => kind === "reminder") };
}

test("Tor gets one reminder after fourteen quiet days, one more two weeks later, and then none until he has been here again", () => {
  const { db, visits, reminders } = quietClinic();
  const sentOn: number[] = [];
  const pass = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (queueReminders(db, later(at * hour)) > 0) sentOn.push(Math.floor(at / 24));
  };
  pass(0, 400 * 24);
  expect(sentOn).toEqual([13, 27]);
  visits(later(days(400)));
  sentOn.length = 0;
  pass(400 * 24, 600 * 24);
  expect(sentOn.map((on) => on - 400)).toEqual([13, 27]);
  expect(reminders()).toHaveLength(4);
});

test("nobody is reminded at night", () => {
  const { db } = quietClinic();
  const inOslo = (time: string) => new Date(`2026-06-20T${time}:00+02:00`);
  for (const time of ["00:00", "08:59", "20:00", "23:59"]) expect(queueReminders(db, inOslo(time))).toBe(0);
  expect(queueReminders(db, inOslo("09:00"))).toBe(1);
});

test.each([
  ["has said that something has happened", "update enrolments set something_happened_at = 1"],
  ["has been discharged", "update enrolments set discharged_on = '2026-06-10'"],
  ["has a closed account", "update accounts set disabled_at = 1"],
  ["has another address, which nobody has confirmed", "update accounts set email_confirmed_at = null"],
  ["has turned reminders off", "update notice_choices set reminders = 0"],
  ["has just chosen them, and so been here", `update notice_choices set chosen_at = ${later(days(20)).getTime()}`],
])("whoever %s gets none", (_who, sql) => {
  const { db } = quietClinic();
  db.$client.exec(sql);
  expect(queueReminders(db, later(days(20)))).toBe(0);
});

test("whoever has finished gets none; whoever lacks one lesson does", () => {
  const { db, tor } = quietClinic();
  const lessons = countedFor(programme, "relative").flatMap(({ modules }) => modules.flatMap(({ id, lessons: count }) => Array.from({ length: count }, (_, n) => [id, n + 1] as const)));
  for (const [moduleId, lesson] of lessons) db.$client.prepare("insert into lesson_progress values (?, ?, ?, 1, 1, 0, 1)").run(tor.enrolmentId, moduleId, lesson);
  expect(queueReminders(db, later(days(20)))).toBe(0);
  db.$client.prepare("update lesson_progress set completed_at = null where module_id = ? and lesson = ?").run(...lessons.at(-1)!);
  expect(queueReminders(db, later(days(20)))).toBe(1);
});

test("a quiet that has lasted for long is left in peace, and where no mail can go out none waits", () => {
  const { db } = quietClinic();
  expect(queueReminders(db, later(days(74)))).toBe(0);
  const without = mailClinic(undefined);
  without.db.$client.prepare("update enrolments set last_visit_at = ?").run(now.getTime());
  expect(queueReminders(without.db, later(days(20)))).toBe(0);
});

test("never more than two for one quiet stretch, whatever the clocks and the visits, and whatever is thrown away meanwhile", () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ what: fc.constant("look" as const), hours: fc.integer({ min: 1, max: 24 * 30 }) }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant("back" as const), hours: fc.integer({ min: 1, max: 24 * 20 }) }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant("visit" as const), hours: fc.nat({ max: 48 }) }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constant("tidy" as const), hours: fc.nat({ max: 48 }) }) },
  );
  const { db, tor, visits, reminders } = quietClinic();
  db.$client.exec("insert into retention_choices values ('notices', 1)");
  let most = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 80 }), (steps) => {
      db.$client.exec("delete from outbox");
      let clock = now.getTime();
      visits(new Date(clock));
      let inStretch = 0;
      for (const { what, hours } of steps) {
        clock += (what === "back" ? -hours : hours) * hour;
        if (what === "visit") {
          visits(new Date(clock));
          inStretch = 0;
        }
        if (what === "tidy") removeOldNotices(db, new Date(clock));
        const before = reminders().length;
        inStretch += queueReminders(db, new Date(clock));
        if (reminders().length > before) db.$client.exec("update outbox set state = 'sent' where kind = 'reminder'");
        expect(inStretch).toBeLessThanOrEqual(2);
        most = Math.max(most, inStretch);
      }
      expect(db.$client.prepare("select count(*) from outbox where account_id <> ?").pluck().get(tor.accountId)).toBe(0);
    }),
    { numRuns: 300 },
  );
  expect(most).toBe(2);
});

test.each([
  ["has been here since", (clinic: ReturnType<typeof quietClinic>) => clinic.visits(later(days(20) + hour))],
  ["has been discharged since", ({ db }: ReturnType<typeof quietClinic>) => void db.$client.exec("update enrolments set discharged_on = '2026-06-23'")],
  ["has said since that something has happened", ({ db }: ReturnType<typeof quietClinic>) => void db.$client.exec("update enrolments set something_happened_at = 1")],
])("a reminder that could not go at once does not go to whoever %s, also where the administrator has it tried again", async (_who, happens) => {
  const clinic = quietClinic();
  const { db, administrator, clock, reminders, start } = clinic;
  clock.at = later(days(20)).getTime();
  expect(queueReminders(db, new Date(clock.at))).toBe(1);
  happens(clinic);
  const delivery = start();
  const givenUp = () => expect.poll(() => reminders().map(({ state }) => state)).toEqual(["given up"]);
  await givenUp();
  clock.at += days(1);
  sendAgain(permit(db, administrator, "mail.read"), reminders()[0]!.id, new Date(clock.at));
  await givenUp();
  await delivery.stop();
  expect(mailOffice(db)?.mailbox?.list()).toEqual([]);
});

test("a reminder that could not go in the evening waits for the morning, and holds nothing else up", async () => {
  const clinic = quietClinic();
  const { db, tor, clock, reminders, start, rows, tell } = clinic;
  const at = (time: string) => (clock.at = new Date(`2026-06-${time}:00+02:00`).getTime());
  at("20T19:59");
  expect(queueReminders(db, new Date(clock.at))).toBe(1);
  at("20T20:01");
  const delivery = start();
  tell(tor, "m1");
  const sent = () => rows().flatMap(({ kind, state }) => (state === "sent" ? [kind] : []));
  await expect.poll(sent).toEqual(["message"]);
  at("21T08:59");
  tell(tor, "m2");
  await expect.poll(sent).toEqual(["message", "message"]);
  expect(reminders()).toMatchObject([{ state: "waiting", attempts: 0 }]);
  at("21T09:00");
  delivery.wake();
  await expect.poll(() => reminders().map(({ state }) => state)).toEqual(["sent"]);
  await delivery.stop();
});
