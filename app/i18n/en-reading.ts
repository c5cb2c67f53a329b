import { quoted } from "./en-words.ts";
import type { nbReading } from "./nb-reading.ts";

/** The words of reading help: the short view of a lesson, print, the workbook, the sources, and the browser's own voice. */
export const enReading: typeof nbReading = {
  reading: {
    help: "Reading help",
    onlyRemember: 'Only "Remember"',
    wholeLesson: "The whole lesson",
    rememberLead: "This is the heart of the lesson. The rest is there whenever you want it.",
    print: "Print",
    printWithout: "When you print the lesson, your own text is left out.",
    printWritten: "Print with what I have written",
    writtenHeading: "With what you have written",
    written: "Here your own text goes onto the paper. If others use the same printer, fetch the sheets at once.",
    nothingWritten: "You have not saved anything in this lesson yet.",
    yourWords: "What you have written",
  },

  aloud: {
    read: "Read aloud",
    pause: "Pause",
    resume: "Read on",
    stop: "Stop reading",
    reading: "Reading aloud.",
    paused: "Paused. Reading goes on from the same paragraph.",
    stopped: "Reading has stopped.",
    finished: "Everything has been read.",
    failed: "The voice stopped. You can try again.",
  },

  workbook: {
    link: "Workbook to print",
    name: "Workbook",
    lead: "Print the workbook if you would rather work on paper. Nothing you have written on the site is in it.",
    yours: "What you write in the workbook is on the paper alone. Keep it where only you will read it.",
    lesson: (lesson, minutes) => `Lesson ${lesson} · ${minutes}`,
    question: (n) => `Question ${n}`,
    answers: "Answers",
    answersAtEnd: "The answers are at the back.",
    answersLead: "Here is what fits best to answer, and why. Nobody is counting.",
    back: "To the topic",
  },

  sources: {
    link: "Sources",
    all: "All the sources of this topic",
    heading: "Sources",
    lead: "This is what the lessons rest on, in both tracks.",
    trust: "How well the sources have been checked",
    trustLead: "Each source has a letter. None of them has been read in full. The figures in the lessons are from abstracts and official pages.",
    confidence: {
      A: "We have seen the source's own page, its abstract or the official page.",
      "A-": "The same, but one detail about the source is from memory, such as an author or a volume number.",
    },
    checked: "Checked:",
    doi: "doi:",
    publisher: "Journal or publisher:",
    usedIn: "Used in:",
    lesson: (lesson, title) => `lesson ${lesson}, ${quoted(title)}`,
    inTrack: { relative: "for relatives", patient: "for patients", both: "in both tracks" },
    sheet: { card: "the card", "relative-card": "the card for relatives", together: "the exercise where the tracks meet" },
    none: "The lessons here refer to no research.",
    view: "The programme's view",
    viewLead:
      'Some of what the lessons say is not research. It is what this programme stands for. The text then says so, for example "In this programme". In the source line it is called "The programme\'s view". You may disagree with it. It rests on:',
  },
};
