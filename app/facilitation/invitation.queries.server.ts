import { and, count, desc, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { Role } from "#app/access/policy.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { enrolments, groups, invitations } from "#db/schema/index.ts";
import type { Countable } from "./invitation.ts";

const p = sql.placeholder;

/** One invitation as it is kept: never its code. */
export interface InvitationRow extends Countable {
  readonly id: string;
  readonly role: Exclude<Role, "administrator">;
  readonly groupId: string | null;
  readonly track: Track | null;
  readonly createdAt: number;
}

/** What a new invitation is made of. `codeHash` is SHA-256 of the code. */
export interface NewInvitation {
  readonly id: string;
  readonly codeHash: Buffer;
  readonly maxUses: number;
  readonly expiresAt: number;
  readonly createdAt: number;
}

/** What its maker calls an invitation, sealed with the maker's key, and the keyed hash that finds it again. */
export interface InvitationLabel {
  readonly label: Buffer;
  readonly labelIndex: Buffer;
}

const columns = {
  id: invitations.id,
  role: invitations.role,
  groupId: invitations.groupId,
  track: invitations.track,
  uses: invitations.uses,
  maxUses: invitations.maxUses,
  expiresAt: invitations.expiresAt,
  withdrawnAt: invitations.withdrawnAt,
  createdAt: invitations.createdAt,
};

/** Where the database has an invitation with the same label in the same group already, nothing is made. */
const toGroup = reaching((db, within) =>
  db
    .insert(invitations)
    .select(
      sql`select ${p("id")}, 'learner', id, ${p("track")}, ${p("codeHash")}, 0, ${p("maxUses")}, ${p("expiresAt")}, null, ${p("actor")}, ${p("createdAt")}, ${p("label")}, ${p("labelIndex")} from ${groups} where id = ${p("groupId")} and id in ${within.groups}`,
    )
    .onConflictDoNothing()
    .prepare(),
);

/** @returns whether it was made: the permit reached the group, and no other there has the same label */
export const insertGroupInvitation = (permit: Permit, groupId: string, track: Track, invitation: NewInvitation & Partial<InvitationLabel>): boolean =>
  toGroup.run(permit, { label: null, labelIndex: null, ...invitation, groupId, track }).changes > 0;

export function insertStaffInvitation(permit: Permit, invitation: NewInvitation): void {
  permit.db
    .insert(invitations)
    .values({ ...invitation, role: "facilitator", createdBy: permit.actor.accountId })
    .run();
}

/** An invitation in its group's list, with what its maker calls it. */
export interface GroupInvitationRow extends InvitationRow {
  readonly label: Buffer | null;
  readonly createdBy: string;
}

const live = (now: ReturnType<typeof p>) => and(isNull(invitations.withdrawnAt), lt(invitations.uses, invitations.maxUses), gt(invitations.expiresAt, sql`${now}`));

const ofGroup = reaching((db, within) =>
  db
    .select({ ...columns, label: invitations.label, createdBy: invitations.createdBy })
    .from(invitations)
    .where(and(eq(invitations.groupId, p("groupId")), inArray(invitations.groupId, within.groups)))
    .orderBy(desc(sql`(${live(p("now"))})`), desc(invitations.createdAt), sql`rowid`)
    .limit(p("most"))
    .offset(p("after"))
    .prepare(),
);

/** A group's invitations: those that still let somebody in first, of each kind the newest first, those made at once in the order they were made. */
export const listGroupInvitations = (permit: Permit, groupId: string, now: Date, { after, most }: { after: number; most: number }): GroupInvitationRow[] =>
  ofGroup.all(permit, { groupId, now: now.getTime(), after, most });

const ofStaff = prepared((db) => db.select(columns).from(invitations).where(eq(invitations.role, "facilitator")).orderBy(desc(invitations.createdAt)).prepare());

/** Invitations to facilitators, the newest first. They belong to no group: only a policy of the whole clinic's opens them. */
export const listFacilitatorInvitations = (db: Database): InvitationRow[] => ofStaff(db).all();

const waiting = reaching((db, within) =>
  db
    .select({ waiting: count() })
    .from(invitations)
    .where(and(eq(invitations.groupId, p("groupId")), inArray(invitations.groupId, within.groups), live(p("now"))))
    .prepare(),
);

/** How many of a group's invitations still let somebody in. */
export const countWaiting = (permit: Permit, groupId: string, now: Date): number => waiting.get(permit, { groupId, now: now.getTime() })?.waiting ?? 0;

const everyOne = reaching((db, within) =>
  db
    .select({ all: count() })
    .from(invitations)
    .where(and(eq(invitations.groupId, p("groupId")), inArray(invitations.groupId, within.groups)))
    .prepare(),
);

/** How many invitations a group has had. */
export const countInvitations = (permit: Permit, groupId: string): number => everyOne.get(permit, { groupId })?.all ?? 0;

const groupWithdrawal = reaching((db, within) =>
  db
    .update(invitations)
    .set({ withdrawnAt: sql`coalesce(${invitations.withdrawnAt}, ${p("now")})`, label: null })
    .where(and(eq(invitations.id, p("invitationId")), eq(invitations.groupId, p("groupId")), inArray(invitations.groupId, within.groups)))
    .returning({ withdrawnAt: invitations.withdrawnAt })
    .prepare(),
);

/** @returns when it was withdrawn, now or before; undefined where the permit did not reach the invitation */
export const updateGroupWithdrawal = (permit: Permit, groupId: string, invitationId: string, now: Date): number | undefined =>
  groupWithdrawal.get(permit, { groupId, invitationId, now: now.getTime() })?.withdrawnAt ?? undefined;

const staffWithdrawal = prepared((db) =>
  db
    .update(invitations)
    .set({ withdrawnAt: sql`coalesce(${invitations.withdrawnAt}, ${p("now")})` })
    .where(and(eq(invitations.id, p("invitationId")), eq(invitations.role, "facilitator")))
    .returning({ withdrawnAt: invitations.withdrawnAt })
    .prepare(),
);

/** @returns when it was withdrawn, now or before; undefined where there is no such invitation to a facilitator */
export const updateStaffWithdrawal = (db: Database, invitationId: string, now: Date): number | undefined => staffWithdrawal(db).get({ invitationId, now: now.getTime() })?.withdrawnAt ?? undefined;

const byCode = prepared((db) => db.select(columns).from(invitations).where(eq(invitations.codeHash, p("codeHash"))).prepare());

export const findInvitation = (db: Database, codeHash: Buffer): InvitationRow | undefined => byCode(db).get({ codeHash });

const use = prepared((db) =>
  db
    .update(invitations)
    .set({ uses: sql`${invitations.uses} + 1`, label: null })
    .where(and(eq(invitations.codeHash, p("codeHash")), live(p("now"))))
    .returning(columns)
    .prepare(),
);

/** Counts one use of an invitation that still lets somebody in, and takes its label off; undefined where it does not. */
export const updateUses = (db: Database, codeHash: Buffer, now: Date): InvitationRow | undefined => use(db).get({ codeHash, now: now.getTime() });

export function insertEnrolment(db: Database, accountId: string, groupId: string, track: Track, now: Date): void {
  db.insert(enrolments).values({ id: crypto.randomUUID(), accountId, groupId, track, createdAt: now.getTime() }).run();
}
