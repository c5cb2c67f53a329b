import { expect, test } from "vitest";
import { later, now, permit, world } from "#tests/world.ts";
import { findBrokenEntry } from "./audit-list.server.ts";
import { chainedHash, recordAudit } from "./audit.server.ts";

test("an entry that is changed together with its own hash is given away by the one after it", () => {
  const { db, administrator, facilitator } = world();
  for (let n = 0; n < 3; n++) recordAudit(permit(db, administrator, "clinic.change"), { action: "clinic.change" }, later(n));
  const before = db.$client.prepare("select hash from audit_entries where id = 1").pluck().get() as Buffer;
  const changed = { at: now.getTime() + 1, accountId: facilitator.accountId, action: "clinic.change", enrolmentId: null, groupId: null } as const;
  db.$client.exec("drop trigger audit_entries_never_change");
  db.$client.prepare("update audit_entries set account_id = ?, hash = ? where id = 2").run(changed.accountId, chainedHash(before, changed));
  expect(findBrokenEntry(db)).toBe(3);
});
