import { count } from "./en-words.ts";
import type { nbFigures } from "./nb-figures.ts";

/** The words of the page with a group's figures, in English. */
export const enFigures: typeof nbFigures = {
  link: "Figures",
  heading: (group) => `Figures for ${group}`,
  lead: "The figures show change, not effect: there is nobody here to compare with. They are about the group as a whole, and must never be used to rank anybody or to say who is motivated.",
  hiding: "What is about fewer than five people is hidden. So is what could be worked out from the rest.",
  tooFew: "There are fewer than five people in the group. The figures could then tell about each of them, so we do not show them.",
  few: "fewer than five",
  most: "all or nearly all",
  hidden: "hidden",
  all: "All",
  tracks: { relative: "Relatives", patient: "Patients" },
  figure: "Figure",
  noSplit: "By track, only what is about at least five people in each track is shown.",

  tableOf: (caption) => `Table: ${caption}`,
  summary: "In short",
  enrolled: "In the group",
  introduced: "Have finished the introduction",
  finished: "Have finished all the topics",
  returned: "Were here a week after joining, or later",
  returnedHelp: "Out of those who joined at least a week ago.",
  percent: (n) => `${n}%`,

  lessons: "Lessons opened and finished",
  lessonsHelp: "The number of lessons, added up for everybody in the group.",
  opened: "Opened",
  finishedLessons: "Finished",
  topic: "Topic",
  bySplit: "By track",
  openedBy: { relative: "Opened, relatives", patient: "Opened, patients" },
  finishedBy: { relative: "Finished, relatives", patient: "Finished, patients" },

  between: "Days between the topics",
  betweenHelp: "Median: as many take a shorter time as a longer one. From the first lesson of the topic before to the first lesson of this one.",
  betweenAll: (days) => `For all the topics together the median is ${days}.`,
  betweenNone: "Fewer than five people have begun more than one topic.",
  median: "Median",
  days: (n) => count(n, "day", "days"),
  number: (n) => String(n),

  stopped: "Where people stop",
  stoppedHelp: (days) => `The last topic they began, for those who have not been here for ${count(days, "day", "days")} or more and have not finished. It says nothing about why.`,
  stoppedHidden: "So many of those who have not finished have stopped in the same place that the rest could be worked out. That is why the figures are not shown.",
  notBegun: "Not begun",
  people: "People",
  nothingToDraw: "No figure is large enough to draw yet.",
  noneTold: "None of this is about five people or more yet.",
  rest: "What is not listed here is about fewer than five.",

  boosters: "Aftercare",
  boostersHelp: "How many have opened each of the parts in the year after.",
  booster: "Part",

  chart: (rows) => `Horizontal bars. ${rows}. The figures are in the table beside it.`,
  chartRow: (label, values) => `${label}: ${values}`,
};
