/** What the audit trail knows of: what staff do to learners' records and to the clinic. */
export const auditActions = [
  "learner.read",
  "family.read",
  "share.read",
  "message.read",
  "prescription.change",
  "pace.change",
  "enrolment.discharge",
  "family.pair",
  "meeting.change",
  "agenda.read",
  "grid.export",
  "figures.read",
  "invitation.create",
  "invitation.withdraw",
  "password.let-in",
  "second-factor.take-away",
  "absence.change",
  "group.change",
  "messages.give",
  "messages.take",
  "staff.change",
  "clinic.change",
  "help.check",
  "retention.change",
  "mail.send-again",
  "emergency.open",
  "emergency.read",
  "emergency.review",
  "audit.review",
  "erase.own",
  "erase.request",
  "erase.guardian",
  "erase.mistake",
] as const;

export type AuditAction = (typeof auditActions)[number];

export const isAuditAction = (action: string): action is AuditAction => (auditActions as readonly string[]).includes(action);

/** What one learner is called in the list of the trail: the beginning of the enrolment's id, which says nothing of who it is. */
export const learnerNumber = (enrolmentId: string): string => enrolmentId.slice(0, 8);
