import { randomUUID } from "node:crypto";
import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import type { Picture } from "#app/curriculum/drawing.ts";
import { findDrawing, findSheet } from "#app/curriculum/lessons.server.ts";
import { cardFor, isFor, type Track } from "#app/curriculum/programme.ts";
import type { Sheet } from "#app/curriculum/sheet.ts";
import { prescribed } from "#content/programme.ts";
import type { ActivityEntry } from "./activity.ts";
import { readLog, requireOffer } from "./activity.server.ts";
import { outlineOf, type OutlineLine } from "./outline.server.ts";
import type { Lock } from "./path.ts";
import { readPath, requireStation } from "./path.server.ts";
import { readOwnPrescriptions } from "./prescription.server.ts";
import type { OwnPrescription } from "./prescription.ts";

/** A group or an activity at the clinic that may be right for one person: its card, its lessons, and the learner's own log. */
export interface OfferPage {
  readonly moduleId: string;
  readonly number: number;
  readonly title: string;
  readonly track: Track;
  readonly drawing: Picture | undefined;
  readonly card: Sheet | undefined;
  readonly lines: readonly OutlineLine[];
  /** Whether the learner's health has to be cleared and the doctor asked, and what the lessons still wait for. */
  readonly care: "none" | "clearance" | "renewal" | "to tick" | "ticked";
  /** What a facilitator has prescribed; where nobody has, the card is for reading. */
  readonly prescription: OwnPrescription | undefined;
  readonly log: readonly ActivityEntry[];
  /** Whether there is a log at all, and whether it takes a word. */
  readonly logs: "nothing" | "taps" | "taps and a word";
  /** Whether the way back to the present is one tap away. */
  readonly steadying: boolean;
  /** For the next line of the log, so that sending it twice keeps it once. */
  readonly event: string;
}

/** @throws {Refusal} `not_found` for a module that is not on the prescribed line, or not for the learner's track */
export function readOffer(permit: Permit<"path.read">, moduleId: string, now: Date): OfferPage {
  const { module, enrolment } = requireOffer(permit, moduleId);
  const { language } = permit.actor;
  const { track } = enrolment;
  const path = readPath(permit, now);
  const { number, lock } = requireStation(permit, path, moduleId);
  const lines = outlineOf(path, moduleId, language);
  return {
    moduleId,
    number,
    title: module.title[language],
    steadying: module.steadying === true,
    track,
    drawing: findDrawing(moduleId, language),
    card: findSheet({ sheet: cardFor(module, track), moduleId, language }),
    lines,
    care: module.healthCheck && lines.length > 0 ? careOf(lock) : "none",
    prescription: readOwnPrescriptions(permit).find((prescription) => prescription.moduleId === moduleId),
    log: readLog(issuePermit(permit.db, permit.actor, "activity.log"), moduleId),
    logs: lines.length === 0 ? "nothing" : module.wordless ? "taps" : "taps and a word",
    event: randomUUID(),
  };
}

function careOf(lock: Lock | undefined): OfferPage["care"] {
  if (!lock) return "ticked";
  return lock.because === "clearance" || lock.because === "renewal" ? lock.because : "to tick";
}

/** Whether a module stands on the prescribed line. */
export const isOffer = (moduleId: string): boolean => prescribed.some(({ id }) => id === moduleId);

/** One line of the list of offers. */
export interface OfferLine {
  readonly moduleId: string;
  readonly title: string;
  /** How many lessons there are for the reader's track; none where there is a card alone. */
  readonly lessons: number;
  readonly completed: number;
}

/** Every offer that has something for the learner's track, and what is prescribed to the learner. */
export interface OffersPage {
  readonly track: Track;
  readonly offers: readonly OfferLine[];
  /** The newest first. */
  readonly prescribed: readonly (OwnPrescription & { readonly title: string })[];
}

export function listOffers(permit: Permit<"path.read">, now: Date): OffersPage {
  const { enrolment, counts } = readPath(permit, now);
  const { language } = permit.actor;
  const { track } = enrolment;
  const offers = prescribed
    .filter((module) => isFor(module, track))
    .map(({ id, title, lessons }) => ({ moduleId: id, title: title[language], lessons: lessons[track], completed: Math.min(counts[id]?.completed ?? 0, lessons[track]) }));
  const given = readOwnPrescriptions(permit).map((prescription) => ({ ...prescription, title: offers.find(({ moduleId }) => moduleId === prescription.moduleId)?.title ?? "" }));
  return { track, offers, prescribed: given };
}
