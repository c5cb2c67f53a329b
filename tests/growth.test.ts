import { beforeAll, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { clinicVisits, pageVisits, visitedWorld, type ClinicVisit, type PageVisit } from "#tests/page-visits.ts";

type Visits = Awaited<ReturnType<typeof visitedWorld>>["visit"];
type Visited = PageVisit | ClinicVisit;
type Times = Record<Visited, number>;

const visits: readonly Visited[] = [...pageVisits, ...clinicVisits];

const few = 40;
const many = 40_000;

/** Learners in other groups, twelve in each, signed in, with ten lessons and as many answers: what such a database holds. */
function admitOthers(db: Database, learners: number): void {
  const others = `with recursive others(n) as (select 1 union all select n + 1 from others where n < ${learners})`;
  const lessons = "with recursive lessons(n) as (select 1 union all select n + 1 from lessons where n < 10)";
  const ofOthers = "from enrolments, lessons where length(enrolments.id) < 36";
  db.$client.exec(`
    begin;
    ${others} insert into groups select 'g' || n, 'Gruppe', '2026-06-01', 'free', 14, 0, 2 from others where n % 12 = 0 or n = 1;
    ${others} insert into accounts (id, role, language, user_name, user_name_index, display_name, created_at)
      select 'a' || n, 'learner', 'nb', x'00', randomblob(32), x'00', 0 from others;
    ${others} insert into sessions (id, account_id, expires_at, created_at) select hex(randomblob(32)), 'a' || n, 4000000000, 0 from others;
    ${others} insert into authenticators select 'a' || n, x'00', 0, 0, 0 from others;
    ${others} insert into recovery_codes select 'r' || n, 'a' || n, randomblob(32), 0, null from others;
    ${others} insert into enrolments (id, account_id, group_id, track, created_at, last_visit_at) select 'e' || n, 'a' || n, 'g' || max(1, n / 12 * 12), 'patient', 0, 0 from others;
    ${lessons} insert into lesson_progress select enrolments.id, 'intro', n, 0, 0, 0, null ${ofOthers};
    ${lessons} insert into attempts (enrolment_id, event_id, module_id, check_id, option_id, answered_at)
      select enrolments.id, n, 'intro', 'c' || n, 'one', 0 ${ofOthers};
    insert into shares select 's' || id, id, 'progress', 'intro', null, null, '2026-06-20', 0, null from enrolments where length(id) < 36;
    insert into families select 'f' || id, 0, 0 from enrolments where length(id) < 36;
    insert into family_members select 'm' || id, 'f' || id, id, 0, null, null from enrolments where length(id) < 36;
    insert into meetings select 'm' || id, id, 'group', null, null, 1781000000000, 60, 'Rom', '', null, null, 0, null, 0 from groups where length(id) < 36;
    commit;
  `);
}

/** The quickest of many visits, in milliseconds: what the work takes when nothing else is in its way. */
async function quickest(visit: Visits[Visited], visits: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < visits; n++) {
    const began = performance.now();
    await visit();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

async function clinicWith(learners: number): Promise<{ db: Database; visit: Visits; times: Times }> {
  const { db, visit } = await visitedWorld();
  admitOthers(db, learners);
  const times = {} as Times;
  for (const page of visits) times[page] = await quickest(visit[page], 150);
  return { db, visit, times };
}

/** A table read from end to end takes 18 to 130 times as long among the many (see the last test); an index takes 1.1 times. */
const mostTimesAsLong = 4;

let small: Awaited<ReturnType<typeof clinicWith>>;
let large: typeof small;

beforeAll(async () => {
  small = await clinicWith(few);
  large = await clinicWith(many);
}, 120_000);

test.each(visits)("%s: costs the database no more among 40,000 learners than among 40", (page) => {
  expect(large.times[page] / small.times[page]).toBeLessThan(mostTimesAsLong);
});

test("a table read from end to end is noticed", { timeout: 60_000 }, async () => {
  large.db.$client.exec("drop index enrolments_account; drop index enrolments_group");
  for (const page of ["lesson", "done", "home", "grid"] as const) {
    expect((await quickest(large.visit[page], 10)) / small.times[page], page).toBeGreaterThan(mostTimesAsLong);
  }
});
