import { inTransaction, type Database } from "#db/client.server.ts";
import { blindIndexUnder, labelIndexUnder, subjectIndexUnder } from "./blind-index.server.ts";
import { attachKeys, deriveKeys, keysOf, type Keys } from "./keys.server.ts";
import { listLabels, updateLabelIndex } from "./label.queries.server.ts";
import { listSubjects, updateSubjectIndex } from "./provider-subject.queries.server.ts";
import type { MasterKey } from "./master-key.server.ts";
import { listAllAccountKeys, listFindableNames, updateAccountKey, updateEmailIndex, updateUserNameIndex } from "./queries.server.ts";
import { onAccount, onInvitation, onProviderIdentity, open } from "./sealed.server.ts";
import { unwrapDataKey, wrapDataKey } from "./wrapping.server.ts";

/**
 * Changes the master key: wraps every account's data keys anew and finds every account anew, in one transaction.
 * What is sealed stays as it is. Counts of failed attempts start afresh. Keep the old key until the last backup made
 * under it has expired.
 *
 * @throws {KeyUnusable} `does_not_fit` where the old key is not the database's; nothing is changed
 */
export function rewrapAccountKeys(db: Database, oldKey: MasterKey, newKey: MasterKey): void {
  attachKeys(db, oldKey);
  const before = keysOf(db);
  const after = deriveKeys(newKey, `k${Number(before.masterKeyId.slice(1)) + 1}`);
  inTransaction(db, () => {
    indexAnew(db, after);
    for (const row of listAllAccountKeys(db)) {
      const name = { ...row, masterKeyId: after.masterKeyId };
      updateAccountKey(db, { ...name, wrapped: wrapDataKey(after.wrap, name, unwrapDataKey(before.wrap, row)) });
    }
  });
  attachKeys(db, newKey);
}

/** The blind indexes are keyed by the master key too, so every sealed name and label is opened and indexed again. An invitation whose label is gone is not found by it any more. */
function indexAnew(db: Database, after: Keys): void {
  for (const { accountId, userName, email } of listFindableNames(db)) {
    updateUserNameIndex(db, accountId, blindIndexUnder(after, "user name", open(db, onAccount(accountId, "user_name"), userName)));
    if (email) updateEmailIndex(db, accountId, blindIndexUnder(after, "e-mail", open(db, onAccount(accountId, "email"), email)));
  }
  for (const { id, groupId, createdBy, label } of listLabels(db)) if (label && groupId) updateLabelIndex(db, id, labelIndexUnder(after, groupId, open(db, onInvitation(id, createdBy), label)));
  for (const { id, accountId, issuer, subject } of listSubjects(db)) updateSubjectIndex(db, id, subjectIndexUnder(after, issuer, open(db, onProviderIdentity(id, accountId), subject)));
}
