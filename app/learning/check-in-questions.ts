import type { Track } from "#app/curriculum/programme.ts";
import { checkInQuestions } from "#content/check-in.ts";
import type { CheckInQuestion } from "./check-in.ts";

/** The questions of a track, in the order in which they are asked. */
export const questionsFor = (track: Track): CheckInQuestion[] => checkInQuestions.filter((question) => question.track === "both" || question.track === track);

/** Those whose curves the learner can share. */
export const sharedQuestionsFor = (track: Track): CheckInQuestion[] => questionsFor(track).filter(({ isPrivate }) => !isPrivate);
