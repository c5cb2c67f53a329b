/** Who a signed-in account is to the product. */
export type Role = "learner" | "facilitator" | "administrator";

/**
 * Whose records a policy opens: one's own; those of the groups one leads, today and also in somebody's place; of those groups where
 * messages are for one too, and with them what is about somebody's health or family (`correspondence`: not a peer worker's unless
 * given); the whole clinic's; or what their owners share with one, item by item; or, in an emergency, what one has opened for an hour,
 * which its owner is told of.
 */
export type Reach = "own" | "group" | "correspondence" | "clinic" | "shared" | "emergency";

/**
 * The table. A role that is not listed may not, and no role goes round it. `anyone` needs no account: such a page or
 * form reads and writes nothing about a person but what the visitor brings.
 */
// prettier-ignore
export const policies = {
  // without an account
  "missing.read":          { anyone: true },
  "welcome.read":        { anyone: true },
  "help.read":           { anyone: true },
  "words.read":          { anyone: true },
  "about.read":          { anyone: true },
  "language.choose":     { anyone: true },
  "session.start":       { anyone: true },
  "session.end":         { anyone: true },
  "clinic.set-up":       { anyone: true },
  "invitation.use":      { anyone: true },
  "password.renew":      { anyone: true },
  "email.confirm":       { anyone: true },
  "goodbye.read":        { anyone: true },

  // learners
  "path.read":           { learner: "own" },
  "lesson.read":         { learner: "own" },
  "lesson.complete":     { learner: "own" },
  "check.answer":        { learner: "own" },
  "reflection.read":     { learner: "own" },
  "reflection.write":    { learner: "own" },
  "activity.log":        { learner: "own" },
  "happening.tell":      { learner: "own" },
  "diary.keep":          { learner: "own" },
  "check-in.keep":       { learner: "own" },
  "plan.keep":           { learner: "own" },
  "together.prepare":    { learner: "own" },
  "family.read":         { learner: "own" },
  "family.change":       { learner: "own" },
  "safety.answer":       { learner: "own" },
  "share.change":        { learner: "own" },
  "shared.read":         { learner: "shared", facilitator: "shared" },
  "prescription.answer": { learner: "own" },
  "meeting.attend":      { learner: "own" },
  "agenda.change":       { learner: "own" },
  "message.read":        { learner: "own", facilitator: "correspondence" },
  "message.write":       { learner: "own", facilitator: "correspondence" },
  "looks.read":          { learner: "own" },
  "emergency.answer":    { learner: "own" },

  // everybody with an account
  "account.read":        { learner: "own", facilitator: "own", administrator: "own" },
  "account.change":      { learner: "own", facilitator: "own", administrator: "own" },

  "account.erase":       { learner: "own", facilitator: "own", administrator: "own" },

  "notice.choose":       { learner: "own", facilitator: "own", administrator: "own" },

  // facilitators
  "today.read":          { facilitator: "group" },
  "group.list":          { facilitator: "group", administrator: "clinic" },
  "group.create":        { facilitator: "group", administrator: "clinic" },
  "group.change":        { facilitator: "group" },
  "progress.read":       { facilitator: "group" },
  "enrolment.discharge": { facilitator: "group" },
  "invitation.read":     { facilitator: "group" },
  "invitation.create":   { facilitator: "group" },
  "learner.let-in":      { facilitator: "group" },
  "family.list":         { facilitator: "correspondence" },
  "family.pair":         { facilitator: "correspondence" },
  "prescription.read":   { facilitator: "correspondence" },
  "prescription.change": { facilitator: "correspondence" },
  "pace.change":         { facilitator: "correspondence" },
  "meeting.read":        { facilitator: "group" },
  "meeting.change":      { facilitator: "group" },
  "figures.read":        { facilitator: "group" },
  "lesson.preview":      { facilitator: "group" },
  "saved-answer.keep":   { facilitator: "own" },
  "absence.change":      { facilitator: "own" },

  // facilitators and administrators, in an emergency
  "emergency.open":      { facilitator: "emergency", administrator: "emergency" },
  "emergency.read":      { facilitator: "emergency", administrator: "emergency" },

  // administrators
  "clinic.read":         { administrator: "clinic" },
  "clinic.change":       { administrator: "clinic" },
  "group.assign":        { administrator: "clinic" },
  "staff.read":          { administrator: "clinic" },
  "staff.invite":        { administrator: "clinic" },
  "staff.change":        { administrator: "clinic" },
  "staff.let-in":        { administrator: "clinic" },
  "absence.arrange":     { administrator: "clinic" },
  "help.check":          { administrator: "clinic" },
  "retention.change":    { administrator: "clinic" },
  "audit.read":          { administrator: "clinic" },
  "mail.read":           { administrator: "clinic" },
  "audit.review":        { administrator: "clinic" },
  "emergency.review":    { administrator: "clinic" },
  "account.erase-for":   { administrator: "clinic" },
} as const satisfies Record<string, Partial<Record<Role, Reach>> | { anyone: true }>;

export type Policy = keyof typeof policies;

/** The policies that a visitor without an account passes. */
export type OpenPolicy = { [P in Policy]: (typeof policies)[P] extends { anyone: true } ? P : never }[Policy];
export type GuardedPolicy = Exclude<Policy, OpenPolicy>;

/** How far a role reaches under a policy, or undefined where it may not. */
export function reachOf(policy: Policy, role: Role): Reach | undefined {
  return (policies[policy] as Partial<Record<Role, Reach>>)[role];
}

export const isOpen = (policy: Policy): policy is OpenPolicy => "anyone" in policies[policy];

/** The page a role begins at. */
export const frontOf = (role: Role): string => ({ learner: "/home", facilitator: "/today", administrator: "/admin" })[role];
