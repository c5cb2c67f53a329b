import type { Permit } from "#app/access/permit.server.ts";
import { displayName } from "#app/identity/names.server.ts";
import { listReaderRows } from "./reader.queries.server.ts";
import type { Reader } from "./readers.ts";

/** Everybody who can read what is written in a group today, and can sign in: those who lead it first, each once. */
export function listReaders(permit: Permit<"message.read" | "message.write">, groupId: string): Reader[] {
  const rows = listReaderRows(permit, groupId);
  const nameOf = (one: { accountId: string; displayName: Buffer }) => displayName(permit.db, one);
  const leading = rows.flatMap(({ leader, kind, awayUntil, substitute, substituteAwayUntil }): Reader[] => {
    if (leader.disabledAt !== null) return [];
    const meanwhile = substitute && substitute.disabledAt === null && substituteAwayUntil === null ? nameOf(substitute) : undefined;
    return [{ accountId: leader.accountId, name: nameOf(leader), kind, awayUntil: awayUntil ?? undefined, insteadOf: undefined, meanwhile }];
  });
  const standingIn = rows.flatMap(({ leader, substitute, substituteAwayUntil }): Reader[] =>
    substitute && substitute.disabledAt === null
      ? [{ accountId: substitute.accountId, name: nameOf(substitute), kind: "facilitator", awayUntil: substituteAwayUntil ?? undefined, insteadOf: nameOf(leader), meanwhile: undefined }]
      : [],
  );
  const readers = new Map<string, Reader>();
  for (const reader of [...leading, ...standingIn]) if (!readers.has(reader.accountId)) readers.set(reader.accountId, reader);
  return [...readers.values()];
}
