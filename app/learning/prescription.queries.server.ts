import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { accounts, prescriptions } from "#db/schema/index.ts";
import type { OwnPrescription, SealedPrescription } from "./prescription.ts";

const p = sql.placeholder;

/** A prescription as it lies, with its prescriber's name where the account is there still. Who reads it adds what they may know of the answer. */
export const prescriptionColumns = {
  id: prescriptions.id,
  moduleId: prescriptions.moduleId,
  why: prescriptions.why,
  lookFor: prescriptions.lookFor,
  clearedBy: prescriptions.clearedBy,
  clearedOn: prescriptions.clearedOn,
  prescribedAt: prescriptions.prescribedAt,
  prescriberId: accounts.id,
  prescriberName: accounts.displayName,
};

const own = reaching((db, within) =>
  db
    .select({ ...prescriptionColumns, answer: prescriptions.answer })
    .from(prescriptions)
    .leftJoin(accounts, eq(accounts.id, prescriptions.prescribedBy))
    .where(and(eq(prescriptions.enrolmentId, p("enrolmentId")), inArray(prescriptions.enrolmentId, within.enrolments), isNull(prescriptions.withdrawnAt)))
    .orderBy(desc(prescriptions.prescribedAt), prescriptions.moduleId)
    .prepare(),
);

/** The learner's own prescriptions of today, the newest first. */
export const listOwnPrescriptions = (permit: Permit, enrolmentId: string): (SealedPrescription & Pick<OwnPrescription, "answer">)[] => own.all(permit, { enrolmentId });

const clearance = reaching((db, within) =>
  db
    .select({ clearedOn: prescriptions.clearedOn })
    .from(prescriptions)
    .where(
      and(
        eq(prescriptions.enrolmentId, p("enrolmentId")),
        inArray(prescriptions.enrolmentId, within.enrolments),
        eq(prescriptions.moduleId, p("moduleId")),
        isNull(prescriptions.withdrawnAt),
        isNotNull(prescriptions.clearedOn),
      ),
    )
    .prepare(),
);

/** The day of which somebody has cleared the learner for the module, by the prescription that stands: a calendar date. */
export const findClearedOn = (permit: Permit, enrolmentId: string, moduleId: string): string | undefined => clearance.get(permit, { enrolmentId, moduleId })?.clearedOn ?? undefined;

const answering = reaching((db, within) =>
  db
    .update(prescriptions)
    .set({ answer: sql`${p("answer")}`, answeredAt: sql`${p("now")}` })
    .where(and(eq(prescriptions.id, p("id")), inArray(prescriptions.enrolmentId, within.enrolments), eq(prescriptions.moduleId, p("moduleId")), isNull(prescriptions.withdrawnAt)))
    .prepare(),
);

/** Whether such a prescription stands. */
export const updateAnswer = (permit: Permit, moduleId: string, id: string, answer: "yes" | "no", now: Date): boolean => answering.run(permit, { moduleId, id, answer, now: now.getTime() }).changes > 0;

const unanswered = reaching((db, within) =>
  db
    .select({ moduleId: prescriptions.moduleId })
    .from(prescriptions)
    .where(and(inArray(prescriptions.enrolmentId, within.enrolments), isNull(prescriptions.withdrawnAt), isNull(prescriptions.answer)))
    .orderBy(desc(prescriptions.prescribedAt), prescriptions.moduleId)
    .prepare(),
);

/** The modules that are prescribed to the learner and that they have said neither yes nor no to, the newest first. */
export const listUnanswered = (permit: Permit<"path.read">): string[] => unanswered.all(permit).map(({ moduleId }) => moduleId);
