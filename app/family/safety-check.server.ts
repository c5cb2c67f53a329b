import { z } from "zod";
import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { open, seal } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { findStanding } from "./family.queries.server.ts";
import { takeWishBack } from "./family.server.ts";
import { listAnswers, upsertAnswer, type SealedAnswer } from "./safety-check.queries.server.ts";
import { withdrawFromMembers } from "./share.queries.server.ts";

const answer = z.enum(["yes", "unsure", "no"], "choose");

/** The two private questions (curriculum 1.8, point 2). */
export const safetyForm = z.object({ afraid: answer, experienced: answer });

/** What a "no" to both leads on to: the shared parts, or not now. */
export const choiceForm = z.object({ wanted: z.enum(["on", "off"], "choose") });

/** What is sealed. */
interface Kept {
  readonly afraid: z.infer<typeof answer> | null;
  readonly experienced: z.infer<typeof answer> | null;
  /** Whether what the family shares is switched off for this person. */
  readonly closed: boolean;
  /** The last day on which both questions were answered, `YYYY-MM-DD`. */
  readonly answeredOn: string | null;
  /** The last day on which they said whether they are affected or in withdrawal; and the day since when they have said that they are, until they say that they are not. */
  readonly saidOn: string | null;
  readonly affectedOn: string | null;
}

const nothing: Kept = { afraid: null, experienced: null, closed: false, answeredOn: null, saidOn: null, affectedOn: null };

/** What stands between a person and everything the family shares. */
export interface Closing {
  readonly closed: boolean;
  /** Whether they are affected or in withdrawal: from when they say so until they say that they are not. No midnight says it for them. */
  readonly affected: boolean;
}

const place = ({ enrolmentId, accountId, revision }: Omit<SealedAnswer, "answer">) => ({ table: "safety_checks", column: "answer", rowId: enrolmentId, accountId, revision });
const unsealed = (permit: Permit, sealed: SealedAnswer): Kept => JSON.parse(open(permit.db, place(sealed), sealed.answer)) as Kept;

/** Changes what is sealed about the learner who holds the permit. */
function change(permit: Permit<"safety.answer" | "together.prepare">, now: Date, to: (kept: Kept) => Kept): void {
  inTransaction(permit.db, () => {
    const standing = findStanding(permit);
    if (!standing) throw new Refusal("not_found");
    const sealed = listAnswers(permit, osloDate(now.getTime()))[0];
    const revision = (sealed?.revision ?? 0) + 1;
    const kept = JSON.stringify(to(sealed ? unsealed(permit, sealed) : nothing));
    upsertAnswer(permit, { revision, answer: seal(permit.db, place({ enrolmentId: standing.id, accountId: standing.accountId, revision }), kept) }, now);
  });
}

/** Nothing goes to members any more, and there is no wish left that could still be linked. */
function withdrawFromFamily(permit: Permit<"safety.answer">, now: Date): void {
  withdrawFromMembers(issuePermit(permit.db, permit.actor, "share.change"), now);
  takeWishBack(issuePermit(permit.db, permit.actor, "family.change"));
}

const saysNo = ({ afraid, experienced }: Pick<Kept, "afraid" | "experienced">): boolean => afraid === "no" && experienced === "no";

/**
 * Keeps the answer, sealed. "Yes" or "not sure" to either closes everything the family shares for this person, quietly: what
 * they had opened to members is withdrawn, a wish to be linked is taken back, and nobody's page says why. A later "no" to both does
 * not open it again by itself.
 *
 * @returns whether help is to be offered now
 */
export function answerSafetyCheck(permit: Permit<"safety.answer">, answers: z.infer<typeof safetyForm>, now: Date): { readonly needsHelp: boolean } {
  const needsHelp = !saysNo(answers);
  inTransaction(permit.db, () => {
    change(permit, now, (kept) => ({ ...kept, ...answers, answeredOn: osloDate(now.getTime()), closed: kept.closed || needsHelp }));
    if (needsHelp) withdrawFromFamily(permit, now);
  });
  return { needsHelp };
}

/** The person wants the shared parts on, or not now: then the same happens as where they are afraid. Nothing that is closed opens for somebody whose last answer was not "no" to both. */
export function chooseShared(permit: Permit<"safety.answer">, wanted: "on" | "off", now: Date): void {
  inTransaction(permit.db, () => {
    change(permit, now, (kept) => ({ ...kept, closed: wanted === "off" || (kept.closed && !saysNo(kept)) }));
    if (wanted === "off") withdrawFromFamily(permit, now);
  });
}

/** The person says whether they are affected or in withdrawal. If so, the exercise waits until they say that they are not, for everybody it concerns. */
export function sayAffected(permit: Permit<"together.prepare">, isAffected: boolean, now: Date): void {
  const today = osloDate(now.getTime());
  change(permit, now, (kept) => ({ ...kept, saidOn: today, affectedOn: isAffected ? (kept.affectedOn ?? today) : null }));
}

/** What the person has answered today of what is asked before every together exercise; not what they answered. */
export interface AnsweredToday {
  /** Both private questions of safety. */
  readonly safety: boolean;
  /** Whether they are affected or in withdrawal. */
  readonly affected: boolean;
}

/** What the learner who holds a permit of reach `own` has answered today. */
export function readAnsweredToday(permit: Permit<"path.read" | "together.prepare" | "share.change">, now: Date): AnsweredToday {
  const today = osloDate(now.getTime());
  const sealed = listAnswers(permit, today)[0];
  const kept = sealed ? unsealed(permit, sealed) : nothing;
  return { safety: kept.answeredOn === today, affected: kept.saidOn === today };
}

/** What is closed for those within reach, by enrolment: oneself, and with a permit of reach `shared` whoever shares with one today. */
export function readClosings(permit: Permit<"safety.answer" | "share.change" | "shared.read" | "together.prepare" | "family.read" | "path.read">, now: Date): ReadonlyMap<string, Closing> {
  const today = osloDate(now.getTime());
  return new Map(
    listAnswers(permit, today).map((sealed) => {
      const { closed, affectedOn } = unsealed(permit, sealed);
      return [sealed.enrolmentId, { closed, affected: affectedOn !== null }];
    }),
  );
}

export type { SealedAnswer };

/** Whether what somebody has answered closes what they share, for what is left out because of it where they meet others. Nobody is told, neither that nor why. */
export const closesSharing = (permit: Permit<"meeting.read" | "meeting.change" | "meeting.attend" | "agenda.change">, sealed: SealedAnswer): boolean => unsealed(permit, sealed).closed;
