import { inTransaction, type Database } from "#db/client.server.ts";
import { blindIndexUnder, labelIndexUnder, subjectIndexUnder } from "./blind-index.server.ts";
import { attachKeys, deriveKeys, keysOf, type Keys } from "./keys.server.ts";
import { listLabels, updateLabelIndex } from "./label.queries.server.ts";
import { listSubjects, updateSubjectIndex } from "./provider-subject.queries.server.ts";
import type { MasterKey } from "./master-key.server.ts";
import { listAllAccountKeys, listFindableNames, updateAccountKey, updateEmailIndex, updateUserNameIndex } from "./queries.server.ts";
import { makeAccountKey, onAccount, onInvitation, onProviderIdentity, open } from "./sealed.server.ts";
import { unwrapDataKey, wrapDataKey } from "./wrapping.server.ts";

/**
 * Changes the master key: wraps every account's data keys anew, gives each account one more that seals from now on, and finds every
 * account anew, in one transaction. What is sealed stays as it is until `sealAnew` comes to it. Counts of failed attempts start
 * afresh. Keep the old key until the last backup made under it has expired.
 *
 * @param masterKeyId what the new key is called; the next number where nothing is said
 * @param keepKey called when all has gone well and nothing is committed yet: from then on the database needs the new key
 * @throws {KeyUnusable} `does_not_fit` where the old key is not the database's; {SealBroken} where a name or a label does not open, or the key that sealed it.
 *   Nothing is changed
 */
export function rewrapAccountKeys(db: Database, oldKey: MasterKey, newKey: MasterKey, masterKeyId?: string, keepKey: () => void = () => undefined): void {
  attachKeys(db, oldKey);
  const before = keysOf(db);
  const after = deriveKeys(newKey, masterKeyId ?? `k${Number(before.masterKeyId.slice(1)) + 1}`);
  inTransaction(db, () => {
    indexAnew(db, after);
    const rows = listAllAccountKeys(db);
    for (const row of rows) {
      const name = { ...row, masterKeyId: after.masterKeyId };
      updateAccountKey(db, { ...name, wrapped: wrapDataKey(after.wrap, name, unwrapDataKey(before.wrap, row)) });
    }
    for (const accountId of new Set(rows.map((row) => row.accountId))) makeAccountKey(db, accountId, after);
    keepKey();
  });
  attachKeys(db, newKey);
}

/** The blind indexes are keyed by the master key too, so every sealed name, label and sign-in service's name is opened and indexed again. An invitation whose label is gone is not found by it any more. */
function indexAnew(db: Database, after: Keys): void {
  for (const { accountId, userName, email } of listFindableNames(db)) {
    updateUserNameIndex(db, accountId, blindIndexUnder(after, "user name", open(db, onAccount(accountId, "user_name"), userName)));
    if (email) updateEmailIndex(db, accountId, blindIndexUnder(after, "e-mail", open(db, onAccount(accountId, "email"), email)));
  }
  for (const { id, groupId, createdBy, label } of listLabels(db)) if (label && groupId) updateLabelIndex(db, id, labelIndexUnder(after, groupId, open(db, onInvitation(id, createdBy), label)));
  for (const { id, accountId, issuer, subject } of listSubjects(db)) updateSubjectIndex(db, id, subjectIndexUnder(after, issuer, open(db, onProviderIdentity(id, accountId), subject)));
}
