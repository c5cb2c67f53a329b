import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { inTransaction, openDatabase, type Database } from "#db/client.server.ts";
import { accounts } from "#db/schema/index.ts";
import { attachKeys } from "./keys.server.ts";
import { newMasterKey } from "./master-key.server.ts";
import { makeAccountKey, onAccount, open, seal, type Place } from "./sealed.server.ts";

let db: Database;
let siv: string;
let tor: string;

beforeEach(() => {
  db = openDatabase(":memory:");
  attachKeys(db, newMasterKey());
  siv = newAccount();
  tor = newAccount();
  makeAccountKey(db, siv);
  makeAccountKey(db, tor);
});

function newAccount(): string {
  const id = randomUUID();
  const blank = Buffer.alloc(1);
  db.insert(accounts).values({ id, role: "learner", language: "nb", userName: blank, userNameIndex: Buffer.from(id), displayName: blank, createdAt: 0 }).run();
  return id;
}

const reflection = (over: Partial<Place> = {}): Place => ({ table: "reflections", column: "text", rowId: "r1", accountId: siv, revision: 1, ...over });

test("any text comes back as it was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (text) => {
      expect(open(db, reflection(), seal(db, reflection(), text))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test("a long text comes back, and half a character becomes the mark for one that is missing", () => {
  const long = "æøå 🌊 ".repeat(40_000);
  expect(open(db, reflection(), seal(db, reflection(), long))).toBe(long);
  expect(open(db, reflection(), seal(db, reflection(), "a\ud83cb"))).toBe("a\ufffdb");
});

test("every single flipped bit is refused (ASVS 11.3.3)", () => {
  const sealed = seal(db, reflection(), "I was afraid to ask.");
  let refused = 0;
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const bent = Buffer.from(sealed);
    bent[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => open(db, reflection(), bent)).toThrow(expect.objectContaining({ name: "SealBroken" }));
    refused++;
  }
  expect(refused).toBe((256 + 28 + 4) * 8);
});

test("a record cut short or made longer is refused", () => {
  const sealed = seal(db, reflection(), "I was afraid to ask.");
  for (let length = 0; length < sealed.length; length++) expect(() => open(db, reflection(), sealed.subarray(0, length))).toThrow("reflections.text");
  expect(() => open(db, reflection(), Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow("reflections.text");
});

test("a record moved to another table, column, row, person or revision is refused", () => {
  const sealed = seal(db, reflection(), "I was afraid to ask.");
  const elsewhere: Partial<Place>[] = [{ table: "diary" }, { column: "title" }, { rowId: "r2" }, { accountId: tor }, { revision: 2 }, { table: "reflectionstext", column: "" }];
  for (const change of elsewhere) expect(() => open(db, reflection(change), sealed)).toThrow(expect.objectContaining({ name: "SealBroken" }));
  expect(open(db, reflection(), sealed)).toBe("I was afraid to ask.");
});

test("a record is as long for a word as for a paragraph, and grows in powers of two", () => {
  const sizes = (length: number) => seal(db, reflection(), "a".repeat(length)).length - 32;
  expect([0, 1, 100, 252].map(sizes)).toEqual([256, 256, 256, 256]);
  expect([253, 508, 509, 1020, 1021].map(sizes)).toEqual([512, 512, 1024, 1024, 2048]);
});

test("the same text is sealed differently every time (ASVS 11.3.4)", () => {
  const seals = new Set(Array.from({ length: 100 }, () => seal(db, reflection(), "same").toString("hex")));
  expect(seals.size).toBe(100);
});

test("after a new data key both old and new texts can be read", () => {
  const before = seal(db, reflection(), "before");
  makeAccountKey(db, siv);
  const after = seal(db, reflection(), "after");
  expect(before.toString("latin1", 2, 4)).toBe("d1");
  expect(after.toString("latin1", 2, 4)).toBe("d2");
  expect([before, after].map((sealed) => open(db, reflection(), sealed))).toEqual(["before", "after"]);
});

test("a data key that was undone with its transaction seals nothing afterwards", () => {
  expect(() =>
    inTransaction(db, () => {
      makeAccountKey(db, siv);
      seal(db, reflection(), "inside");
      throw new Error("undone");
    }),
  ).toThrow("undone");
  const sealed = seal(db, reflection(), "after");
  expect(sealed.toString("latin1", 2, 4)).toBe("d1");
  expect(open(db, reflection(), sealed)).toBe("after");
});

test("more accounts than are remembered can all be read", () => {
  const many = Array.from({ length: 1010 }, () => {
    const id = newAccount();
    makeAccountKey(db, id);
    return { id, sealed: seal(db, onAccount(id, "user_name"), id) };
  });
  for (const { id, sealed } of many) expect(open(db, onAccount(id, "user_name"), sealed)).toBe(id);
});

test("an account without a data key cannot seal, and nothing opens for it", () => {
  const kari = newAccount();
  expect(() => seal(db, reflection({ accountId: kari }), "text")).toThrow("without a data key");
  expect(() => open(db, reflection({ accountId: kari }), seal(db, reflection(), "text"))).toThrow(expect.objectContaining({ name: "SealBroken" }));
});

test("a broken seal names the column and nobody", () => {
  expect(() => open(db, reflection(), Buffer.alloc(0))).toThrow(/^a sealed text in reflections\.text cannot be opened$/);
});
