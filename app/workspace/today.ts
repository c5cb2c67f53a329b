import type { Track } from "#app/curriculum/programme.ts";

/** Lines on one page of Today. */
export const todayPageSize = 50;

/** For how many days somebody who has joined is new. */
export const newForDays = 7;

/** How many days ahead a meeting is near. */
export const nearForDays = 7;

/** Why something stands on Today, the most urgent first. */
export const todayKinds = ["wrote", "meeting", "ready", "new", "aftercare", "quiet"] as const;
export type TodayKind = (typeof todayKinds)[number];

export type MeetingKind = "family" | "group" | "activity";

interface WaitsInGroup {
  readonly groupId: string;
  /** Since when it waits, or when a meeting begins: an instant, by which the lines of one kind are ordered. */
  readonly at: number;
}

interface OnePerson extends WaitsInGroup {
  readonly enrolmentId: string;
}

/** One thing that waits for a facilitator, without anybody's name. */
export type Waiting =
  | (OnePerson & { readonly kind: "wrote"; readonly messages: number })
  | (WaitsInGroup & { readonly kind: "meeting"; readonly meetingId: string; readonly meeting: MeetingKind; readonly familyId: string | null; readonly moduleId: string | null })
  | (WaitsInGroup & { readonly kind: "ready"; readonly familyId: string; readonly moduleNumber: number })
  | (OnePerson & { readonly kind: "new" | "quiet"; readonly lastVisitAt: number | null })
  | (OnePerson & { readonly kind: "aftercare"; readonly booster: number; readonly lastVisitAt: number | null });

/** The most urgent kind first; of one kind, what has waited longest, and the meeting that comes first. */
export const inOrder = (waiting: readonly Waiting[]): Waiting[] =>
  [...waiting].sort((one, other) => todayKinds.indexOf(one.kind) - todayKinds.indexOf(other.kind) || one.at - other.at);

interface Line {
  /** Where its one action leads. */
  readonly to: string;
  /** Whom it is about, by name; empty where a meeting is a whole group's. */
  readonly who: string;
  /** The group's name, where the facilitator leads more than one. */
  readonly group: string | undefined;
  /** Since which day it waits, or the day of the meeting. No line tells the time at which anybody was here or wrote. */
  readonly on: string;
}

interface PersonLine extends Line {
  readonly track: Track;
  /** The day of the last visit; null where there has been none. */
  readonly lastVisitOn: string | null;
}

/** One line of Today as it is sent to the browser. */
export type TodayLine =
  | (Omit<PersonLine, "lastVisitOn"> & { readonly kind: "wrote"; readonly messages: number })
  | (Line & { readonly kind: "meeting"; readonly meeting: MeetingKind; readonly time: string; readonly activity: string | undefined })
  | (Line & { readonly kind: "ready"; readonly people: number; readonly moduleNumber: number })
  | (PersonLine & { readonly kind: "new" })
  | (PersonLine & { readonly kind: "aftercare"; readonly booster: number })
  | (PersonLine & { readonly kind: "quiet"; /** Whether the line leads to where one writes. */ readonly mayWrite: boolean });

/** Today as it is sent to the browser. */
export interface TodayPage {
  /** Whether the facilitator leads any group today. */
  readonly leads: boolean;
  /** How many lines of each kind there are, on all the pages. */
  readonly counts: Readonly<Record<TodayKind, number>>;
  readonly lines: readonly TodayLine[];
  /** From 1; never one after the last. */
  readonly page: number;
  readonly pages: number;
  readonly today: string;
}

/** Where the one action of a line leads. @param mayWrite whether messages of the line's group are for the reader */
export function addressOf(waiting: Waiting, mayWrite: boolean): string {
  const group = `/groups/${waiting.groupId}`;
  switch (waiting.kind) {
    case "meeting":
      return `${group}/meetings/${waiting.meetingId}`;
    case "ready":
      return `${group}/families/${waiting.familyId}`;
    case "wrote":
      return `${group}/learners/${waiting.enrolmentId}/messages`;
    case "quiet":
      return `${group}/learners/${waiting.enrolmentId}${mayWrite ? "/messages" : ""}`;
    case "new":
    case "aftercare":
      return `${group}/learners/${waiting.enrolmentId}`;
  }
}

/** The number of a page from an address. What is unknown or missing is the first, so that no address is an error. */
export function pageFrom(query: URLSearchParams): number {
  const page = Number(query.get("page"));
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}
