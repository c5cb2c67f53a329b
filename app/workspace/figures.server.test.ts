import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { programme } from "#content/programme.ts";
import { medianTime } from "#tests/processor-time.ts";
import { days, now, permit, world } from "#tests/world.ts";
import { planOf, watchedDatabase } from "#tests/watched-database.ts";
import { lookAtFigures, readFigures } from "./figures.server.ts";

type Clinic = ReturnType<typeof world>;

/** Lets many more into a group, who joined three weeks ago and have opened so many lessons of the introduction. */
function admit({ db }: Clinic, groupId: string, people: number, opened = 2, lastVisitAt = now.getTime()): void {
  for (let n = 0; n < people; n++) {
    const [account, enrolment] = [randomUUID(), randomUUID()];
    db.$client.prepare("insert into accounts (id, role, language, user_name, user_name_index, display_name, created_at) values (?, 'learner', 'nb', x'00', randomblob(32), x'00', 0)").run(account);
    db.$client.prepare("insert into enrolments (id, account_id, group_id, track, created_at, last_visit_at) values (?, ?, ?, ?, ?, ?)").run(enrolment, account, groupId, n % 2 ? "patient" : "relative", now.getTime() - days(21), lastVisitAt);
    for (let lesson = 1; lesson <= opened; lesson++) db.$client.prepare("insert into lesson_progress values (?, 'intro', ?, ?, ?, 0, ?)").run(enrolment, lesson, now.getTime() - days(20), now.getTime(), lesson === 1 ? now.getTime() : null);
  }
}

test("a facilitator reads the figures of her group, and nobody else's learners are in them", () => {
  const clinic = world();
  const { db, facilitator, otherFacilitator, thursday, monday } = clinic;
  admit(clinic, thursday, 20);
  admit(clinic, monday, 9, 4);
  const { group, figures } = readFigures(permit(db, facilitator, "figures.read"), thursday, now);
  expect(group).toEqual({ id: thursday, name: "Torsdagsgruppa", quietAfterDays: 14 });
  expect(figures).toMatchObject({ enrolled: { all: 24, split: { relative: 12, patient: 12 } }, introduced: { all: "few" }, returned: { all: "most" } });
  expect(figures?.modules[0]).toEqual({ number: 0, opened: { all: 40, split: { relative: 20, patient: 20 } }, finished: { all: 20, split: { relative: 10, patient: 10 } } });
  expect(readFigures(permit(db, otherFacilitator, "figures.read"), monday, now).figures?.modules[0]?.opened.all).toBe(36);
});

test("the facilitator of another group, and whoever is no facilitator, finds no figures", () => {
  const { db, otherFacilitator, administrator, tor, thursday } = world();
  expect(() => readFigures(permit(db, otherFacilitator, "figures.read"), thursday, now)).toThrow("not_found");
  for (const actor of [administrator, tor]) expect(() => permit(db, actor, "figures.read")).toThrow("not_found");
});

test("what is hidden is not sent to the page either: a group of four has nothing but its name", () => {
  const { db, facilitator, thursday } = world();
  expect(readFigures(permit(db, facilitator, "figures.read"), thursday, now)).toEqual({ group: { id: thursday, name: "Torsdagsgruppa", quietAfterDays: 14 }, figures: null });
});

test("somebody is quiet here when the grid says so: after the group's own number of days", () => {
  const clinic = world();
  const { db, facilitator, thursday } = clinic;
  admit(clinic, thursday, 6, 2, now.getTime() - days(14));
  admit(clinic, thursday, 12, 2, now.getTime() - days(13));
  const stopped = () => readFigures(permit(db, facilitator, "figures.read"), thursday, now).figures?.stopped?.find(({ number }) => number === 0)?.people;
  expect(stopped()).toBe(6);
  db.$client.prepare("update groups set quiet_after_days = 15").run();
  expect(stopped()).toBe("few");
});

test("that the figures were looked at is in the audit trail, and that somebody tried in vain is not", () => {
  const { db, facilitator, otherFacilitator, thursday } = world();
  lookAtFigures(permit(db, facilitator, "figures.read"), thursday, now);
  expect(() => lookAtFigures(permit(db, otherFacilitator, "figures.read"), thursday, now)).toThrow("not_found");
  expect(db.$client.prepare("select action, account_id, group_id, enrolment_id from audit_entries").all()).toEqual([{ action: "figures.read", account_id: facilitator.accountId, group_id: thursday, enrolment_id: null }]);
});

/** Fifty groups of forty, everybody through the whole programme: as many rows as there can be. */
function fiftyGroups() {
  const { db, ran } = watchedDatabase();
  const clinic = world({ db });
  const lessons = programme.flatMap(({ modules }) => modules.flatMap(({ id, lessons }) => Array.from({ length: lessons }, (_, n) => `('${id}', ${n + 1})`)));
  const one = "with recursive n(n) as (select 1 union all select n + 1 from n where n < 2000)";
  db.$client.exec(`
    begin;
    with recursive n(n) as (select 1 union all select n + 1 from n where n < 50) insert into groups select 'g' || n, 'Gruppe', '2026-01-01', 'free', 14, 0, 2 from n;
    ${one} insert into accounts (id, role, language, user_name, user_name_index, display_name, created_at) select 'a' || n, 'learner', 'nb', x'00', randomblob(32), x'00', 0 from n;
    ${one} insert into enrolments (id, account_id, group_id, track, created_at, last_visit_at) select 'e' || n, 'a' || n, 'g' || (n % 50 + 1), iif(n % 3, 'patient', 'relative'), 0, ${now.getTime()} from n;
    with lesson(id, n) as (values ${lessons.join(", ")}) insert into lesson_progress select enrolments.id, lesson.id, lesson.n, 0, 0, 0, 1 from enrolments, lesson where enrolments.group_id like 'g%';
    insert into group_facilitators (group_id, account_id) select id, '${clinic.facilitator.accountId}' from groups where id like 'g%';
    commit;
  `);
  return { ...clinic, ran, read: () => readFigures(permit(db, clinic.facilitator, "figures.read"), "g7", now) };
}

test("with fifty groups of forty the figures take less than 50 ms at the median, and every query looks up its rows by the group", () => {
  const { db, ran, read } = fiftyGroups();
  ran.clear();
  expect(read().figures?.enrolled.all).toBe(40);
  const steps = [...ran.values()].flatMap((statement) => planOf(db, statement));
  expect(steps.filter((step) => /^SCAN (?!CONSTANT)/.test(step))).toEqual([]);
  expect(steps).toContainEqual(expect.stringMatching(/^SEARCH enrolments USING (COVERING )?INDEX enrolments_group \(group_id=\?/));
  expect(steps).toContainEqual(expect.stringMatching(/^SEARCH lesson_progress USING INDEX \w+ \(enrolment_id=\?/));

  const took = medianTime(read);
  console.log(`    the figures of 40 learners among 2,000: ${took.toFixed(1)} ms at the median`);
  expect(took).toBeLessThan(50);
});

/** Milliseconds of the processor's time: other programs' take no part in it. */