import type { Permit } from "#app/access/permit.server.ts";
import { displayName, type SealedName } from "#app/identity/names.server.ts";
import { open, seal } from "#app/privacy/sealed.server.ts";
import type { Database } from "#db/client.server.ts";
import { findStanding, listMembers, updateNameThen, type FoundMember } from "./family.queries.server.ts";

/** A member's name as the query found it: the one of today, and the one that the others go on seeing where there is such. */
export interface SealedKnownName extends SealedName {
  readonly memberId: string;
  readonly nameThen: Buffer | null;
}

const place = ({ memberId, accountId }: Pick<SealedKnownName, "memberId" | "accountId">) => ({ table: "family_members", column: "name_then", rowId: memberId, accountId, revision: 0 });

/** The name that the others in a family know a member by: as it stood when the member left, or said that something has happened, else as it is today. */
export const knownName = (db: Database, member: SealedKnownName): string => (member.nameThen ? open(db, place(member), member.nameThen) : displayName(db, member));

/** The name that the others know a member by now, sealed so that they go on seeing it whatever the member is called later. One that stays already goes on staying. */
export const sealKnownName = (db: Database, member: SealedKnownName): Buffer => member.nameThen ?? seal(db, place(member), displayName(db, member));

/** The learner's own place in the family of today; undefined where there is none. */
export function findOwnMember(permit: Permit<"family.change">): FoundMember | undefined {
  const own = findStanding(permit);
  return own && listMembers(permit).find(({ id, leftAt }) => id === own.id && leftAt === null);
}

/** From now on the others in the learner's family go on seeing the name that they see now. */
export function keepKnownName(permit: Permit<"family.change">): void {
  const own = findOwnMember(permit);
  if (own) updateNameThen(permit, sealKnownName(permit.db, own));
}

/** The others in the learner's family see the name of today again. Whom the learner has left, do not. */
export const showNameAgain = (permit: Permit<"family.change">): void => updateNameThen(permit, null);
