import { afterAll, expect, test as testAlone, vi } from "vitest";
import { mailClinic, sender, wantsAll } from "#tests/mail-clinic.ts";
import { bodyOf, openMailServer, type MailServer, type ServerMood } from "#tests/mail-server.ts";
import { days } from "#tests/world.ts";
import { mostMailsADay, mostMailsAMinute } from "./delivery.ts";
import { openMailbox } from "./mailbox.server.ts";

/** Most of a test's time is waiting for a server: each has its own, and they wait together. */
const test = testAlone.concurrent;

const open: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function clinicWith(mood: ServerMood, options: { answer?: number; signIn?: boolean } = {}) {
  const server = await openMailServer({ mood, ...(options.signIn && { signIn: true }) });
  const clinic = mailClinic(server.url, options);
  open.push(server, clinic);
  return { server, ...clinic };
}

const eventually = (holds: () => void) => vi.waitFor(holds, { timeout: 5000, interval: 5 });
const settled = (clinic: { states(): string }, states: string | RegExp) => eventually(() => expect(clinic.states()).toMatch(states instanceof RegExp ? states : new RegExp(`^${states}$`)));
const reached = (server: MailServer, mails: number) => eventually(() => expect(server.received).toHaveLength(mails));
const minute = 60_000;

test("a notice goes out at once, in the receiver's language, and says neither what nor whom it is about", async () => {
  const clinic = await clinicWith("works");
  clinic.db.$client.prepare("update accounts set language = 'en' where id = ?").run(clinic.siv.accountId);
  clinic.start();
  clinic.tell(clinic.tor, "m1");
  clinic.tell(clinic.siv, "m1");
  await settled(clinic, "sent,sent");
  const [tor, siv] = ["tor@example.org", "siv@example.org"].map((to) => clinic.server.received.find((mail) => mail.to === to)!);
  expect(tor!.raw).toMatch(/^Subject: Beskjed fra Samspill\r?$/m);
  expect(siv!.raw).toMatch(/^Subject: A notice from Samspill\r?$/m);
  expect(tor!.raw).toContain(`From: ${sender}`);
  expect(tor!.raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
  expect(bodyOf(tor!.raw).match(/https?:\S+/g)).toEqual(["https://samspill.example.no/sign-in"]);
  for (const { raw } of [tor!, siv!]) expect(`${raw}${bodyOf(raw)}`).not.toMatch(/rus|pårørende|vold|behandling|Fjord|veileder|relative|patient|treatment|Torsdag/i);
});

test("whoever signs in to the mail server does so with what SMTP_URL says, and a refusal is tried again", async () => {
  const clinic = await clinicWith("refuses the sign-in", { signIn: true });
  const delivery = clinic.start();
  clinic.tell(clinic.tor, "m1");
  await eventually(() => expect(clinic.rows()[0]!.attempts).toBe(1));
  expect(clinic.states()).toBe("waiting");
  clinic.server.mood = "works";
  clinic.clock.at += minute;
  delivery.wake();
  await settled(clinic, "sent");
});

test.each<[ServerMood, string]>([
  ["hangs at the greeting", "waiting"],
  ["puts the receiver off", "waiting"],
  ["puts the mail off", "waiting"],
  ["drops before the mail", "waiting"],
  ["refuses the receiver", "given up"],
  ["refuses the mail", "given up"],
  ["drops while the mail comes", "unsure"],
  ["takes the mail and drops", "unsure"],
  ["takes the mail and hangs", "unsure"],
])("a server that %s leaves the notice %s, and one that comes right later gets what certainly had not gone, once", async (mood, state) => {
  const clinic = await clinicWith(mood);
  const delivery = clinic.start();
  clinic.tell(clinic.tor, "m1");
  await eventually(() => expect(clinic.rows()[0]!.attempts).toBe(1));
  await settled(clinic, state);
  const before = clinic.server.received.length;
  expect(before).toBe(mood.startsWith("takes the mail") ? 1 : 0);
  clinic.server.mood = "works";
  for (let hour = 0; hour < 48; hour++) {
    clinic.clock.at += 60 * minute;
    delivery.wake();
    await new Promise((resolve) => setTimeout(resolve, hour < 3 ? 50 : 0));
  }
  await settled(clinic, state === "waiting" ? "sent" : state);
  expect(clinic.server.received.length).toBe(state === "waiting" ? 1 : before);
  expect(clinic.faults).toEqual([]);
});

test("where nothing listens, a notice is tried with growing waits, and given up after three days", async () => {
  const server = await openMailServer();
  const clinic = mailClinic(server.url);
  open.push(clinic);
  await server.close();
  const delivery = clinic.start();
  clinic.tell(clinic.tor, "m1");
  const waits: number[] = [];
  for (let attempt = 1; attempt < 30 && clinic.states() !== "given up"; attempt++) {
    await eventually(() => expect(clinic.states() === "given up" || clinic.rows()[0]!.attempts === attempt).toBe(true));
    const { due_at } = clinic.rows()[0]!;
    if (clinic.states() === "waiting") waits.push((due_at - clinic.clock.at) / minute);
    clinic.clock.at = due_at;
    delivery.wake();
  }
  expect(waits).toEqual([1, 5, 30, 120, 720, 720, 720, 720, 720]);
  expect(clinic.states()).toBe("given up");
});

test("a slow server is waited for, and what it says counts", async () => {
  const clinic = await clinicWith("slow");
  clinic.start();
  clinic.tell(clinic.tor, "m1");
  await settled(clinic, "sent");
  expect(clinic.server.received).toHaveLength(1);
});

test("one notice for one reason: telling it twice changes nothing", async () => {
  const clinic = await clinicWith("works");
  const delivery = clinic.start();
  expect([clinic.tell(clinic.tor, "m1"), clinic.tell(clinic.tor, "m1")]).toEqual([true, false]);
  await settled(clinic, "sent");
  expect(clinic.tell(clinic.tor, "m1")).toBe(false);
  delivery.wake();
  await delivery.stop();
  expect(clinic.server.received).toHaveLength(1);
});

test("two workers on one outbox send nothing twice", async () => {
  const clinic = await clinicWith("slow", { answer: 2000 });
  const workers = [clinic.start(), clinic.start()];
  for (const who of [clinic.tor, clinic.siv]) for (let n = 0; n < 5; n++) clinic.tell(who, `m${n}`);
  for (const worker of workers) worker.wake();
  await settled(clinic, Array.from({ length: 10 }, () => "sent").join());
  await clinic.close();
  expect(clinic.server.received).toHaveLength(10);
  expect(new Set(clinic.server.received.map(({ messageId }) => messageId)).size).toBe(10);
  expect(clinic.faults).toEqual([]);
});

test("nobody gets more than six in a day: the others wait until there is room", async () => {
  const clinic = await clinicWith("works");
  const delivery = clinic.start();
  for (let n = 0; n < 9; n++) clinic.tell(clinic.tor, `m${n}`);
  clinic.tell(clinic.siv, "m0");
  await reached(clinic.server, mostMailsADay + 1);
  await eventually(() => expect(clinic.rows().filter(({ state, due_at }) => state === "waiting" && due_at > clinic.clock.at).length).toBe(3));
  clinic.clock.at += days(1) - minute;
  delivery.wake();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(clinic.server.received).toHaveLength(mostMailsADay + 1);
  clinic.clock.at += minute;
  delivery.wake();
  await reached(clinic.server, 10);
});

test("no more than thirty go out in a minute, all receivers together", async () => {
  const clinic = mailClinic("mailbox:");
  open.push(clinic);
  const { db, tor, siv, ingrid, jonas, leila, amir } = clinic;
  const learners = [tor, siv, ingrid, jonas, leila, amir];
  for (const learner of [ingrid, jonas, leila, amir]) wantsAll(db, learner);
  for (const learner of learners) for (let n = 0; n < mostMailsADay; n++) clinic.tell(learner, `m${n}`);
  const sent = () => clinic.rows().filter(({ state }) => state === "sent").length;
  const delivery = clinic.start();
  await eventually(() => expect(sent()).toBe(mostMailsAMinute));
  clinic.clock.at += minute - 1;
  delivery.wake();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sent()).toBe(mostMailsAMinute);
  clinic.clock.at += 1;
  delivery.wake();
  await eventually(() => expect(sent()).toBe(learners.length * mostMailsADay));
});

test("what is not wanted any more when its turn comes is given up, and nothing is said to the mail server", async () => {
  const clinic = await clinicWith("works");
  const run = (sql: string) => clinic.db.$client.prepare(sql).run(clinic.tor.accountId);
  for (const unwanted of ["update accounts set disabled_at = 1 where id = ?", "update accounts set email_confirmed_at = null where id = ?", "update notice_choices set messages = 0 where account_id = ?"]) {
    clinic.tell(clinic.tor, unwanted);
    run(unwanted);
    const delivery = clinic.start();
    await settled(clinic, /^(given up,?)+$/);
    await delivery.stop();
    run("update accounts set disabled_at = null, email_confirmed_at = 1 where id = ?");
    run("update notice_choices set messages = 1 where account_id = ?");
  }
  expect(clinic.server.visits()).toBe(0);
});

test("whoever turns notices off while the mail server keeps one waiting is not told any more", async () => {
  const clinic = await clinicWith("slow");
  clinic.start();
  clinic.tell(clinic.tor, "m1");
  await eventually(() => expect(clinic.server.visits()).toBe(1));
  clinic.db.$client.prepare("delete from notice_choices").run();
  await settled(clinic, "given up");
  expect(clinic.server.received).toEqual([]);
});

test("a worker that stops lets a mail under way finish, and what had not been handed over waits for the next start", async () => {
  const clinic = await clinicWith("slow", { answer: 2000 });
  const first = clinic.start();
  clinic.tell(clinic.tor, "m1");
  await eventually(() => expect(clinic.server.visits()).toBe(1));
  await first.stop();
  expect(clinic.states()).toBe("waiting");
  clinic.start();
  await settled(clinic, "sent");
  expect(clinic.server.received).toHaveLength(1);
});

test("without a way for mail to go, notices wait, and are given up after three days", async () => {
  const clinic = mailClinic(undefined);
  open.push(clinic);
  const delivery = clinic.start();
  clinic.tell(clinic.tor, "m1");
  clinic.clock.at += days(3);
  delivery.wake();
  expect(clinic.states()).toBe("waiting");
  clinic.clock.at += 1;
  delivery.wake();
  expect(clinic.states()).toBe("given up");
});

test("a mailbox keeps the last two hundred, newest first", async () => {
  const mailbox = openMailbox();
  for (let n = 1; n <= 203; n++) await mailbox.carry({ messageId: `<${n}@x>`, to: "tor@example.org", subject: "", text: "", at: new Date() }, () => true, new AbortController().signal);
  await mailbox.carry({ messageId: "<left@x>", to: "tor@example.org", subject: "", text: "", at: new Date() }, () => false, new AbortController().signal);
  expect(mailbox.list()).toHaveLength(200);
  expect([mailbox.list()[0]!.messageId, mailbox.list().at(-1)!.messageId]).toEqual(["<203@x>", "<4@x>"]);
});
