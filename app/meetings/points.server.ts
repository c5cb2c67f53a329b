import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { open, seal } from "#app/privacy/sealed.server.ts";
import type { Problems } from "#app/ui/problems.ts";
import { inTransaction } from "#db/client.server.ts";
import { requireMeeting } from "./meeting.server.ts";
import { meetingLimits } from "./meeting.ts";
import { insertPoint, listSealedPoints, removeSealedPoint, type SealedPoint } from "./point.queries.server.ts";

export const pointForm = z.object({
  /** By which a form that is sent twice is known: the point's id. */
  event: z.uuid("required"),
  text: z.string("required").trim().min(1, "required").max(meetingLimits.point, "too_long"),
});

/** One of a facilitator's own points. */
export interface MeetingPoint {
  readonly id: string;
  readonly text: string;
}

const place = ({ id, accountId }: Pick<SealedPoint, "id" | "accountId">) => ({ table: "meeting_points", column: "text", rowId: id, accountId, revision: 0 });

/** The points that those who lead the group have for a meeting, the oldest first. */
export const listPoints = (permit: Permit<"meeting.read">, meetingId: string): MeetingPoint[] =>
  listSealedPoints(permit, meetingId).map((sealed) => ({ id: sealed.id, text: open(permit.db, place(sealed), sealed.text) }));

/**
 * Keeps a point, sealed for whoever writes it. Sent twice it is there once.
 *
 * @returns why not: nothing is added to a meeting that is cancelled
 * @throws {Refusal} `not_found` for a meeting out of reach
 */
export function addPoint(permit: Permit<"meeting.change">, groupId: string, meetingId: string, { event: id, text }: z.infer<typeof pointForm>, now: Date): Problems | undefined {
  return inTransaction(permit.db, () => {
    if (requireMeeting(permit, groupId, meetingId).cancelledAt !== null) return { text: "meeting_cancelled" };
    insertPoint(permit, { id, meetingId, text: seal(permit.db, place({ id, accountId: permit.actor.accountId }), text) }, now);
    return undefined;
  });
}

/** @throws {Refusal} `not_found` for a meeting out of reach, or a point that it has not */
export function removePoint(permit: Permit<"meeting.change">, groupId: string, meetingId: string, pointId: string): void {
  requireMeeting(permit, groupId, meetingId);
  if (!removeSealedPoint(permit, meetingId, pointId)) throw new Refusal("not_found");
}
