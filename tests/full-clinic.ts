import { randomBytes } from "node:crypto";
import { stationsOf } from "#app/learning/path.ts";
import { makeAccountKey, onAccount, seal } from "#app/privacy/sealed.server.ts";
import { programme } from "#content/programme.ts";
import { days, later, now, type world } from "./world.ts";

interface Size {
  readonly groups: number;
  /** In each group. */
  readonly learners: number;
  /** How many of the groups the facilitator of the small clinic leads; the other facilitator leads all. */
  readonly ledByFirst: number;
}

const lessons = stationsOf(programme).flatMap(({ module }) => Array.from({ length: module.lessons }, (_, n) => [module.id, n + 1] as const));

/**
 * Fills a clinic: in each group learners somewhere on their way, with names of their own, some new, some quiet, some who wrote, some at
 * the end or in aftercare, in families of two that show how far they are, and with meetings.
 *
 * @returns one group, and one family of it
 */
export function fullClinic({ db, facilitator, otherFacilitator }: ReturnType<typeof world>, { groups, learners, ledByFirst }: Size): { readonly group: string; readonly family: string } {
  const sql = (text: string) => {
    const statement = db.$client.prepare(text);
    return (...values: readonly (string | number | null | Buffer)[]) => void statement.run(...values);
  };
  const group = sql("insert into groups values (?, ?, '2026-01-01', 'free', 14, 0, 2)");
  const leads = sql("insert into group_facilitators (group_id, account_id) values (?, ?)");
  const account = sql("insert into accounts (id, role, language, user_name, user_name_index, display_name, created_at) values (?, 'learner', 'nb', x'00', ?, x'00', 0)");
  const named = sql("update accounts set display_name = ? where id = ?");
  const enrolment = sql("insert into enrolments (id, account_id, group_id, track, created_at, last_visit_at, discharged_on, discharged_early) values (?, ?, ?, ?, ?, ?, ?, 0)");
  const progress = sql("insert into lesson_progress values (?, ?, ?, ?, ?, 0, ?)");
  const message = sql("insert into messages values (?, ?, ?, null, x'00', ?, ?)");
  const share = sql("insert into shares values (?, ?, 'progress', ?, null, null, '2026-06-20', 0, null)");
  const family = sql("insert into families values (?, 0, 0)");
  const member = sql("insert into family_members values (?, ?, ?, ?, null, null)");
  const meeting = sql("insert into meetings (id, group_id, kind, family_id, starts_at, minutes, place, created_at) values (?, ?, ?, ?, ?, 60, 'Rom 2', 0)");
  const ago = (count: number): number => later(days(-count)).getTime();

  db.$client.exec("begin");
  for (let g = 0; g < groups; g++) {
    group(`g${g}`, `Gruppe ${g}`);
    for (const leader of g < ledByFirst ? [facilitator, otherFacilitator] : [otherFacilitator]) leads(`g${g}`, leader.accountId);
    for (let n = 0; n < learners; n++) {
      const id = `${g}-${n}`;
      account(`a${id}`, randomBytes(32));
      makeAccountKey(db, `a${id}`);
      named(seal(db, onAccount(`a${id}`, "display_name"), `Deltaker ${id}`), `a${id}`);
      const visited = n % 4 === 0 ? 15 + n : n % 10;
      const joined = n % 20 === 3 ? 3 : 120;
      enrolment(`e${id}`, `a${id}`, `g${g}`, n % 2 === 0 ? "patient" : "relative", ago(joined), ago(Math.min(visited, joined)), n % 8 === 1 ? "2026-04-20" : null);
      const begun = (n * 7) % (lessons.length + 1);
      for (const [moduleId, lesson] of lessons.slice(0, begun)) progress(`e${id}`, moduleId, lesson, ago(visited + 1), ago(visited), ago(visited));
      for (let m = 0; m < 6; m++) message(`m${id}-${m}`, `e${id}`, m % 2 === 0 ? "learner" : "facilitator", ago(40 - m), n % 10 === 5 && m === 4 ? null : now.getTime());
      if (n % 2 === 0) family(`f${g}-${n / 2}`);
      member(`fm${id}`, `f${g}-${Math.floor(n / 2)}`, `e${id}`, n);
      for (const moduleId of ["intro", "t01", "t02"]) share(`s${id}-${moduleId}`, `e${id}`, moduleId);
    }
    for (let n = 0; n < 30; n++) meeting(`k${g}-${n}`, `g${g}`, n % 3 === 0 ? "family" : "group", n % 3 === 0 ? `f${g}-${n / 3}` : null, later(days(n - 25)).getTime());
  }
  db.$client.exec("commit");
  return { group: "g3", family: "f3-4" };
}
