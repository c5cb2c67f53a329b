import { afterEach, expect, test } from "vitest";
import { addressOf, confirmed, everything, givesAddress, mailClinic } from "#tests/mail-clinic.ts";
import { days, later, now, permit } from "#tests/world.ts";
import { askForLink, chooseNotices, readOwnNotices } from "./choice.server.ts";
import { confirmEmail, inspectConfirmation, removeOldConfirmations } from "./confirmation.server.ts";
import { mailOffice } from "./mail.server.ts";
import type { Mail } from "./mail.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const none = { messages: false, meetings: false, reminders: false };
const here = "192.0.2.7";

/** A clinic with a mailbox, in which Ingrid has an address that she has not confirmed. */
function clinicOfIngrid() {
  const clinic = mailClinic("mailbox:");
  open.push(clinic);
  clinic.start();
  const { db, ingrid } = clinic;
  const choosing = permit(db, ingrid, "notice.choose");
  const mails = (): readonly Mail[] => mailOffice(db)!.mailbox!.list();
  return {
    ...clinic,
    choosing,
    mails,
    at: () => new Date(clinic.clock.at),
    came: (count: number) => expect.poll(() => mails().length).toBe(count),
    /** The code of the link in the newest mail. */
    code: () => /\/confirm\/(\S+)/.exec(mails()[0]!.text)![1]!,
    read: () => readOwnNotices(choosing),
  };
}

test("whoever chooses notices is sent one link, confirms the address by it, and is told from then on", async () => {
  const clinic = clinicOfIngrid();
  expect(clinic.read()).toMatchObject({ email: addressOf("Ingrid"), confirmed: false, choice: none, link: null });
  expect(chooseNotices(clinic.choosing, everything, now)).toBe("queued");
  expect(clinic.tell(clinic.ingrid, "m1")).toBe(false);
  await clinic.came(1);
  expect(clinic.mails()[0]).toMatchObject({ to: addressOf("Ingrid"), subject: "Beskjed fra Samspill" });
  expect(clinic.read().link?.state).toBe("sent");

  expect(inspectConfirmation(clinic.db, clinic.code(), here, now)).toBeUndefined();
  expect(clinic.read().confirmed).toBe(false);
  expect(confirmEmail(clinic.db, clinic.code(), here, now)).toBeUndefined();
  expect(clinic.read()).toMatchObject({ confirmed: true, choice: everything, link: null });
  expect(confirmEmail(clinic.db, clinic.code(), here, now)).toBe("unknown");
  expect(clinic.tell(clinic.ingrid, "m1")).toBe(true);
  await clinic.came(2);
});

test("a code has 160 random bits, and the database holds nothing but its hash", async () => {
  const clinic = clinicOfIngrid();
  chooseNotices(clinic.choosing, everything, now);
  await clinic.came(1);
  expect(clinic.code()).toMatch(/^[0-9a-f]{40}$/);
  const everywhere = clinic.db.$client.serialize();
  expect(everywhere.includes(clinic.code())).toBe(false);
  expect(everywhere.includes(Buffer.from(clinic.code(), "hex"))).toBe(false);
  expect(everywhere.includes(addressOf("Ingrid"))).toBe(false);
});

test("a link can be used for seven days, and is forgotten a day after that", async () => {
  const clinic = clinicOfIngrid();
  chooseNotices(clinic.choosing, everything, now);
  await clinic.came(1);
  expect(inspectConfirmation(clinic.db, clinic.code(), here, later(days(7) - 1))).toBeUndefined();
  for (const look of [inspectConfirmation, confirmEmail]) expect(look(clinic.db, clinic.code(), here, later(days(7)))).toBe("expired");
  removeOldConfirmations(clinic.db, later(days(8)));
  expect(inspectConfirmation(clinic.db, clinic.code(), here, later(days(7)))).toBe("expired");
  removeOldConfirmations(clinic.db, later(days(8) + 1));
  expect(inspectConfirmation(clinic.db, clinic.code(), here, now)).toBe("unknown");
  expect(clinic.read().confirmed).toBe(false);
});

test("a closed account confirms no address by a link from before; opened again it does", async () => {
  const clinic = clinicOfIngrid();
  const { db, ingrid } = clinic;
  chooseNotices(clinic.choosing, everything, now);
  await clinic.came(1);
  const close = (at: number | null) => void db.$client.prepare("update accounts set disabled_at = ? where id = ?").run(at, ingrid.accountId);
  close(now.getTime());
  for (const look of [inspectConfirmation, confirmEmail]) expect(look(db, clinic.code(), here, now)).toBe("unknown");
  expect(clinic.read().confirmed).toBe(false);
  close(null);
  expect(confirmEmail(db, clinic.code(), here, now)).toBeUndefined();
  expect(clinic.read().confirmed).toBe(true);
});

test("saving the choices again sends no other link; asking for one does, three a day at most, and the older one is dead", async () => {
  const clinic = clinicOfIngrid();
  chooseNotices(clinic.choosing, everything, now);
  expect(chooseNotices(clinic.choosing, everything, now)).toBe("on its way");
  await clinic.came(1);
  const first = clinic.code();
  expect(chooseNotices(clinic.choosing, everything, now)).toBe("on its way");
  for (const count of [2, 3]) {
    expect(askForLink(clinic.choosing, clinic.at())).toBe("queued");
    await clinic.came(count);
  }
  expect(inspectConfirmation(clinic.db, first, here, now)).toBe("unknown");
  expect(inspectConfirmation(clinic.db, clinic.code(), here, now)).toBeUndefined();
  expect(askForLink(clinic.choosing, later(days(1) - 1))).toBe("too many");
  clinic.clock.at += days(1);
  expect(askForLink(clinic.choosing, clinic.at())).toBe("queued");
});

test("another address is not confirmed: what waited for it is withdrawn, and nothing but a new link goes there", async () => {
  const clinic = clinicOfIngrid();
  const { db, tor } = clinic;
  const torsChoice = () => readOwnNotices(permit(db, tor, "notice.choose"));
  chooseNotices(clinic.choosing, everything, now);
  await clinic.came(1);
  givesAddress(db, clinic.ingrid, "en.annen@example.org");
  expect(inspectConfirmation(db, clinic.code(), here, now)).toBe("unknown");

  expect(torsChoice().confirmed).toBe(true);
  givesAddress(db, tor, addressOf("Tor"));
  expect(torsChoice().confirmed).toBe(true);
  db.$client.prepare("insert into outbox (id, account_id, kind, reason, state, due_at, created_at) values ('late', ?, 'message', 'm0', 'waiting', ?, ?)").run(tor.accountId, clinic.clock.at + 1000, clinic.clock.at);
  givesAddress(db, tor, "tors.nye@example.org");
  expect(torsChoice()).toMatchObject({ confirmed: false, choice: everything });
  expect(clinic.rows().filter(({ account_id, state }) => account_id === tor.accountId && state === "waiting")).toEqual([]);
  expect(clinic.tell(tor, "m1")).toBe(false);
  expect(askForLink(permit(db, tor, "notice.choose"), now)).toBe("queued");
  await clinic.came(2);
  expect(clinic.mails()[0]!.to).toBe("tors.nye@example.org");
});

test("no address, no choice; nothing chosen, nothing kept and nothing sent", async () => {
  const clinic = clinicOfIngrid();
  givesAddress(clinic.db, clinic.ingrid, "");
  expect(clinic.read()).toMatchObject({ email: null, confirmed: false });
  expect(() => chooseNotices(clinic.choosing, everything, now)).toThrow("bad_request");
  expect(() => askForLink(clinic.choosing, now)).toThrow("bad_request");
  const { db, tor } = clinic;
  const torsChoice = permit(db, tor, "notice.choose");
  expect(chooseNotices(torsChoice, none, now)).toBeUndefined();
  expect(readOwnNotices(torsChoice).choice).toEqual(none);
  expect(db.$client.prepare("select count(*) from notice_choices where account_id = ?").pluck().get(tor.accountId)).toBe(0);
  expect(clinic.tell(tor, "m1")).toBe(false);
  expect(askForLink(torsChoice, now)).toBeUndefined();
});

test("each kind of notice is told of to whoever chose that kind", () => {
  const clinic = clinicOfIngrid();
  const { db, tor, facilitator } = clinic;
  const kinds = { message: "messages", meeting: "meetings", reminder: "reminders" } as const;
  for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
    chooseNotices(permit(db, tor, "notice.choose"), { ...none, [kinds[kind]]: true }, now);
    expect(Object.keys(kinds).filter((one) => clinic.tell(tor, `only ${kind}`, one as keyof typeof kinds))).toEqual([kind]);
  }
  confirmed(db, facilitator);
  chooseNotices(permit(db, facilitator, "notice.choose"), everything, now);
  expect(readOwnNotices(permit(db, facilitator, "notice.choose")).choice).toEqual({ messages: true, meetings: true, reminders: false });
});

test("guesses at links are counted against the visitor's address; what cannot be one costs nothing", () => {
  const clinic = clinicOfIngrid();
  const guess = (n: number) => inspectConfirmation(clinic.db, n.toString(16).padStart(40, "0"), here, now);
  for (let n = 0; n < 30; n++) expect(inspectConfirmation(clinic.db, "'or'1'='1", here, now)).toBe("unknown");
  for (let n = 0; n < 20; n++) expect(guess(n)).toBe("unknown");
  expect(() => guess(20)).toThrow("too_many_attempts");
});

test("the choosing is answered before any mail has gone, however long the mail server takes", async () => {
  const { openMailServer } = await import("#tests/mail-server.ts");
  const server = await openMailServer({ mood: "hangs at the greeting" });
  const clinic = mailClinic(server.url, { answer: 2000 });
  open.push(clinic, server);
  clinic.start();
  for (let n = 0; n < 3; n++) clinic.tell(clinic.tor, `m${n}`);
  await expect.poll(server.visits).toBe(2);
  const began = performance.now();
  chooseNotices(permit(clinic.db, clinic.ingrid, "notice.choose"), everything, now);
  clinic.tell(clinic.siv, "m1");
  await new Promise((resolve) => setImmediate(resolve));
  // The mail server does not answer, and each visit to it lasts two seconds.
  expect(performance.now() - began).toBeLessThan(1000);
  expect(server.received).toEqual([]);
});
