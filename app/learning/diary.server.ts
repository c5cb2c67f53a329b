import { z } from "zod";
import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { viewersOf } from "#app/family/share.server.ts";
import type { Viewer } from "#app/family/share.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { inTransaction } from "#db/client.server.ts";
import { daysOf, isDiaryDay, shownMonth } from "./calendar.ts";
import { diaryFields, inventoryFields, isBlank, type DayKind, type DiaryEntry, type Inventory } from "./diary.ts";
import { findWriting, keepWriting, listWritingsBetween, removeShownPage } from "./own-writing.server.ts";
import { ownWords } from "./own-words.server.ts";
import { revisionForm } from "./revision-form.server.ts";
import type { RemovalOutcome, Writing } from "./own-writing.ts";
import { shortened } from "./search-text.ts";

export const diaryForm = z.object({ ...ownWords(diaryFields, ["text"]), revision: revisionForm });
export const inventoryForm = z.object({ ...ownWords(inventoryFields), revision: revisionForm });

/** A day with something written, and how it begins. */
export interface WrittenDay {
  readonly day: string;
  readonly kinds: readonly DayKind[];
  readonly opening: string;
}

export interface MonthPage {
  readonly month: string;
  readonly today: string;
  /** The last day first. */
  readonly written: readonly WrittenDay[];
}

export interface DayPage {
  readonly day: string;
  readonly today: string;
  readonly now: number;
  readonly diary: Writing<DiaryEntry> | undefined;
  readonly inventory: Writing<Inventory> | undefined;
  /** Who can see the diary's entry besides the learner. */
  readonly viewers: readonly Viewer[];
}

/** Letters of an entry that the list of a month shows. */
const openingLetters = 90;

/** One month of the learner's diary. @param asked `YYYY-MM`; this month where it is none */
export function readMonth(permit: Permit<"diary.keep">, asked: string | null, now: Date): MonthPage {
  const today = osloDate(now.getTime());
  const month = shownMonth(asked, today);
  const { first, last } = daysOf(month);
  const days = new Map<string, WrittenDay>();
  for (const kind of ["diary", "inventory"] as const)
    for (const { slot, value } of listWritingsBetween<DiaryEntry | Inventory>(permit, kind, first, last)) {
      const before = days.get(slot);
      days.set(slot, { day: slot, kinds: [...(before?.kinds ?? []), kind], opening: before?.opening ?? openingOf(value) });
    }
  return { month, today, written: [...days.values()].sort((one, other) => other.day.localeCompare(one.day)) };
}

const openingOf = (value: DiaryEntry | Inventory): string => shortened(Object.values(value).flatMap((text: string) => text.split("\n")).find((line) => line.trim()) ?? "", "start", openingLetters);

/** @throws {Refusal} `not_found` for a day that is none, that has not come, or that lies before all diaries */
export function requireDay(day: string | undefined, now: Date): string {
  if (day === undefined || !isDiaryDay(day, osloDate(now.getTime()))) throw new Refusal("not_found");
  return day;
}

/** What the learner has written on one day. */
export function readDay(permit: Permit<"diary.keep">, day: string, now: Date): DayPage {
  const diary = findWriting<DiaryEntry>(permit, "diary", day);
  return { day, today: osloDate(now.getTime()), now: now.getTime(), diary, inventory: findWriting<Inventory>(permit, "inventory", day), viewers: viewersOfDay(permit, "diary", diary, now) };
}

/** Either the day stands as it was sent (`saved` is undefined where nothing is kept of it), or another text has been saved meanwhile, or it was deleted. */
export type DayOutcome<Value> =
  | { readonly ok: true; readonly saved: Writing<Value> | undefined; /** It was shared in other words until now. */ readonly stopped: boolean }
  | { readonly ok: false; /** Undefined where it was deleted meanwhile. */ readonly other: Writing<Value> | undefined };

/** Who can see one day's text besides the learner. */
const viewersOfDay = (permit: Permit<"diary.keep">, kind: DayKind, writing: Writing<unknown> | undefined, now: Date): Viewer[] =>
  kind === "diary" && writing ? viewersOf(issuePermit(permit.db, permit.actor, "share.change"), { kind, item: writing.id, revision: writing.revision }, now) : [];

/**
 * Saves what is written on one day, sealed. Where nothing is written any more, nothing is kept: the day is empty again.
 * A text made from an older one than is saved overwrites nothing, and one that was deleted meanwhile is not written anew unasked.
 */
function keepDay<Value extends object>(permit: Permit<"diary.keep">, kind: DayKind, day: string, { revision, value }: { revision: number; value: Value }, now: Date): DayOutcome<Value> {
  return inTransaction(permit.db, () => {
    const before = findWriting<Value>(permit, kind, day);
    const wasShared = viewersOfDay(permit, kind, before, now).length > 0;
    if (!isBlank(value)) {
      if (!before && revision !== 0) return { ok: false, other: undefined };
      const outcome = keepWriting(permit, { kind, slot: day, value, revision }, now);
      return outcome.ok ? { ...outcome, stopped: wasShared && outcome.saved.revision !== before?.revision } : outcome;
    }
    const removal = removeShownPage<Value>(permit, { kind, slot: day, revision }, now);
    return removal.ok ? { ok: true, saved: undefined, stopped: wasShared } : removal;
  });
}

export const keepDiary = (permit: Permit<"diary.keep">, day: string, { revision, ...value }: z.infer<typeof diaryForm>, now: Date): DayOutcome<DiaryEntry> => keepDay<DiaryEntry>(permit, "diary", day, { revision, value }, now);

export const keepInventory = (permit: Permit<"diary.keep">, day: string, { revision, ...value }: z.infer<typeof inventoryForm>, now: Date): DayOutcome<Inventory> => keepDay<Inventory>(permit, "inventory", day, { revision, value }, now);

/** Takes one day's text away for good, and every share of it. One that the learner was not shown stays. @param revision of the text that was shown */
export const removeDay = (permit: Permit<"diary.keep">, kind: DayKind, day: string, revision: number, now: Date): RemovalOutcome<DiaryEntry | Inventory> => removeShownPage(permit, { kind, slot: day, revision }, now);
