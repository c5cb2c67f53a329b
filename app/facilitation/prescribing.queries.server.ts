import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { prescriptionColumns } from "#app/learning/prescription.server.ts";
import type { SealedPrescription } from "#app/learning/prescription.ts";
import { accounts, enrolments, prescriptions } from "#db/schema/index.ts";

const p = sql.placeholder;

/** What a facilitator may know of the answer: a yes. A no never leaves the database here, so that it cannot be told from none. */
const saidYes = sql<number>`coalesce(${prescriptions.answer} = 'yes', 0)`;

const standing = reaching((db, within) =>
  db
    .select({ ...prescriptionColumns, saidYes })
    .from(enrolments)
    .innerJoin(prescriptions, eq(prescriptions.enrolmentId, enrolments.id))
    .leftJoin(accounts, eq(accounts.id, prescriptions.prescribedBy))
    .where(and(eq(enrolments.id, p("enrolmentId")), eq(enrolments.groupId, p("groupId")), inArray(enrolments.groupId, within.groups), isNull(prescriptions.withdrawnAt)))
    .orderBy(desc(prescriptions.prescribedAt), prescriptions.moduleId)
    .prepare(),
);

/** What stands for one learner of the group, the newest first. */
export const listStanding = (permit: Permit, groupId: string, enrolmentId: string): (SealedPrescription & { saidYes: number })[] => standing.all(permit, { groupId, enrolmentId });

const replaced = reaching((db, within) =>
  db
    .update(prescriptions)
    .set({ withdrawnAt: sql`${p("now")}` })
    .where(
      and(
        eq(prescriptions.enrolmentId, p("enrolmentId")),
        inArray(prescriptions.enrolmentId, within.enrolments),
        eq(prescriptions.moduleId, p("moduleId")),
        isNull(prescriptions.withdrawnAt),
      ),
    )
    .prepare(),
);

/** Ends what stands for one module, so that another can take its place. */
export function withdrawStanding(permit: Permit, enrolmentId: string, moduleId: string, now: Date): void {
  replaced.run(permit, { enrolmentId, moduleId, now: now.getTime() });
}

const withdrawn = reaching((db, within) =>
  db
    .update(prescriptions)
    .set({ withdrawnAt: sql`coalesce(withdrawn_at, ${p("now")})` })
    .where(and(eq(prescriptions.id, p("id")), eq(prescriptions.enrolmentId, p("enrolmentId")), inArray(prescriptions.enrolmentId, within.enrolments)))
    .returning({ moduleId: prescriptions.moduleId })
    .prepare(),
);

/** The module of such a prescription, where the learner has it, or had. One that was withdrawn before keeps its moment. */
export const updateWithdrawn = (permit: Permit, enrolmentId: string, id: string, now: Date): string | undefined => withdrawn.get(permit, { enrolmentId, id, now: now.getTime() })?.moduleId;

const insertion = reaching((db, within) =>
  db
    .insert(prescriptions)
    .select(
      sql`select ${p("id")}, id, ${p("moduleId")}, ${p("why")}, ${p("lookFor")}, ${p("clearedBy")}, ${p("clearedOn")}, ${p("actor")}, ${p("now")}, null, null, null from enrolments where id = ${p("enrolmentId")} and id in ${within.enrolments}`,
    )
    .prepare(),
);

/** A prescription on its way into the database, sealed. */
export interface NewPrescription {
  readonly id: string;
  readonly moduleId: string;
  readonly why: Buffer;
  readonly lookFor: Buffer;
  readonly clearedBy: Buffer | null;
  readonly clearedOn: string | null;
}

/** Keeps one by whoever holds the permit. */
export function insertPrescription(permit: Permit, enrolmentId: string, prescription: NewPrescription, now: Date): void {
  insertion.run(permit, { enrolmentId, ...prescription, now: now.getTime() });
}
