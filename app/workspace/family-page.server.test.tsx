import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { leave } from "#app/family/family.server.ts";
import { answerSafetyCheck } from "#app/family/safety-check.server.ts";
import { listOwn, withdrawShare } from "#app/family/share.server.ts";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { staffCatalogues } from "#app/i18n/staff-catalogues.server.ts";
import { StaffMessagesProvider } from "#app/i18n/StaffMessages.tsx";
import { tellHappening } from "#app/learning/happening.server.ts";
import { link } from "#tests/linked-family.ts";
import { familyWith, finish, settled, showProgress, type Clinic } from "#tests/waiting-clinic.ts";
import { now, permit, world } from "#tests/world.ts";
import { readFamilyPage } from "./family-page.server.ts";
import { FamilySpineView } from "./FamilySpineView.tsx";

const run = ({ db }: Clinic, sql: string, ...values: readonly string[]) => void db.$client.prepare(sql).run(...values);
const read = (clinic: Clinic, actor: Actor = clinic.facilitator, group = clinic.thursday, family = familyWith(clinic, clinic.tor)) => readFamilyPage(permit(clinic.db, actor, "family.list"), group, family, now);

function pageOf(clinic: Clinic, language: Language = "nb", actor: Actor = clinic.facilitator): string {
  return renderToStaticMarkup(
    <MessagesProvider value={catalogues[language]}>
      <StaffMessagesProvider value={staffCatalogues[language]}>
        <FamilySpineView page={read(clinic, { ...actor, language })} />
      </StaffMessagesProvider>
    </MessagesProvider>,
  );
}

/** Tor and Siv are linked, and have both finished the introduction and the first topic. */
function linked(): Clinic {
  const clinic = settled(world());
  link(clinic, [clinic.tor, clinic.siv]);
  for (const learner of [clinic.tor, clinic.siv]) for (const module of ["intro", "t01"]) finish(clinic, learner, module);
  // Who stands first does not hang on ids that are made up anew.
  run(clinic, "update family_members set joined_at = 0 where enrolment_id = ?", clinic.tor.enrolmentId);
  return clinic;
}

/** Tor shows both modules, Siv the first topic. */
function shown(): Clinic {
  const clinic = linked();
  showProgress(clinic, clinic.tor, "intro");
  for (const learner of [clinic.tor, clinic.siv]) showProgress(clinic, learner, "t01");
  return clinic;
}

test("each member stands beside the others with what they show of each module, and with nothing else", () => {
  const clinic = shown();
  const page = read(clinic);
  expect(page).toMatchObject({ isOpen: true, others: 0, members: [{ name: "Tor", track: "relative" }, { name: "Siv", track: "patient" }] });
  expect(page.rows).toHaveLength(13);
  expect(page.rows.slice(0, 4).map(({ cells, ready }) => [...cells, ready])).toEqual([
    [{ completed: 4, of: 4 }, null, null],
    [{ completed: 3, of: 3 }, { completed: 3, of: 3 }, false],
    [null, null, true],
    [null, null, false],
  ]);
});

test("a lesson that leaves no trace in one track is not counted there", () => {
  const clinic = linked();
  for (const learner of [clinic.tor, clinic.siv]) showProgress(clinic, learner, "t06");
  expect(read(clinic).rows[6]?.cells).toEqual([{ completed: 0, of: 2 }, { completed: 0, of: 3 }]);
});

test("a member whom the reader does not lead is one more, without a name, and nothing is known of all", () => {
  const clinic = shown();
  run(clinic, "update enrolments set group_id = ? where id = ?", clinic.monday, clinic.siv.enrolmentId);
  const page = read(clinic);
  expect(page).toMatchObject({ others: 1, members: [{ name: "Tor" }] });
  expect(page.rows.every(({ ready }) => ready !== true)).toBe(true);
  expect(JSON.stringify(page)).not.toMatch(/Siv|patient/);
  expect(() => read(clinic, clinic.otherFacilitator)).toThrow("not_found");
  expect(read(clinic, clinic.otherFacilitator, clinic.monday)).toMatchObject({ others: 1, members: [{ name: "Siv" }] });
});

test("a family out of reach, one that nobody of the group is in, and one in which nobody else is left are not there", () => {
  const clinic = shown();
  const { db, facilitator, otherFacilitator, thursday, monday, siv } = clinic;
  const family = familyWith(clinic, siv);
  expect(() => read(clinic, facilitator, thursday, "none")).toThrow("not_found");
  expect(() => read(clinic, otherFacilitator, thursday, family)).toThrow("not_found");
  expect(() => read(clinic, otherFacilitator, monday, family)).toThrow("not_found");
  run(clinic, "insert into group_facilitators (group_id, account_id) values (?, ?)", monday, facilitator.accountId);
  expect(() => read(clinic, facilitator, monday, family)).toThrow("not_found");
  leave(permit(db, siv, "family.change"), now);
  expect(() => read(clinic, facilitator, thursday, family)).toThrow("not_found");
});

test("that the page was looked at stands in the audit trail, for each member whose name is on it", () => {
  const clinic = shown();
  read(clinic);
  run(clinic, "update enrolments set group_id = ? where id = ?", clinic.monday, clinic.siv.enrolmentId);
  read(clinic);
  const { db, facilitator, tor, siv, thursday } = clinic;
  const entries = db.$client.prepare("select account_id, action, enrolment_id, group_id from audit_entries where action <> 'family.pair' order by id").raw().all();
  const entry = (enrolmentId: string) => [facilitator.accountId, "family.read", enrolmentId, thursday];
  expect(entries).toEqual([entry(tor.enrolmentId), entry(siv.enrolmentId), entry(tor.enrolmentId)]);
});

const sivsShares = ({ db, siv }: Clinic) => listOwn(permit(db, siv, "share.change"), now);

/** Why nothing of Siv's first topic is there to see, and so no readiness for the second. */
const causes: readonly (readonly [string, () => Clinic])[] = [
  ["never shared", () => after((_, clinic) => run(clinic, "delete from shares where enrolment_id = ?", clinic.siv.enrolmentId))],
  ["stopped", () => after(({ db, siv }, clinic) => withdrawShare(permit(db, siv, "share.change"), sivsShares(clinic)[0]!.shareId, now))],
  ["run out", () => after((_, clinic) => run(clinic, "update shares set until_on = '2026-06-03' where enrolment_id = ?", clinic.siv.enrolmentId))],
  ["shared with the other alone", () => after((_, clinic) => run(clinic, "update shares set recipient_id = ? where enrolment_id = ?", clinic.tor.enrolmentId, clinic.siv.enrolmentId))],
  ["another topic is shared, and nothing done there, and that was stopped", () => after((_, clinic) => run(clinic, "update shares set item = 't09', withdrawn_at = 1 where enrolment_id = ?", clinic.siv.enrolmentId))],
  ["not shared, and not finished", () => after((_, clinic) => (run(clinic, "update shares set withdrawn_at = 1 where enrolment_id = ?", clinic.siv.enrolmentId), run(clinic, "delete from lesson_progress where enrolment_id = ?", clinic.siv.enrolmentId)))],
  ["the account is closed", () => after((_, clinic) => run(clinic, "update accounts set disabled_at = 1 where id = ?", clinic.siv.accountId))],
  ["something has happened, and it was stopped", () => after(({ db, siv }, clinic) => (tellHappening(permit(db, siv, "happening.tell"), now), run(clinic, "update shares set withdrawn_at = 1 where enrolment_id = ?", siv.enrolmentId)))],
  ["a safety check, and it was stopped", () => after(({ db, siv }, clinic) => (answerSafetyCheck(permit(db, siv, "safety.answer"), { afraid: "yes", experienced: "no" }, now), run(clinic, "update shares set withdrawn_at = 1 where enrolment_id = ?", siv.enrolmentId)))],
];

function after(change: (people: Clinic, clinic: Clinic) => unknown): Clinic {
  const clinic = shown();
  change(clinic, clinic);
  return clinic;
}

describe("what is not available", () => {
  const ids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

  test.each(["nb", "en"] as const)("is byte for byte the same page, whatever the reason (%s)", (language) => {
    const pages = new Map<string, string[]>();
    for (const [name, make] of causes) {
      const page = pageOf(make(), language).replaceAll(ids, "id");
      pages.set(page, [...(pages.get(page) ?? []), name]);
    }
    expect([...pages.values()]).toHaveLength(1);
    expect([...pages.keys()][0]).toContain({ nb: "ikke tilgjengelig", en: "not available" }[language]);
    expect([...pages.keys()][0]).not.toContain("data-ready");
  });

  test("is one cell and one line, to the byte, wherever it stands: also for whoever follows another group", () => {
    const elsewhere = after((_, clinic) => run(clinic, "update enrolments set group_id = ? where id = ?", clinic.monday, clinic.siv.enrolmentId));
    for (const clinic of [shown(), elsewhere, ...causes.map(([, make]) => make())]) {
      const page = pageOf(clinic);
      expect(new Set((page.match(/<td[^>]*>[^<]*<\/td>/g) ?? []).filter((cell) => cell.includes("tilgjengelig")))).toEqual(new Set(['<td class="absent">ikke tilgjengelig</td>']));
      expect(new Set((page.match(/<span class="ready">.*?<\/span>/g) ?? []))).toEqual(new Set(['<span class="ready">Klare: ikke tilgjengelig</span>']));
    }
  });

  test("gives way to what is shown, and both are ready where both show that they have finished the topic before", () => {
    const page = pageOf(shown());
    expect(page.match(/Begge er klare/g)).toHaveLength(1);
    expect(page).toMatch(/2\. Hjernen og kroppen<span class="ready with-icon" data-ready="">/);
    expect(page.match(/3 av 3/g)).toHaveLength(2);
    expect(page).toContain(`/meetings?family=`);
  });

  test("is said of all where one lesson is not done, where the family is closed, and where a third shows nothing, or follows another group", () => {
    const notDone = after((_, clinic) => run(clinic, "update lesson_progress set completed_at = null where enrolment_id = ? and module_id = 't01' and lesson = 2", clinic.siv.enrolmentId));
    const closed = after((_, clinic) => run(clinic, "update families set opened_at = null"));
    const third = after((_, clinic) => run(clinic, "insert into family_members values ('m', ?, ?, 1, null, null)", familyWith(clinic, clinic.tor), clinic.ingrid.enrolmentId));
    const elsewhere = after((_, clinic) => (run(clinic, "insert into family_members values ('m', ?, ?, 1, null, null)", familyWith(clinic, clinic.tor), clinic.ingrid.enrolmentId), run(clinic, "update enrolments set group_id = ? where id = ?", clinic.monday, clinic.ingrid.enrolmentId)));
    for (const clinic of [notDone, closed, third, elsewhere]) expect(pageOf(clinic)).not.toContain("data-ready");
    expect(pageOf(notDone)).toContain("2 av 3");
  });
});
