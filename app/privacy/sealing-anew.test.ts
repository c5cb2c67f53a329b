import { beforeEach, expect, test } from "vitest";
import { readOwnAccount } from "#app/identity/account.server.ts";
import { beginSetUp, readSetUp } from "#app/identity/set-up.server.ts";
import { readStep } from "#app/identity/sign-in-step.server.ts";
import { readReflections, writeReflection } from "#app/learning/reflection.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { now, permit, world, type Learner } from "#tests/world.ts";
import { eraseAccount } from "./account-erasure.server.ts";
import { findDataKeys } from "./data-keys.server.ts";
import { keysOf } from "./keys.server.ts";
import { makeAccountKey, open } from "./sealed.server.ts";
import { countOlderKeys, sealAnew, type SealingStep } from "./sealing-anew.server.ts";

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world()));

const lesson = { moduleId: "intro", lesson: 1 };
const read = (who: Learner) => readReflections(permit(clinic.db, who, "reflection.read"), lesson);
const write = (who: Learner, reflectionId: string, text: string, revision = 0) => writeReflection(permit(clinic.db, who, "reflection.write"), lesson, { reflectionId, text, revision }, now);
const keysKept = (who: Learner) => clinic.db.$client.prepare("select key_id from account_keys where account_id = ? order by key_id").pluck().all(who.accountId);
const head = (reflectionId: string) => (clinic.db.$client.prepare("select text from reflections where reflection_id = ?").pluck().get(reflectionId) as Buffer).toString("latin1", 2, 4);

const noFault = (error: unknown): never => {
  throw error;
};
const run = (onFault: (error: unknown) => void = noFault): SealingStep[] => [...sealAnew(clinic.db, onFault)];

test("one run seals anew, the next removes the older key, and from then on there is nothing to do", () => {
  const { tor } = clinic;
  write(tor, "guilt", "Jeg var redd.");
  expect(run()).toEqual([]);
  makeAccountKey(clinic.db, tor.accountId);
  write(tor, "later", "Nå er jeg mindre redd.");
  expect([head("guilt"), head("later")]).toEqual(["d1", "d2"]);
  expect(run()).toEqual(["keys stay", "sealed"]);
  expect([head("guilt"), keysKept(tor)]).toEqual(["d2", ["d1", "d2"]]);
  expect(run()).toEqual(["keys removed"]);
  expect([keysKept(tor), run()]).toEqual([["d2"], []]);
  expect(read(tor).guilt).toMatchObject({ text: "Jeg var redd.", revision: 1, savedAt: now.getTime() });
  expect(readOwnAccount(permit(clinic.db, tor, "account.read")).displayName).toBe("Tor");
});

test("the key that is removed is in no memory either, and one that was removed in a transaction that is undone is there again", () => {
  const { db, tor } = clinic;
  makeAccountKey(db, tor.accountId);
  run();
  const undone = () =>
    inTransaction(db, () => {
      expect(run()).toEqual(["keys removed"]);
      throw new Error("undone");
    });
  expect(undone).toThrow("undone");
  expect([...findDataKeys(db, tor.accountId)!.byId.keys()]).toEqual(["d1", "d2"]);
  expect(run()).toEqual(["keys removed"]);
  expect(keysOf(db).remembered.get(tor.accountId)?.byId.has("d1") ?? false).toBe(false);
  expect([...findDataKeys(db, tor.accountId)!.byId.keys()]).toEqual(["d2"]);
});

test("a window that was open before can save what was written in it, and what another has saved meanwhile is told still", () => {
  const { db, tor } = clinic;
  write(tor, "guilt", "Jeg var redd.");
  const shown = read(tor).guilt!.revision;
  makeAccountKey(db, tor.accountId);
  run();
  run();
  expect(write(tor, "guilt", "Jeg var svært redd.", shown)).toMatchObject({ ok: true });
  expect(write(tor, "guilt", "Noe annet.", shown)).toMatchObject({ ok: false, other: { text: "Jeg var svært redd." } });
});

test("more texts than one transaction takes are all sealed anew, however often it is cut off, and each can be read all the time", () => {
  const { db, tor } = clinic;
  const boxes = Array.from({ length: 130 }, (_, n) => `box-${n}`);
  for (const box of boxes) write(tor, box, box);
  makeAccountKey(db, tor.accountId);
  const older = () => db.$client.prepare("select count(*) from reflections where substr(text, 3, 2) = cast('d1' as blob)").pluck().get();
  const left: unknown[] = [];
  for (let cut = 0; keysKept(tor).length > 1 && cut < 100; cut++) {
    for (const step of sealAnew(db, noFault)) if (step !== "keys stay") break;
    left.push(older());
    expect(Object.values(read(tor)).map(({ text }) => text).sort()).toEqual([...boxes].sort());
  }
  expect([...new Set(left)]).toEqual([82, 32, 0]);
});

test("what is written, changed and erased between two steps is as it was left", () => {
  const { db, tor, siv } = clinic;
  for (const box of Array.from({ length: 60 }, (_, n) => `box-${n}`)) write(tor, box, box);
  write(siv, "guilt", "Jeg er sliten.");
  for (const { accountId } of [tor, siv]) makeAccountKey(db, accountId);
  const steps = sealAnew(db, noFault);
  while (head("box-0") === "d1") steps.next();
  expect(head("box-59")).toBe("d1");
  write(tor, "box-59", "annet", 1);
  write(tor, "new", "nytt");
  eraseAccount(permit(db, siv, "account.erase"), siv.accountId, undefined, now);
  for (const _ of steps) expect(keysKept(siv)).toEqual([]);
  expect([read(tor)["box-59"]?.text, read(tor).new?.text, read(tor)["box-7"]?.text]).toEqual(["annet", "nytt", "box-7"]);
  expect(run()).toEqual(["keys removed"]);
  eraseAccount(permit(db, tor, "account.erase"), tor.accountId, undefined, now);
  expect([run(), keysKept(tor)]).toEqual([[], []]);
});

test("an account that is erased while its own texts are sealed anew stays erased", () => {
  const { db, tor } = clinic;
  for (const box of Array.from({ length: 120 }, (_, n) => `box-${n}`)) write(tor, box, box);
  makeAccountKey(db, tor.accountId);
  const steps = sealAnew(db, noFault);
  while (head("box-0") === "d1") steps.next();
  eraseAccount(permit(db, tor, "account.erase"), tor.accountId, undefined, now);
  expect([...steps]).toEqual([]);
  expect(keysKept(tor)).toEqual([]);
});

test("a text that does not open is said, keeps its key, and keeps nothing else from being sealed anew", () => {
  const { db, tor, siv } = clinic;
  for (const box of ["one", "two"]) write(tor, box, box);
  db.$client.prepare("update reflections set revision = 7 where reflection_id = 'one'").run();
  for (const { accountId } of [tor, siv]) makeAccountKey(db, accountId);
  const faults: unknown[] = [];
  for (let turn = 0; turn < 3; turn++) run((error) => void faults.push(error));
  expect(faults).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ name: "SealBroken" }) as unknown));
  expect([head("one"), head("two"), keysKept(tor), keysKept(siv), countOlderKeys(db)]).toEqual(["d1", "d2", ["d1", "d2"], ["d2"], 1]);
  db.$client.prepare("update reflections set revision = 1 where reflection_id = 'one'").run();
  run();
  run();
  expect([read(tor).one?.text, keysKept(tor)]).toEqual(["one", ["d2"]]);
});

test("a new app that waits for its first code keeps the older key until it has come", () => {
  const { db, facilitator } = clinic;
  const { setCookie } = beginSetUp(db, { accountId: facilitator.accountId, shared: false }, now);
  makeAccountKey(db, facilitator.accountId);
  run();
  expect(run()).toEqual(["keys stay"]);
  expect(readSetUp(db, readStep(db, setCookie.split(";")[0]!, ["set-up"], now)!).letters.length).toBeGreaterThan(20);
  db.$client.exec("delete from sign_in_steps");
  expect(run()).toEqual(["keys removed"]);
});

test("once the older key is gone, a text that was copied before does not open here any more", () => {
  const { db, tor } = clinic;
  write(tor, "guilt", "Jeg var redd.");
  const { id, text, revision } = db.$client.prepare("select id, text, revision from reflections").get() as { id: string; text: Buffer; revision: number };
  const place = { table: "reflections", column: "text", rowId: id, accountId: tor.accountId, revision };
  makeAccountKey(db, tor.accountId);
  run();
  expect(open(db, place, text)).toBe("Jeg var redd.");
  run();
  expect(() => open(db, place, text)).toThrow(expect.objectContaining({ name: "SealBroken" }));
});
