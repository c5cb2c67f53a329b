import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeAccountKey } from "#app/privacy/sealed.server.ts";
import { countOlderKeys } from "#app/privacy/sealing-anew.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { connect } from "#db/connection.server.ts";
import { now, world } from "#tests/world.ts";
import { startHousekeeping } from "./housekeeping.server.ts";
import type { Log } from "./log.server.ts";
import { sealAnewInTurns } from "./sealing-anew.server.ts";

const failures: unknown[] = [];
const happened: string[] = [];
const log = { happened: (event: string) => void happened.push(event), failed: (error: unknown) => void failures.push(error), removed: () => {} } as unknown as Log;

let folder: string;
let file: string;
beforeEach(() => {
  failures.length = happened.length = 0;
  folder = mkdtempSync(join(tmpdir(), "samspill-sealing-"));
  file = join(folder, "samspill.sqlite");
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const hour = 3_600_000;
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test("within two hours all is sealed anew, and no trace of an older key is left in the database's files", async () => {
  const { db, tor, siv } = world({ db: openDatabase(file) });
  const wrapped = db.$client.prepare("select wrapped from account_keys where account_id = ?").pluck().get(tor.accountId) as Buffer;
  const traces = () => [file, `${file}-wal`].some((one) => readFileSync(one).includes(wrapped));
  for (const { accountId } of [tor, siv]) makeAccountKey(db, accountId);
  const repeated = startHousekeeping(db, log);
  await wait(hour - 1);
  expect([countOlderKeys(db), happened, traces()]).toEqual([2, [], true]);
  await wait(hour);
  expect([countOlderKeys(db), happened, failures, traces()]).toEqual([0, ["older data keys removed"], [], false]);
  clearInterval(repeated);
  db.$client.close();
});

test("what a run that was killed has left in the log of changes goes at the next start", async () => {
  const { db, tor } = world({ db: openDatabase(file) });
  db.$client.prepare("delete from account_keys where account_id = ?").run(tor.accountId);
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  clearInterval(startHousekeeping(db, log));
  await wait(0);
  expect([statSync(`${file}-wal`).size, failures]).toEqual([0, []]);
  db.$client.close();
});

test("while another process reads, the log is emptied an hour later", async () => {
  const { db, tor } = world({ db: openDatabase(file) });
  makeAccountKey(db, tor.accountId);
  const repeated = startHousekeeping(db, log);
  await wait(1);
  db.$client.pragma("busy_timeout = 0");
  const reader = openReader();
  await wait(hour);
  expect([countOlderKeys(db), statSync(`${file}-wal`).size > 0]).toEqual([0, true]);
  reader.close();
  await wait(hour);
  expect([statSync(`${file}-wal`).size, failures]).toEqual([0, []]);
  clearInterval(repeated);
  db.$client.close();
});

function openReader() {
  const reader = connect(file, { readonly: true });
  reader.exec("begin");
  reader.prepare("select count(*) from accounts").get();
  return reader;
}

test("a server that stops in the middle of it stops it, and one that fails in it goes on where it was", async () => {
  vi.useRealTimers();
  const { db, tor } = world({ db: openDatabase(file) });
  makeAccountKey(db, tor.accountId);
  db.$client.exec("alter table writings rename to elsewhere");
  await expect(sealAnewInTurns(db, log)).rejects.toThrow("writings");
  db.$client.exec("alter table elsewhere rename to writings");
  for (let run = 0; run < 2; run++) await sealAnewInTurns(db, log);
  expect([countOlderKeys(db), failures]).toEqual([0, []]);

  makeAccountKey(db, tor.accountId);
  const stopped = sealAnewInTurns(db, log);
  db.$client.close();
  await expect(stopped).resolves.toBeUndefined();
});
