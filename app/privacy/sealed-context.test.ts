import { expect, test } from "vitest";
import { world } from "#tests/world.ts";
import { findDataKeys, forgetDataKeys } from "./data-keys.server.ts";
import { keysOf } from "./keys.server.ts";
import { insertAccountKey, updateAccountKey } from "./queries.server.ts";
import { open, seal, type Place } from "./sealed.server.ts";
import { wrapDataKey } from "./wrapping.server.ts";

const at = (accountId: string): Place => ({ table: "reflections", column: "text", rowId: "r1", accountId, revision: 1 });

/** Somebody with the master key, or a bug, could give two accounts the same data key. */
test("a record does not open for another account, nor under another key's name, even where the key is the same", () => {
  const { db, siv, tor } = world();
  const { wrap, masterKeyId } = keysOf(db);
  const sealed = seal(db, at(siv.accountId), "Jeg var redd.");
  const { key } = findDataKeys(db, siv.accountId)!.newest;
  const named = (accountId: string, keyId: string) => ({ accountId, keyId, masterKeyId, wrapped: wrapDataKey(wrap, { accountId, keyId, masterKeyId }, key) });

  updateAccountKey(db, named(tor.accountId, "d1"));
  forgetDataKeys(db, tor.accountId);
  expect(() => open(db, at(tor.accountId), sealed)).toThrow(expect.objectContaining({ name: "SealBroken" }));

  insertAccountKey(db, named(siv.accountId, "d2"));
  forgetDataKeys(db, siv.accountId);
  const renamed = Buffer.from(sealed);
  renamed.write("d2", 2, "latin1");
  expect(() => open(db, at(siv.accountId), renamed)).toThrow(expect.objectContaining({ name: "SealBroken" }));
  expect(open(db, at(siv.accountId), sealed)).toBe("Jeg var redd.");
});
