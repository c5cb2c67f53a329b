import { z } from "zod";
import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { listOwn } from "#app/family/share.server.ts";
import { viewersAmong, type Viewer } from "#app/family/share.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { questionsFor, sharedQuestionsFor } from "./check-in-questions.ts";
import { helpAfter, type HelpCard } from "./check-in-help.ts";
import { mondayOf, openWeeks, type CheckIn, type QuestionId, type WeeklyAnswers } from "./check-in.ts";
import { curvesOf, type Curve } from "./curve.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import { listInstruments, type InstrumentLine } from "./instrument.server.ts";
import { keepWriting, listWritings } from "./own-writing.server.ts";
import { longestLine, type Writing } from "./own-writing.ts";
import { readPlan } from "./plan.server.ts";
import type { PlanText } from "./plan.ts";
import { revisionForm } from "./revision-form.server.ts";

const mark = z.string().regex(/^(?:|\d|10)$/, "choose").default("");
const markOrNoContact = z.string().regex(/^(?:|\d|10|no-contact)$/, "choose").default("");

export const checkInForm = z.object({
  /** The week that the page was made for. */
  week: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  revision: revisionForm,
  better: z.string().trim().max(longestLine, "too_long").default(""),
  c1: mark,
  c2: mark,
  c3: markOrNoContact,
  r1: mark,
  r2: mark,
  r3: mark,
  p1: mark,
  p2: mark,
  p3: mark,
});

export type CheckInTyped = z.infer<typeof checkInForm>;

/** This week's check-in, what earlier ones came to, and the help that it asks for. */
export interface CheckInPage {
  readonly track: Track;
  readonly week: string;
  readonly saved: Writing<CheckIn> | undefined;
  readonly curves: readonly Curve[];
  /** What has gone a little better, week by week, the latest first. */
  readonly better: readonly { readonly week: string; readonly text: string }[];
  readonly help: readonly HelpCard[];
  /** The learner's own plan for a craving, where there is one and it is asked for. */
  readonly plan: PlanText | undefined;
  /** Who can see the answers to each question today. Of one that is the learner's alone, nothing is looked for. */
  readonly viewers: Readonly<Partial<Record<QuestionId, readonly Viewer[]>>>;
  readonly instruments: readonly InstrumentLine[];
  readonly today: string;
}

export function readCheckIn(permit: Permit<"check-in.keep">, now: Date): CheckInPage {
  const { track } = requireOwnEnrolment(permit);
  const { db, actor } = permit;
  const today = osloDate(now.getTime());
  const week = mondayOf(today);
  const kept = listWritings<CheckIn>(permit, "check-in");
  const checkIns: WeeklyAnswers[] = kept.map(({ slot, value }) => ({ week: slot, ...value }));
  const shares = listOwn(issuePermit(db, actor, "share.change"), now);
  const help = helpAfter(questionsFor(track), checkIns, week);
  return {
    track,
    week,
    saved: kept.find(({ slot }) => slot === week),
    curves: curvesOf(questionsFor(track), checkIns),
    better: kept.flatMap(({ slot, value }) => (value.better === "" ? [] : [{ week: slot, text: value.better }])),
    help,
    plan: help.includes("craving") ? readPlan(issuePermit(db, actor, "plan.keep"), "craving")?.value : undefined,
    viewers: Object.fromEntries(sharedQuestionsFor(track).map(({ id }) => [id, viewersAmong(shares, { kind: "check-in-curve", item: id, revision: null })])),
    instruments: listInstruments(permit),
    today,
  };
}

/** Either the check-in is kept; or its week is over; or another one was kept meanwhile, and comes back. */
export type CheckInOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: "week_over" } | { readonly ok: false; readonly other: Writing<CheckIn> };

/** Keeps the check-in of a week that is open, sealed. Of the answers only those to the learner's own questions count. */
export function keepCheckIn(permit: Permit<"check-in.keep">, { week, revision, better, ...typed }: CheckInTyped, now: Date): CheckInOutcome {
  const { track } = requireOwnEnrolment(permit);
  if (!openWeeks(osloDate(now.getTime())).includes(week)) return { ok: false, problem: "week_over" };
  const answers = Object.fromEntries(questionsFor(track).map(({ id }) => [id, /^\d+$/.test(typed[id]) ? Number(typed[id]) : null]));
  const noContact = typed.c3 === "no-contact";
  const outcome = keepWriting<CheckIn>(permit, { kind: "check-in", slot: week, value: { answers, noContact, better }, revision }, now);
  return outcome.ok ? { ok: true } : outcome;
}
