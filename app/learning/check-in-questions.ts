import type { Track } from "#app/curriculum/programme.ts";
import { checkInQuestions } from "#content/check-in.ts";
import type { CheckInQuestion, QuestionId } from "./check-in.ts";

/** The questions of a track, in the order in which they are asked. */
export const questionsFor = (track: Track): CheckInQuestion[] => checkInQuestions.filter((question) => question.track === "both" || question.track === track);

/** Those of a track whose curves can be shared, each by itself. */
export const sharedQuestionsFor = (track: Track): CheckInQuestion[] => questionsFor(track).filter(({ isPrivate }) => !isPrivate);

export const questionWith = (id: QuestionId): CheckInQuestion => checkInQuestions.find((question) => question.id === id)!;
