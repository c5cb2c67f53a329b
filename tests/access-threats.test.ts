import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeCode, writeCode } from "#app/facilitation/invitation.ts";
import { connect } from "#db/connection.server.ts";
import { openAccessClinic, type AccessClinic } from "./access-clinic.ts";
import { password } from "./access-forms.ts";
import { normalised } from "./access-observed.ts";
import type { Answer } from "./built-site.ts";
import { reached } from "./reached.ts";

const cookieName = "__Host-samspill";

let clinic: AccessClinic;
beforeAll(async () => void (clinic = await openAccessClinic()), 60_000);
beforeEach(() => clinic.database.restore());
afterAll(() => clinic?.close());

const userName = (person: string) => clinic.world.marks.wordIn("user name", person);
const visitorOf = (name: string) => clinic.world.visitors.find((visitor) => visitor.name === name)!;
const cookieOf = (name: string) => visitorOf(name).cookie!;
const signIn = (username: string, secret: string, more: { cookie?: string; visitor?: string } = {}) => clinic.site.ask({ path: "/sign-in", form: { username, password: secret }, ...more });
const cookieLine = ({ headers }: Answer) => headers["set-cookie"]?.find((cookie) => cookie.startsWith(`${cookieName}=`));
const givenCookie = (answer: Answer) => cookieLine(answer)?.split(";")[0];
const statusAtHome = async (cookie: string) => (await clinic.site.ask({ path: "/home", cookie })).status;

/** Reads the database beside the program. */
function query<T>(sql: string): T[] {
  const db = connect(clinic.databaseFile, { readonly: true });
  try {
    return db.prepare(sql).all() as T[];
  } finally {
    db.close();
  }
}

test("a session planted before sign-in is dead after it, whether it was made up or somebody's own", async () => {
  const madeUp = `${cookieName}=${"a".repeat(40)}`;
  for (const planted of [madeUp, cookieOf("patient B")]) {
    const given = givenCookie(await signIn(userName("Tor"), password, { cookie: planted }))!;
    expect(given).not.toBe(planted);
    expect(await statusAtHome(given)).toBe(200);
    expect(await statusAtHome(planted)).toBe(401);
  }
});

test("the session's cookie is out of reach of scripts, of other sites and of plain http, and goes when the browser closes", async () => {
  const attributes = cookieLine(await signIn(userName("Tor"), password))!.split("; ").slice(1);
  expect(new Set(attributes)).toEqual(new Set(["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]));
});

test("what the database holds of a session signs nobody in", async () => {
  const stored = query<{ id: string }>("select id from sessions").map(({ id }) => id);
  expect(stored).toContain(createHash("sha256").update(cookieOf("relative A").split("=")[1]!).digest("hex"));
  for (const id of stored) for (const value of [id, id.slice(0, 40)]) expect(await statusAtHome(`${cookieName}=${value}`)).toBe(401);
  expect(await statusAtHome(cookieOf("relative A"))).toBe(200);
});

test("a cookie under the name that plain http uses signs nobody in", async () => {
  expect(await statusAtHome(cookieOf("relative A").replace(cookieName, "samspill"))).toBe(401);
});

test("signing out ends the session and asks the browser to forget the pages (ASVS 14.3.1)", async () => {
  const cookie = cookieOf("relative A");
  const answer = await clinic.site.ask({ path: "/sign-out", form: {}, cookie });
  expect(answer.headers["clear-site-data"]).toBe('"cache", "storage"');
  expect(givenCookie(answer)).toBe(`${cookieName}=`);
  expect(await statusAtHome(cookie)).toBe(401);
});

test("a hundred people at once with one invitation: one gets in", async (context) => {
  const path = `/join/${clinic.world.codes["group 1"]}`;
  const join = (n: number) => clinic.site.ask({ path, visitor: `198.51.100.${n}`, form: { userName: `ny nummer ${n}`, displayName: "Ny", email: "", password, language: "nb" } });
  const counted = () => query<{ accounts: number; enrolments: number }>("select (select count(*) from accounts) accounts, (select count(*) from enrolments) enrolments")[0]!;
  const before = counted();

  const statuses: number[] = [];
  let waiting = Array.from({ length: 100 }, (_, n) => n);
  while (waiting.length > 0) {
    const answers = await Promise.all(waiting.map(async (n) => ({ n, ...(await join(n)) })));
    statuses.push(...answers.map(({ status }) => status).filter((status) => status !== 503));
    waiting = answers.filter(({ status }) => status === 503).map(({ n }) => n);
  }

  expect(statuses.filter((status) => status === 303)).toHaveLength(1);
  expect(statuses.filter((status) => status === 404)).toHaveLength(99);
  expect(counted()).toEqual({ accounts: before.accounts + 1, enrolments: before.enrolments + 1 });
  expect(query(`select uses from invitations where id = '${clinic.world.invitationIds["group 1"]}'`)).toEqual([{ uses: 1 }]);
  reached(context, "100 at once: 1 success, 99 x 404, one account and one enrolment more");
});

test.each([
  ["an invitation", "/join/", "routes/join", () => clinic.world.codes["group 1"]],
  ["a code for a new password", "/new-password/", "routes/new-password", () => clinic.world.passwordCodes.waiting],
])("three hundred guesses at %s hit nothing, and are soon not even looked at", async (_what, address, routeId, rightCode) => {
  const visitor = "198.51.100.200";
  const statuses: number[] = [];
  for (let n = 0; n < 300; n++) {
    const path = `${address}${writeCode(makeCode())}?_data=${encodeURIComponent(routeId)}`;
    statuses.push((await clinic.site.ask({ path, visitor, ...(n % 2 === 1 && { form: {} }) })).status);
  }
  const looked = statuses.indexOf(429);
  expect(looked).toBeGreaterThan(0);
  expect(looked).toBeLessThanOrEqual(30);
  expect(new Set(statuses.slice(0, looked))).toEqual(new Set([404]));
  expect(new Set(statuses.slice(looked))).toEqual(new Set([429]));

  const right = address + rightCode();
  expect((await clinic.site.ask({ path: right, visitor })).status).toBe(429);
  expect((await clinic.site.ask({ path: right, visitor: "198.51.100.201" })).status).toBe(200);
});

test("an unknown name, a wrong password and a disabled account get the same answer, to the letter and in length", async () => {
  const known = userName("Tor");
  const tries = [
    { username: known, secret: "ikke dette passordet" },
    { username: known.replace("kanari", "ukjent"), secret: "ikke dette passordet" },
    { username: userName("Jonas"), secret: "ikke dette passordet" },
    { username: userName("Jonas"), secret: password },
    // Amir has a second factor.
    { username: userName("Amir"), secret: "ikke dette passordet" },
  ];
  const answers: { status: number; length: number; text: string }[] = [];
  for (const [n, { username, secret }] of tries.entries()) {
    const answer = await signIn(username, secret, { visitor: `203.0.113.${n}` });
    const text = normalised({ ...answer, body: answer.body.replaceAll(username, "…") }, { path: "/sign-in", fields: {} });
    answers.push({ status: answer.status, length: answer.body.length - username.length, text });
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]!.status).toBe(422);
  expect((await signIn(known, password, { visitor: "203.0.113.50" })).status).toBe(303);
});

test("the right password of somebody with a second factor signs nobody in, and a value out of the database goes no further than it", async () => {
  const answer = await signIn(userName("Amir"), password);
  expect([answer.status, answer.headers.location]).toEqual([303, "/sign-in/code"]);
  expect(givenCookie(answer)).toBe(`${cookieName}=`);
  const step = answer.headers["set-cookie"]!.find((cookie) => cookie.startsWith(`${cookieName}-step=`))!;
  expect(new Set(step.split("; ").slice(1))).toEqual(new Set(["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]));
  const cookie = step.split(";")[0]!;
  expect(await statusAtHome(cookie)).toBe(401);
  expect((await clinic.site.ask({ path: "/sign-in/code", cookie })).status).toBe(200);
  const [{ id }] = query<{ id: string }>("select id from sign_in_steps") as [{ id: string }];
  for (const value of [id, id.slice(0, 43)]) expect((await clinic.site.ask({ path: "/sign-in/code", cookie: `${cookieName}-step=${value}` })).status).toBe(303);
});

test("a name that is guessed at is closed after as many tries, whether somebody has it or not", async () => {
  const statusesFor = async (username: string, address: string) => {
    const statuses: number[] = [];
    for (let n = 0; n < 8; n++) statuses.push((await signIn(username, "ikke dette passordet", { visitor: `203.0.113.${address}${n}` })).status);
    return statuses;
  };
  const known = await statusesFor(userName("Tor"), "6");
  expect(known).toEqual(await statusesFor("ingen som heter dette", "7"));
  expect(known.slice(-1)).toEqual([429]);
});

test("the database files hold no word that is sealed, also of what was just written", async () => {
  const { marks } = clinic.world;
  const { cookie, accountId = "" } = visitorOf("relative A");
  const ask = (path: string, form: Readonly<Record<string, string>>) => clinic.site.ask({ path, cookie, form: { as: accountId, ...form } });
  const fresh = { text: "kanari9001x", displayName: "Kanari9002x", email: "kanari9003x@kanari9003x.example" };
  expect((await ask("/modules/intro/2", { intent: "reflect", reflectionId: "own-sake", revision: "0", text: fresh.text })).status).toBeLessThan(500);
  expect((await ask("/account", { intent: "name", displayName: fresh.displayName })).status).toBe(303);
  expect((await ask("/account", { intent: "email", email: fresh.email, currentPassword: password })).status).toBe(303);

  const folder = dirname(clinic.databaseFile);
  const text = readdirSync(folder).map((file) => readFileSync(join(folder, file), "latin1")).join("\n").toLowerCase();
  const sealed = [...marks.wordsOf("user name", "display name", "name then", "e-mail", "reflection"), "kanari9001x", "kanari9002x", "kanari9003x"];
  expect(sealed.length).toBeGreaterThan(35);
  expect(sealed.filter((word) => text.includes(word))).toEqual([]);
  expect(marks.wordsOf("group name").every((word) => text.includes(word)), "the search finds what is not sealed").toBe(true);
  expect(text).not.toContain(clinic.world.codes["group 1"].toLowerCase().replaceAll("-", ""));
});

test("the database's files are 0600 and their folder 0700; the key is 0400 in a folder of its own", () => {
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  const folder = dirname(clinic.databaseFile);
  expect(mode(folder)).toBe("700");
  const own = readdirSync(folder).filter((file) => !file.endsWith(".kept"));
  expect(own).toEqual(expect.arrayContaining(["samspill.sqlite", "samspill.sqlite-wal", "samspill.sqlite-shm", "samspill.sqlite.lock"]));
  expect(own.filter((file) => mode(join(folder, file)) !== "600")).toEqual([]);
  expect(mode(clinic.keyFile)).toBe("400");
  expect(mode(dirname(clinic.keyFile))).toBe("700");
});

test("a page that takes no form refuses one, and a route is not reached through another's address", async () => {
  const { site, world, database } = clinic;
  const group = `/groups/${world.groupIds["group 1"]}`;
  for (const { cookie } of world.visitors)
    for (const path of ["/help", "/home", group, `${group}/csv`]) expect((await site.ask({ path, cookie, form: { intent: "complete" } })).status).toBe(405);
  for (const routeId of Object.keys(site.build.routes).filter((id) => !["root", "routes/help"].includes(id))) {
    const answer = await site.ask({ path: `/help?_data=${encodeURIComponent(routeId)}`, cookie: cookieOf("administrator") });
    expect(answer.status, routeId).toBe(403);
    expect(world.marks.foundIn(answer.body).size).toBe(0);
  }
  expect(database.differences().filter((row) => !row.startsWith("sessions - "))).toEqual([]);
});
