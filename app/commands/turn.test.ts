import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTurn } from "./turn.js";

let folder: string;
let lock: string;

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  folder = mkdtempSync(join(tmpdir(), "samspill-turn-"));
  lock = join(folder, "busy");
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test("two who come at once work one after the other", async () => {
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await wait(50);
    seen.push(`${name} ends`);
  };
  await Promise.all([inTurn(work("first"), lock), inTurn(work("second"), lock)]);
  expect(seen).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

test("whoever fails lets the next one in", async () => {
  await expect(inTurn(() => Promise.reject(new Error("no room")), lock)).rejects.toThrow("no room");
  expect(existsSync(lock)).toBe(false);
});

test("the lock of a command that was killed holds nobody up", async () => {
  mkdirSync(lock);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  expect(await inTurn(async () => "done", lock)).toBe("done");
});

test("a lock whose holder lives is respected", async () => {
  mkdirSync(lock);
  let done = false;
  const waiting = inTurn(async () => void (done = true), lock);
  await wait(600);
  expect(done).toBe(false);
  rmSync(lock, { recursive: true });
  await waiting;
  expect(done).toBe(true);
});
