import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { backupName } from "#app/operation/backup-name.ts";
import type { Log } from "./log.server.ts";
import { startNightlyBackups } from "./nightly-backup.server.ts";

let folder: string;
let said: string[];
let timer: NodeJS.Timeout | undefined;
const log = { happened: (event: string) => void said.push(event), failed: (error: unknown) => void said.push(String(error)) } as unknown as Log;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "samspill-nights-"));
  said = [];
  vi.useFakeTimers({ now: new Date("2026-06-04T10:00:00Z") });
});
afterEach(() => {
  clearInterval(timer);
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const made: Date[] = [];
const run = async (): Promise<boolean> => {
  made.push(new Date());
  writeFileSync(join(folder, backupName(new Date())), "");
  return true;
};

test("the first backup is made at once, and then one every night, which the log says without a name", async () => {
  made.length = 0;
  timer = startNightlyBackups({ folder, log, run });
  await vi.advanceTimersByTimeAsync(3 * 86_400_000);
  expect(made.map((at) => at.toISOString().slice(0, 13))).toEqual(["2026-06-04T10", "2026-06-05T00", "2026-06-06T00", "2026-06-07T00"]);
  expect(said).toEqual(["backed up", "backed up", "backed up", "backed up"]);
});

test("one that is dated in the future, by a clock that was ahead once, keeps no night from having its own", async () => {
  made.length = 0;
  writeFileSync(join(folder, backupName(new Date("2026-09-10T10:00:00Z"))), "");
  timer = startNightlyBackups({ folder, log, run });
  await vi.advanceTimersByTimeAsync(86_400_000);
  expect(made.map((at) => at.toISOString().slice(0, 13))).toEqual(["2026-06-04T10", "2026-06-05T00"]);
});

test("one that fails is said, and tried again an hour later", async () => {
  let fails = true;
  timer = startNightlyBackups({ folder, log, run: () => (fails ? Promise.resolve(false) : run()) });
  await vi.advanceTimersByTimeAsync(3_500_000);
  expect(said).toEqual(["not backed up"]);
  fails = false;
  await vi.advanceTimersByTimeAsync(700_000);
  expect(said).toEqual(["not backed up", "backed up"]);
});

test("where it cannot even be begun, that is a fault of the machine", async () => {
  timer = startNightlyBackups({ folder, log, run: () => Promise.reject(new Error("no process")) });
  await vi.advanceTimersByTimeAsync(1);
  expect(said).toEqual(["Error: no process"]);
});
