import { afterEach, expect, test } from "vitest";
import { findBrokenEntry } from "#app/privacy/audit-list.server.ts";
import { mailClinic } from "#tests/mail-clinic.ts";
import { openMailServer } from "#tests/mail-server.ts";
import { days, later, now, permit } from "#tests/world.ts";
import { mailOffice } from "./mail.server.ts";
import { readMailOverview, removeOldNotices, sendAgain } from "./outbox.server.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

test("the administrator sees how mail goes and what did not, not whom it is for, and has it tried again", async () => {
  const server = await openMailServer({ mood: "takes the mail and drops" });
  const clinic = mailClinic(server.url);
  open.push(server, clinic);
  const { db, administrator, tor, siv } = clinic;
  const reading = permit(db, administrator, "mail.read");
  clinic.start();
  clinic.tell(tor, "m1");
  await expect.poll(clinic.states).toBe("unsure");
  server.mood = "refuses the receiver";
  clinic.tell(siv, "m2");
  await expect.poll(clinic.states).toBe("unsure,given up");

  const seen = readMailOverview(reading, 1);
  expect(seen).toMatchObject({ way: "smtp", server: `127.0.0.1:${server.port}`, counts: { unsure: 1, "given up": 1, sent: 0 }, lastFault: { where: "receiver", code: 550 } });
  expect(seen.troubled.map(({ kind, state, attempts }) => [kind, state, attempts]).sort()).toEqual([["message", "given up", 1], ["message", "unsure", 1]]);
  expect(JSON.stringify(seen)).not.toMatch(new RegExp([tor.accountId, siv.accountId, "example.org", "m1", "m2"].join("|")));

  server.mood = "works";
  for (const { id } of seen.troubled) sendAgain(reading, id, now);
  await expect.poll(clinic.states).toBe("sent,sent");
  expect(server.received.map(({ to }) => to).sort()).toEqual(["siv@example.org", "tor@example.org", "tor@example.org"]);
  for (const { id } of seen.troubled) expect(() => sendAgain(reading, id, now)).toThrow("not_found");
  expect(readMailOverview(reading, 1).lastFault).toBeUndefined();
  const noted = db.$client.prepare("select account_id, action, enrolment_id, group_id from audit_entries").raw().all();
  expect(noted, "each is noted, without whose it is").toEqual(Array(2).fill([administrator.accountId, "mail.send-again", null, null]));
  expect(findBrokenEntry(db)).toBeUndefined();
});

test("where neither setting is set, the overview says that no mail can go out", () => {
  const { db, administrator } = mailClinic(undefined);
  expect(readMailOverview(permit(db, administrator, "mail.read"), 1)).toMatchObject({ way: "none", server: undefined, from: undefined, mailbox: { mails: [], pages: 1 } });
});

test("a mailbox is read in pages of twenty", async () => {
  const { db, administrator } = mailClinic("mailbox:");
  const mail = (n: number) => ({ messageId: `<${n}@x>`, to: "", subject: "", text: "", at: now });
  for (let n = 1; n <= 45; n++) await mailOffice(db)!.carrier.carry(mail(n), () => true, new AbortController().signal);
  const page = (number: number) => readMailOverview(permit(db, administrator, "mail.read"), number).mailbox;
  expect([page(1).mails.length, page(3).mails.length, page(1).pages]).toEqual([20, 5, 3]);
  expect([page(0).page, page(99).page]).toEqual([1, 3]);
});

test("what is settled goes after thirty days, or the clinic's own; what waits stays, and so does a reminder until its receiver has been here again", () => {
  const { db, tor, siv } = mailClinic(undefined);
  const insert = db.$client.prepare("insert into outbox (id, account_id, kind, reason, state, due_at, created_at) values (?, ?, ?, ?, ?, 0, ?)");
  const fill = () => {
    db.$client.exec("delete from outbox");
    for (const state of ["waiting", "sent", "unsure", "given up"]) insert.run(`message ${state}`, tor.accountId, "message", state, state, now.getTime());
    insert.run("reminder here", tor.accountId, "reminder", "1", "sent", now.getTime());
    insert.run("reminder away", siv.accountId, "reminder", "1", "sent", now.getTime());
  };
  db.$client.prepare("update enrolments set last_visit_at = ? where account_id = ?").run(later(days(1)).getTime(), tor.accountId);
  db.$client.prepare("update enrolments set last_visit_at = ? where account_id = ?").run(later(-days(20)).getTime(), siv.accountId);
  const kept = () => db.$client.prepare("select id from outbox order by id").pluck().all();
  fill();
  removeOldNotices(db, later(days(30)));
  expect(kept()).toHaveLength(6);
  removeOldNotices(db, later(days(30) + 1));
  expect(kept()).toEqual(["message waiting", "reminder away"]);
  fill();
  db.$client.exec("insert into retention_choices values ('notices', 7)");
  removeOldNotices(db, later(days(7)));
  expect(kept()).toHaveLength(6);
  removeOldNotices(db, later(days(7) + 1));
  expect(kept()).toEqual(["message waiting", "reminder away"]);
});
