import type { MasterKey } from "#app/privacy/master-key.server.ts";
import { dataKeysElsewhere, findSealedColumn, sealedHere, type AccountKeyRow } from "#app/privacy/sealed-elsewhere.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Connection } from "#db/connection.server.ts";

/** As app/operation/carried-over.server.ts, of what is sealed: with the names that members of families keep from the others, before it is carried over who has left. */
export const carriedSealed = [
  `update family_members set name_then = (select here.name_then from place.family_members as here where here.id = family_members.id)
   where left_at is null and exists (select 1 from place.family_members as here where here.id = family_members.id and (here.left_at is not null or here.name_then is not null))`,
  `insert or replace into safety_checks (enrolment_id, answer, revision, answered_at)
   select here.enrolment_id, here.answer, here.revision, here.answered_at from place.safety_checks as here
   join main.enrolments on enrolments.id = here.enrolment_id
   left join main.safety_checks as there on there.enrolment_id = here.enrolment_id where here.revision > coalesce(there.revision, 0)`,
  `insert into emergency_accesses (id, account_id, enrolment_id, reason, at, until_at, read_at, reviewed_at)
   select id, account_id, enrolment_id, reason, at, until_at, read_at, reviewed_at from place.emergency_accesses where enrolment_id in (select id from main.enrolments)
   on conflict (id) do update set until_at = min(until_at, excluded.until_at), read_at = coalesce(read_at, excluded.read_at), reviewed_at = coalesce(reviewed_at, excluded.reviewed_at)`,
];

/** The columns that those fill: all of one learner's. */
const columns = ([["family_members", "name_then"], ["safety_checks", "answer"], ["emergency_accesses", "reason"]] as const).map(([table, column]) => findSealedColumn(table, column)!);

const keyColumns = "account_id as accountId, key_id as keyId, master_key_id as masterKeyId, wrapped";

/** Whether one of the master keys is that of the database in place. One in which nothing is sealed needs none. */
export function opensPlace(client: Connection, masters: readonly MasterKey[]): boolean {
  const row = client.prepare(`select ${keyColumns} from place.account_keys limit 1`).get() as AccountKeyRow | undefined;
  return row === undefined || dataKeysElsewhere(masters, [row]) !== undefined;
}

/**
 * Seals with the restored database's own keys what has come over: an account whose keys have been changed since the backup has
 * others in place. What does not open there stays as it is, as broken as it was.
 */
export function sealCarried(db: Database, masters: readonly MasterKey[]): void {
  const client = db.$client;
  const keysOf = client.prepare(`select ${keyColumns} from place.account_keys where account_id = ?`);
  for (const sealedColumn of columns) {
    const { table, column, rowId } = sealedColumn;
    const rows = client
      .prepare(
        `select there.*, owner.account_id as owner from main.${table} as there join main.enrolments as owner on owner.id = there.enrolment_id
         join place.${table} as here on here.${rowId} = there.${rowId} and here.${column} = there.${column} where owner.account_id in (select account_id from main.account_keys)`,
      )
      .all() as Record<string, unknown>[];
    const update = client.prepare(`update main.${table} set ${column} = ? where ${rowId} = ?`);
    for (const row of rows) {
      const accountId = String(row.owner);
      const sealed = sealedHere(db, dataKeysElsewhere(masters, keysOf.all(accountId) as AccountKeyRow[]), { column: sealedColumn, row, accountId });
      if (sealed) update.run(sealed, row[rowId]);
    }
  }
}
