import { answerSafetyCheck } from "#app/family/safety-check.server.ts";
import { shareForm } from "#app/family/share.server.ts";
import { usualShare } from "#app/family/share.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { bring, bringForm, readBringing } from "#app/learning/bringing.server.ts";
import { linesOf } from "#app/learning/preparation.ts";
import { findPreparation, prepareField } from "#app/learning/preparation.server.ts";
import { readTogether, tellAffected, type TogetherPage } from "#app/learning/together.server.ts";
import { link, type Clinic } from "./linked-family.ts";
import { openUpTo } from "./opened-path.ts";
import { now, permit, world, type Learner } from "./world.ts";

/** Tor, Siv and any others are linked and as far as a module, and each has answered what is asked before an exercise today. */
export function linkedPair({ upTo, exercise }: { readonly upTo: string; readonly exercise: string }, ...others: readonly ("ingrid" | "jonas")[]): Clinic {
  const clinic = world();
  const all = [clinic.tor, clinic.siv, ...others.map((name) => clinic[name])];
  link(clinic, all);
  for (const learner of all) {
    openUpTo(clinic.db, learner, upTo);
    answerForToday(clinic, learner, exercise);
  }
  return clinic;
}

/** Answers what is asked before every together exercise, so that nothing stands against it today. */
export function answerForToday({ db }: Clinic, learner: Learner, moduleId: string, at = now): void {
  answerSafetyCheck(permit(db, learner, "safety.answer"), { afraid: "no", experienced: "no" }, at);
  tellAffected(permit(db, learner, "together.prepare"), moduleId, { affected: "no" }, at);
}

/** Writes in a box of an exercise, over what stands there, or ticks the choices that are named one a line. */
export function prepare({ db }: Clinic, learner: Learner, moduleId: string, field: string, text: string, at = now): void {
  const prepares = permit(db, learner, "together.prepare");
  const outcome = prepareField(prepares, moduleId, { field, text, choice: linesOf(text), revision: findPreparation(prepares, moduleId, field)?.revision ?? 0 }, at);
  if (!outcome.ok) throw new Error("problem" in outcome ? outcome.problem : "another text is saved");
}

/** Chooses one part of a box for one person, as the form does. */
export function bringPart({ db }: Clinic, learner: Learner, moduleId: string, field: string, to: Learner, { part = 0, untilOn = addDays(osloDate(now.getTime()), usualShare), at = now } = {}) {
  const changes = permit(db, learner, "share.change");
  const { revision } = readBringing(changes, moduleId, field, at);
  return bring(changes, moduleId, field, bringForm.parse({ ...shareForm.parse({ recipient: to.enrolmentId, untilOn }), revision, part }), at);
}

/** The page of an exercise that is open to the learner. */
export function togetherPage({ db }: Clinic, learner: Learner, moduleId: string, at = now): TogetherPage {
  const page = readTogether(permit(db, learner, "path.read"), moduleId, at);
  if (page.locked) throw new Error(`${moduleId} is locked`);
  return page;
}

/** What others have brought to the learner's page; what is asked first, where something is. */
export function brought(clinic: Clinic, learner: Learner, moduleId: string, at = now): readonly string[] {
  const { meeting } = togetherPage(clinic, learner, moduleId, at);
  return meeting.asks ? [`asks: ${meeting.asks}`] : meeting.others.map(({ from, text, same }) => `${same ? "both" : from}: ${text}`);
}
