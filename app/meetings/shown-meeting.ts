import type { Hours } from "#app/i18n/dates.ts";
import type { MeetingKind } from "./meeting.ts";

/** A meeting as its pages show it. */
export interface ShownMeeting extends Hours {
  readonly id: string;
  readonly kind: MeetingKind;
  /** What the activity is called; undefined for a meeting. */
  readonly activity: string | undefined;
  readonly minutes: number;
  readonly place: string;
  readonly requirements: string;
  /** How many have signed up, and for how many there is room; null: for everybody. */
  readonly taken: number;
  readonly places: number | null;
  readonly cancelled: boolean;
  readonly over: boolean;
}
