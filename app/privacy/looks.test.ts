import { beforeEach, expect, test } from "vitest";
import { later, now, permit, world } from "#tests/world.ts";
import { planOf, watchedDatabase } from "#tests/watched-database.ts";
import { recordAudit } from "./audit.server.ts";
import { listLooks } from "./looks.server.ts";
import { looksOnPage } from "./looks.ts";

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world()));

const look = (minute = 0, of = clinic.tor) => recordAudit(permit(clinic.db, clinic.facilitator, "progress.read"), { action: "learner.read", enrolmentId: of.enrolmentId, groupId: of.groupId }, later(minute * 60_000));
const looksOf = (who = clinic.tor, before?: number) => listLooks(permit(clinic.db, who, "looks.read"), before);

test("Tor reads who looked at his record and when, the newest first, and nothing of anybody else's", () => {
  look(0);
  look(1, clinic.siv);
  look(2);
  expect(looksOf()).toEqual({
    looks: [
      { id: 3, at: later(120_000).getTime(), action: "learner.read", who: { name: "veileder en", role: "facilitator" } },
      { id: 1, at: now.getTime(), action: "learner.read", who: { name: "veileder en", role: "facilitator" } },
    ],
    olderThan: undefined,
  });
});

test("whoever has gone stands there without a name", () => {
  look();
  clinic.db.$client.prepare("delete from accounts where id = ?").run(clinic.facilitator.accountId);
  expect(looksOf().looks).toMatchObject([{ who: undefined }]);
});

test("a page holds so many, and leads on to the older ones", () => {
  for (let n = 0; n < looksOnPage + 2; n++) look(n);
  const first = looksOf();
  expect([first.looks.length, first.looks[0]?.id]).toEqual([looksOnPage, looksOnPage + 2]);
  const second = looksOf(clinic.tor, first.olderThan);
  expect([second.looks.map(({ id }) => id), second.olderThan]).toEqual([[2, 1], undefined]);
});

test("they are found by an index that starts at the enrolment, and put in no other order than its own", () => {
  const { db, ran } = watchedDatabase();
  clinic = world({ db });
  look();
  ran.clear();
  looksOf();
  const plans = [...ran.values()].filter(({ sql }) => sql.includes("audit_entries")).flatMap((statement) => planOf(db, statement));
  expect(plans).toContainEqual(expect.stringMatching(/^SEARCH audit_entries USING INDEX audit_entries_enrolment \(enrolment_id=\? AND id<\?\)/));
});
