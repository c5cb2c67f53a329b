import { count, day, quoted } from "./en-words.ts";
import type { nbLearning } from "./nb-learning.ts";

/** The words of a learner's own pages. */
export const enLearning: typeof nbLearning = {
  progress: {
    of: (done, of) => `${done} of ${of}`,
    done: "done",
    begun: "started",
    open: "open",
    locked: "not open yet",
    here: "you are here",
    opensOn: (date, today) => `opens on ${day(date, today)}`,
    afterReading: (title) => `opens when you have visited the lessons in ${quoted(title)}`,
    afterFinishing: (title) => `opens when ${quoted(title)} is done`,
    stationName: (number, title) => (number === 0 ? title : `${number}. ${title}`),
    moduleShort: (number) => (number === 0 ? "Intro" : String(number)),
    moduleWord: (number) => (number === 0 ? "Introduction" : `Topic ${number}`),
    track: { relative: "relative", patient: "patient" },
  },

  lesson: {
    position: (number, lesson, of, minutes) => `${number === 0 ? "Introduction" : `Topic ${number}`} · lesson ${lesson} of ${of} · ${count(minutes, "minute", "minutes")}`,
    forWhom: { relative: "For you as a relative", patient: "For you in treatment" },
    contentNote: (about) => `This lesson briefly deals with ${about}. Read it now, later, or read only "Remember".`,
    goToRemember: 'Go straight to "Remember"',
    remember: "Remember",
    toThinkAbout: "To think about",
    checkYourself: "Check yourself",
    tryThis: "Try this",
    otherTrack: "In the other track",
    sources: "Sources:",
    onwards: "Where to next",
    markAsDone: "Mark as done",
    doneUndo: (date) => `Done ${date} · undo`,
    whatIsSeen: "You can undo this whenever you like. Your facilitator sees that you have opened and finished the lesson, not what you have written or answered.",
    previous: (title) => `Previous: ${title}`,
    next: (title) => `Next: ${title}`,
    toPath: "To your path",
    outlineHeading: (number, done, of) => `${number === 0 ? "Introduction" : `Topic ${number}`} · ${done} of ${of} done`,
    youAreHere: "you are here",
  },

  reflection: {
    onlyYou: "Only you can see this.",
    onlyYours: "What you write here is only yours.",
    whatItMeans: 'What does "only you" mean?',
    honestly:
      "Your facilitator and the other person have no page that shows the text. It is encrypted before it is stored. The people who run the server can see that something is stored, and when. Anyone who has both the server and the keys could in theory read it.",
    save: "Save",
    savedAt: (moment) => `Saved ${moment}`,
    waiting: "Not saved yet. It saves by itself in a moment.",
    saving: "Saving…",
    failed: "We could not save this. Your text is still here, and we will try again.",
    signedOut: "You are signed out, and this has not been saved. The text stays in this tab. Sign in again here, and it will be saved.",
    otherAccount: 'This page was opened by someone other than the person signed in now. This has not been saved. Copy the text, or sign in as yourself again in another tab and press "Save" here. The text is lost when the page is closed or reloaded.',
    notSaved: "Not saved. Look at both texts and choose.",
    conflictHeading: "Another text has been saved from a different window",
    conflict: 'Here it is. Your own text is still in the box. Add anything you want to keep from it, then press "Save". From then on, the text in the box is what counts.',
  },

  checks: {
    private: "No one sees your answers, and nothing is added up. You can answer as many times as you like.",
    number: (n, of) => `Question ${n} of ${of}`,
    answer: "Answer",
    again: "Answer again",
    fits: "That fits",
    notQuite: "Not quite",
    fitting: "The answer that fits best:",
  },

  home: {
    hello: (name) => `Hello, ${name}`,
    continueHere: "Continue here",
    beginHere: "Start here",
    continue: "Continue",
    begin: "Start",
    lastHere: (moment) => `You were last here ${moment}`,
    news: "New since last time",
    noNews: "Nothing new. You lose nothing by waiting.",
    moduleOpened: (name) => `${name} is now open`,
    path: "Your path:",
    modulesDone: "topics done",
    ownLine: "Your line",
    otherLine: "The other track. It looks the same for everyone and never shows where anyone is.",
    meeting: "Here the tracks meet in the same topic.",
    drawing: (done, here) =>
      `Two lines that run side by side and meet between the topics. ${done === 1 ? "One topic is done" : `${done === 0 ? "No" : done} topics are done`}${here ? `, and you are here: ${here}` : ""}. The list below says the same in words.`,
    allDone: "You have been through everything",
    allDoneText: "All the lessons are still here. You can read them again as often as you like.",
    waiting: "You have read everything that is open",
    waitingText: "The list below says what opens the next topic, or when it opens. You can read the lessons again whenever you like.",
  },

  module: {
    notOpenYet: (words) => `This topic is not open yet. It ${words}.`,
    done: (done, of) => `${done} of ${of} lessons done`,
  },
};
