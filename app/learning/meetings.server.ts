import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { isCountable } from "./day-counter.ts";
import type { SelfHelpMeeting } from "./meetings.ts";
import { keepWriting, listWritings, removePage } from "./own-writing.server.ts";
import { ownWords } from "./own-words.server.ts";

/** The longest name of a group, in characters. */
const longestGroup = 200;

export const meetingForm = z.object({
  /** Made when the page was shown, so that the same meeting sent twice is kept once. */
  event: z.uuid(),
  heldOn: z.string().trim().refine(isCountable, "not_a_date"),
  group: z.string().trim().min(1, "required").max(longestGroup, "too_long"),
  ...ownWords(["line"]),
});

/** What is sealed of a meeting. */
type Kept = Omit<SelfHelpMeeting, "id">;

export interface MeetingsPage {
  readonly today: string;
  readonly event: string;
  readonly meetings: readonly SelfHelpMeeting[];
}

/** The meetings of self-help groups that the learner has noted, the last first. */
export function readMeetings(permit: Permit<"diary.keep">, now: Date): MeetingsPage {
  const meetings = listWritings<Kept>(permit, "meeting")
    .sort((one, other) => other.value.heldOn.localeCompare(one.value.heldOn) || other.savedAt - one.savedAt)
    .map(({ slot, value }) => ({ id: slot, ...value }));
  return { today: osloDate(now.getTime()), event: randomUUID(), meetings };
}

/** Notes a meeting, sealed. The same one sent twice is one; another one sent from the same page is another. @returns what is wrong with the day */
export function addMeeting(permit: Permit<"diary.keep">, { event, ...value }: z.infer<typeof meetingForm>, now: Date): { readonly heldOn: "day_in_future" } | undefined {
  if (value.heldOn > osloDate(now.getTime())) return { heldOn: "day_in_future" };
  keepWriting(permit, { kind: "meeting", value, revision: 0, slot: slotOf(event, value) }, now);
  return undefined;
}

/** Says nothing of what it stands for to whoever has not the page's own number, which is not kept. */
const slotOf = (event: string, value: Kept): string => createHash("sha256").update(JSON.stringify([event, value])).digest("hex").slice(0, 32);

/** Takes a meeting away. One that has gone already is gone. */
export const removeMeeting = (permit: Permit<"diary.keep">, id: string, now: Date): void => removePage(permit, "meeting", id, now);
