import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { beginCounting, daysInAll, isCountable, isCounting, presentDays, presentSince, stopCounting, type CounterProblem, type DayCounter } from "./day-counter.ts";
import { findWriting, keepWriting, removeShownPage } from "./own-writing.server.ts";
import { revisionForm } from "./revision-form.server.ts";

export const counterForm = z.object({
  since: z.string().trim().refine(isCountable, "not_a_date"),
  revision: revisionForm,
});

export interface CounterPage {
  readonly state: "never" | "on" | "off";
  readonly today: string;
  readonly revision: number;
  /** Only where it is on: neither is ever less than one. */
  readonly count: { readonly inAll: number; readonly present: number; readonly since: string; readonly isFirst: boolean } | undefined;
}

const place = { kind: "day-counter", slot: "days" } as const;
const kept = (permit: Permit<"diary.keep">) => findWriting<DayCounter>(permit, place.kind, place.slot);

/** The learner's own count of days, which nobody else can be shown. */
export function readCounter(permit: Permit<"diary.keep">, now: Date): CounterPage {
  const today = osloDate(now.getTime());
  const writing = kept(permit);
  if (!writing) return { state: "never", today, revision: 0, count: undefined };
  const { value, revision } = writing;
  if (!isCounting(value)) return { state: "off", today, revision, count: undefined };
  const count = { inAll: daysInAll(value, today), present: presentDays(value, today), since: presentSince(value), isFirst: value.stretches.length === 1 };
  return { state: "on", today, revision, count };
}

/** Counts from a day on: at first, again, or after having been switched off. @returns why not; `changed_elsewhere` where another window was first */
export function countFrom(permit: Permit<"diary.keep">, { since, revision }: z.infer<typeof counterForm>, now: Date): CounterProblem | "changed_elsewhere" | undefined {
  const value = beginCounting(kept(permit)?.value, since, osloDate(now.getTime()));
  return typeof value === "string" ? value : save(permit, value, revision, now);
}

/** Switches the counter off: no number is shown, and the days are kept. */
export function switchOff(permit: Permit<"diary.keep">, revision: number, now: Date): "changed_elsewhere" | undefined {
  const writing = kept(permit);
  return writing && save(permit, stopCounting(writing.value, osloDate(now.getTime())), revision, now);
}

/** A counter that was taken away meanwhile is not begun anew by a page from before. */
const save = (permit: Permit<"diary.keep">, value: DayCounter, revision: number, now: Date) =>
  (revision === 0 || kept(permit)) && keepWriting(permit, { ...place, value, revision }, now).ok ? undefined : ("changed_elsewhere" as const);

/** Takes the counter away for good, as it was shown. @returns why not: another window was first */
export const removeCounter = (permit: Permit<"diary.keep">, revision: number, now: Date): "changed_elsewhere" | undefined => (removeShownPage(permit, { ...place, revision }, now).ok ? undefined : "changed_elsewhere");
