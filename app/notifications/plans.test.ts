import { expect, test } from "vitest";
import { mailClinic } from "#tests/mail-clinic.ts";
import { medianTime } from "#tests/processor-time.ts";
import { now, permit } from "#tests/world.ts";
import { planOf, watchedDatabase } from "#tests/watched-database.ts";
import { readOwnNotices } from "./choice.server.ts";
import { confirmEmail } from "./confirmation.server.ts";
import { countGone, listDue } from "./delivery.queries.server.ts";
import { readMailOverview } from "./outbox.server.ts";

/** A clinic with 2,000 more accounts that have been sent ten mails each, one in a hundred of which has not gone. */
function grown({ db, tor }: ReturnType<typeof mailClinic>): void {
  db.$client.exec(`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
      insert into accounts select 'a' || i, role, language, user_name, randomblob(32), display_name, null, null, created_at, null, null from n, accounts where id = '${tor.accountId}';
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 10)
      insert into outbox select accounts.id || '-' || i, accounts.id, 'message', 'm' || i, iif(abs(random()) % 100 = 0, 'given up', 'sent'), 1, ${now.getTime()}, ${now.getTime()}, ${now.getTime()} from n, accounts where role = 'learner' and accounts.id like 'a%';`);
}

test("one's own page, a notice that is put into the outbox and the next one to go are each looked up by an index", () => {
  const watched = watchedDatabase();
  const { db, tor, tell } = mailClinic("mailbox:", { db: watched.db });
  watched.ran.clear();
  db.$client.prepare("update accounts set email_confirmed_at = null where id = ?").run(tor.accountId);
  readOwnNotices(permit(db, tor, "notice.choose"));
  tell(tor, "m1");
  listDue(db, now.getTime(), 10);
  countGone(db, tor.accountId, 0, now.getTime());
  confirmEmail(db, "0".repeat(40), "192.0.2.7", now);
  const statements = [...watched.ran.values()];
  expect(statements.length).toBeGreaterThan(6);
  const scans = statements.flatMap((statement) => planOf(db, statement).filter((step) => /^SCAN (?!CONSTANT)/.test(step)).map((step) => `${step} in ${statement.sql}`));
  expect(scans).toEqual([]);
});

test("with 20,000 mails the administrator's page takes less than 50 ms at the median, and shows fifty of those that did not go", () => {
  const clinic = mailClinic("mailbox:");
  grown(clinic);
  const reading = permit(clinic.db, clinic.administrator, "mail.read");
  expect(readMailOverview(reading, 1).troubled).toHaveLength(50);
  expect(medianTime(() => readMailOverview(reading, 1), 11)).toBeLessThan(50);
  expect(readMailOverview(reading, 1).counts.sent).toBeGreaterThan(19_000);
});
