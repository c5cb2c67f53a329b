import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { listSealedWritings } from "./own-writing.queries.server.ts";
import { writingOf } from "./own-writing.server.ts";
import type { CheckInPoint } from "./shared-item.ts";

const written = z.record(z.string(), z.union([z.string(), z.array(z.string())]).catch(""));

/** What stands in a diary entry, a line at a time and in its own order; lines left empty are left out. @param json as it was sealed */
export function linesOf(json: string): { readonly id: string; readonly text: string }[] {
  const lines = Object.entries(written.parse(JSON.parse(json))).flatMap(([id, value]) => [value].flat().map((text) => ({ id, text })));
  return lines.filter(({ text }) => text !== "");
}

const checkIn = z.object({ marks: z.record(z.string(), z.union([z.number(), z.literal("no-contact"), z.null()])) });

/** The question whose answers are the learner's alone (curriculum 4.1). */
const privateQuestion = "c1";

/** A learner's check-ins, the oldest first, without their words and without the question that is private. */
export function curveOf(permit: Permit<"share.change"> | Permit<"shared.read">, { enrolmentId }: { readonly enrolmentId: string }, today: string): CheckInPoint[] {
  return listSealedWritings(permit, enrolmentId, "check-in", today)
    .map((sealed) => ({ week: sealed.slot, marks: marksOf(writingOf<unknown>(permit, sealed).value) }))
    .filter(({ marks }) => Object.keys(marks).length > 0)
    .reverse();
}

const marksOf = (value: unknown): CheckInPoint["marks"] =>
  Object.fromEntries(Object.entries(checkIn.parse(value).marks).flatMap(([question, mark]) => (mark === null || question === privateQuestion ? [] : [[question, mark] as const])));
