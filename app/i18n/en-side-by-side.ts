import type { nbSideBySide } from "./nb-side-by-side.ts";

/** The words of the page that shows a family side by side, in English. */
export const enSideBySide: typeof nbSideBySide = {
  link: "Side by side",
  linkFor: (names) => `Side by side: ${names}`,
  lead: "This is what each of them shares with you today, topic by topic, and nothing more.",
  plan: "Plan a family meeting",
  planFor: (names) => `Plan a family meeting: ${names}`,
  toFamilies: "To the families",
  caption: "The topics, and how far each of them has come",
  topic: "Topic",
  track: { relative: "relative", patient: "patient" },
  progress: (done, of) => `${done} of ${of}`,
  done: "done",
  notAvailable: "not available",
  bothReady: "Both are ready",
  allReady: "Everybody is ready",
  readiness: "Ready:",
  explained: 'That something is "not available" says nothing of why: somebody may not have shared it, may have stopped sharing it, or may not have finished. Do not ask about it while the others listen.',
  readyMeans: '"Ready" stands where everybody shares with you that they have finished the topic before, as long as the family is open on your side.',
};
