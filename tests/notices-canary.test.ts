import { afterAll, expect, test } from "vitest";
import { createLog } from "#app/http/log.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { startDelivery } from "#app/notifications/delivery.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { attach } from "./mail-clinic.ts";
import { bodyOf, openMailServer, type ServerMood } from "./mail-server.ts";
import { markedWorld } from "./marked-world.ts";
import { reached } from "./reached.ts";
import { now } from "./world.ts";

const moods: readonly ServerMood[] = ["refuses the receiver", "puts the receiver off", "puts the mail off", "drops before the mail", "works"];
const closing: (() => unknown)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

test("no subject, no body, no header but the receiver's own, and no line of the log holds a mark of anybody (ASVS 1.3.11)", async (context) => {
  const db = openDatabase(":memory:");
  const { marks, learners, staff } = await markedWorld(db, newMasterKey(), "not a hash");
  const server = await openMailServer();
  attach(db, server.url, 2000);
  const lines: string[] = [];
  const log = createLog("debug", { write: (line) => void lines.push(line) });
  const clock = { at: now.getTime() };
  const delivery = startDelivery(db, { onFault: (error) => log.failed(error), now: () => new Date(clock.at) });
  closing.push(() => delivery.stop(), server.close);

  const everybody = [...Object.values(learners), staff.facilitator, staff.administrator];
  db.$client.exec("delete from outbox; delete from notice_choices; update accounts set disabled_at = null");
  for (const [n, { accountId }] of everybody.entries()) {
    db.$client.prepare("update accounts set email_confirmed_at = ?, language = ? where id = ?").run(n === 0 ? null : clock.at, n % 2 ? "en" : "nb", accountId);
    db.$client.prepare("insert into notice_choices values (?, 1, 1, 1, 0)").run(accountId);
    for (const kind of n === 0 ? ["confirmation"] : ["message", "meeting", "reminder"])
      db.$client.prepare("insert into outbox (id, account_id, kind, reason, state, due_at, created_at) values (?, ?, ?, ?, 'waiting', ?, ?)").run(`${kind}-${n}`, accountId, kind, marks.word("notice reason", String(n)), clock.at, clock.at);
  }
  db.$client.exec("update enrolments set something_happened_at = null; update outbox set reason = (select max(coalesce(last_visit_at, created_at), 0) from enrolments where account_id = outbox.account_id) || '/' || reason where kind = 'reminder' and account_id in (select account_id from enrolments)");
  // One name cannot be opened any more: a bug that the log is told of.
  db.$client.prepare("update accounts set email = zeroblob(300) where id = ?").run(staff.administrator.accountId);
  const due = db.$client.prepare("select count(*) from outbox where state = 'sending' or (state = 'waiting' and due_at <= ?)").pluck();
  for (const mood of moods) {
    server.mood = mood;
    clock.at += 40 * 60_000;
    db.$client.prepare("update outbox set due_at = ? where state = 'waiting'").run(clock.at);
    delivery.wake();
    await expect.poll(() => due.get(clock.at), { timeout: 20_000 }).toBe(0);
    if (mood === "refuses the receiver") db.$client.exec("update outbox set state = 'waiting', settled_at = null where state = 'given up'");
  }
  await expect.poll(() => server.received.length, { timeout: 10_000 }).toBe(18);

  expect(server.received.every(({ to }) => marks.foundIn(to).size > 0)).toBe(true);
  for (const { raw } of server.received) expect([...marks.foundIn(`${raw.replace(/^To: .*\r?\n/m, "")}\n${bodyOf(raw)}`)]).toEqual([]);
  const subjects = new Set(server.received.map(({ raw }) => /^Subject: (.*?)\r?$/m.exec(raw)![1]));
  expect(subjects).toEqual(new Set(["Beskjed fra Samspill", "A notice from Samspill"]));
  expect(lines.length).toBeGreaterThan(0);
  expect([...marks.foundIn(lines.join("\n"))]).toEqual([]);
  expect(lines.join("\n")).not.toMatch(/@|example|later|here/);
  reached(context, `${server.received.length} mails and ${lines.length} lines of the log: 0 canaries`);
}, 60_000);
