import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { forgiveAttempt, removeOldAttempts, takeAttempt, type Throttled } from "./throttle.server.ts";
import { minutesUntil, throttleRules, visitorAddress } from "./throttle.ts";

const start = Date.UTC(2026, 5, 8, 22, 0);
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const siv: Throttled = { as: "sign_in_name", value: "siv" };
const ward: Throttled = { as: "sign_in_address", value: "192.0.2.7" };

let db: Database;
beforeEach(() => {
  db = openDatabase(":memory:");
  attachKeys(db, newMasterKey());
});

const at = (milliseconds: number) => new Date(start + milliseconds);
const take = (throttled: Throttled[], after: number) => takeAttempt(db, throttled, at(after));
const fail = (throttled: Throttled[], times: number, after: number) => Array.from({ length: times }, () => take(throttled, after).allowed);

test("five failures in a row are free, and then each wait is longer, up to an hour (ASVS 6.3.1)", () => {
  expect(fail([siv], 5, 0)).toEqual([true, true, true, true, true]);
  let moment = 0;
  for (const wait of [30 * second, minute, 2 * minute, 5 * minute, 15 * minute, hour, hour, hour]) {
    expect(take([siv], moment)).toEqual({ allowed: false, retryAt: start + moment + wait });
    expect(take([siv], moment + wait - 1)).toMatchObject({ allowed: false });
    moment += wait;
    expect(take([siv], moment)).toEqual({ allowed: true });
  }
});

test("waiting is not made longer by trying", () => {
  fail([siv], 5, 0);
  for (let n = 0; n < 50; n++) expect(take([siv], 10 * second)).toEqual({ allowed: false, retryAt: start + 30 * second });
});

test("a hundred guesses at once get no further than a hundred in a row", () => {
  expect(fail([siv, ward], 100, 0).filter((allowed) => allowed)).toHaveLength(5);
});

test("success clears the name, and spares the address that one attempt", () => {
  fail([siv, ward], 4, 0);
  take([siv, ward], 0);
  forgiveAttempt(db, [siv, ward], at(0));
  expect(fail([siv], 5, second)).toEqual([true, true, true, true, true]);
  expect(fail([ward], 100, second).filter((allowed) => allowed)).toHaveLength(20 - 4);
});

test.each(Object.keys(throttleRules).filter((as) => as.endsWith("_address")) as Throttled["as"][])("one that succeeds spares %s that one attempt, and a visitor is one however long the address is", (as) => {
  const [one, other] = ["2001:db8:1:2::3", "2001:db8:1:2:aaaa::4"].map((value) => [{ as, value }]) as [Throttled[], Throttled[]];
  fail(one, 10, 0);
  take(other, 0);
  forgiveAttempt(db, other, at(0));
  expect(fail(other, 150, second).filter((allowed) => allowed)).toHaveLength(throttleRules[as].freeFailures - 10);
});

test("whoever has an account cannot clear the address between guesses", () => {
  const own: Throttled = { as: "sign_in_name", value: "tor" };
  let guesses = 0;
  for (let n = 0; n < 200; n++) {
    if (take([{ as: "sign_in_name", value: `guess ${n}` }, ward], n).allowed) guesses++;
    if (take([own, ward], n).allowed) forgiveAttempt(db, [own, ward], at(n));
  }
  expect(guesses).toBeLessThanOrEqual(20);
});

test("one name's failures say nothing of another's, and an address has more to spare", () => {
  fail([siv], 5, 0);
  expect(take([{ as: "sign_in_name", value: "tor" }], 0)).toEqual({ allowed: true });
  expect(take([{ as: "own_password", value: "siv" }], 0)).toEqual({ allowed: true });
  expect(take([{ ...siv, value: " SIV" }], 0)).toMatchObject({ allowed: false });
  expect(fail([ward], 21, 0).filter((allowed) => allowed)).toHaveLength(20);
});

test("where a name and an address both wait, the longer wait counts, and what is refused counts for neither", () => {
  fail([siv], 5, 0);
  take([siv], 30 * second);
  fail([ward], 20, 30 * second);
  expect(take([siv, ward], 40 * second)).toEqual({ allowed: false, retryAt: start + 90 * second });
  expect(take([ward], 60 * second)).toEqual({ allowed: true });
});

test("a name is forgotten a day after its first failure, an address after an hour", () => {
  fail([siv], 4, 0);
  fail([ward], 19, 0);
  expect(fail([ward], 19, hour)).not.toContain(false);
  expect(take([siv], 24 * hour - 1)).toEqual({ allowed: true });
  expect(take([siv], 24 * hour - 1)).toMatchObject({ allowed: false });
  expect(fail([siv], 5, 24 * hour + minute)).not.toContain(false);
});

test("a clock that was wrong locks nobody out", () => {
  fail([siv], 12, 24 * hour);
  expect(take([siv], 24 * hour)).toMatchObject({ allowed: false });
  expect(fail([siv], 5, 0)).toEqual([true, true, true, true, true]);
});

test("a clock that was wrong for a while, between two failures, locks nobody out either", () => {
  fail([siv], 4, 0);
  for (const moment of [0, minute, 2 * minute]) take([siv], 20 * hour + moment);
  expect(take([siv], 20 * hour + 3 * minute)).toMatchObject({ allowed: false });
  expect(take([siv], minute)).toEqual({ allowed: true });
});

test("what was counted survives a restart, and names nobody", () => {
  const folder = mkdtempSync(join(tmpdir(), "throttle-"));
  const file = join(folder, "clinic.sqlite");
  const key = newMasterKey();
  try {
    db = openDatabase(file);
    attachKeys(db, key);
    fail([siv], 5, 0);
    db.$client.close();
    db = openDatabase(file);
    attachKeys(db, key);
    expect(take([siv], second)).toMatchObject({ allowed: false });
    const rows = db.$client.prepare("select hex(key) as key from throttles").pluck().all() as string[];
    expect(rows).toEqual([expect.stringMatching(/^[0-9A-F]{64}$/)]);
    expect(rows[0]).not.toContain(Buffer.from("siv").toString("hex").toUpperCase());
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true });
  }
});

test("what no longer counts is removed, and what counts stays", () => {
  fail([siv], 3, 0);
  fail([ward], 1, 30 * hour);
  removeOldAttempts(db, at(31 * hour));
  expect(db.$client.prepare("select count(*) from throttles").pluck().get()).toBe(1);
});

test("the wait is told in whole minutes, never none", () => {
  expect([1, 30 * second, minute, minute + 1, hour].map((wait) => minutesUntil(start + wait, at(0)))).toEqual([1, 1, 1, 2, 60]);
  expect(minutesUntil(start - 5, at(0))).toBe(1);
});

test("a visitor is one IPv4 address, or the network part of an IPv6 address", () => {
  expect(visitorAddress("192.0.2.7")).toBe("192.0.2.7");
  expect(visitorAddress("::ffff:192.0.2.7")).toBe("192.0.2.7");
  const one = visitorAddress("2001:db8:1:2:aaaa::1");
  expect(visitorAddress("2001:0DB8:0001:0002:bbbb:cccc:dddd:eeee")).toBe(one);
  expect(visitorAddress("[2001:db8:1:2::9]")).toBe(one);
  expect(visitorAddress("2001:db8:1:3::1")).not.toBe(one);
  expect(visitorAddress("fe80::1%eth0")).toBe(visitorAddress("fe80::2"));
  expect(visitorAddress("::1")).toBe(visitorAddress("0:0:0:0:0:0:0:1"));
  expect(visitorAddress("")).toBe("");
});
