import { dateParts, type Hours } from "./dates.ts";
import { count, day } from "./en-words.ts";
import type { nbCalendar } from "./nb-calendar.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** `Thursday 4 June, 18:00–19:30`, or `Thursday 4 June, 22:00 to Friday 5 June, 07:00`. */
function time({ on, from, untilOn, until }: Hours, today: string): string {
  const begins = `${weekday(on)} ${day(on, today)}, ${from}`;
  return untilOn === on ? `${begins}–${until}` : `${begins} to ${weekday(untilOn)} ${day(untilOn, today)}, ${until}`;
}

function weekday(on: string): string {
  const { year, month, day: dayOfMonth } = dateParts(on);
  return weekdays[new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay()] ?? "";
}

/** The words of meetings and activities that a learner comes to, in English. */
export const enCalendar: typeof nbCalendar = {
  heading: "Coming meetings",
  lead: "Here are meetings and activities that concern you. Only you see this page.",
  none: "There are no meetings now. When a facilitator plans something for you, it is listed here.",
  next: "Next meeting",
  noneAhead: "You have no meetings now.",
  all: "All meetings",
  time,
  kinds: { family: "Family meeting", group: "Group meeting" },
  mine: "Your meetings",
  offered: "Activities you can sign up for",
  cancelled: "Cancelled",
  cancelledLead: "The meeting is cancelled. You need not do anything.",
  over: "This is over.",
  when: "When",
  where: "Where",
  length: "How long",
  bring: "Bring, or know beforehand",
  minutes: (n) => count(n, "minute", "minutes"),
  file: "Put it in the calendar",
  fileHelp: 'The calendar says only "Appointment", the time and the place. Get the file again if the meeting is changed.',
  fileTitle: "Appointment",
  fileName: "appointment",
  back: "To the meetings",

  signedUp: "You have signed up",
  places: (left, of) => (left === 0 ? (of === 1 ? "The one place is taken" : `All ${of} places are taken`) : of === 1 ? "1 place left" : `${left} of ${of} places left`),
  anyPlaces: "Room for everybody who wants to come",
  signUp: "Sign me up",
  signUpLead: "Whether you want to come is up to you. You can sign off again at any time before it begins.",
  signUpSeen: "Those who lead the group see that you have signed up. Other participants do not see your name here or on any sheet, only how many have signed up. At the activity itself you meet each other.",
  signOff: "Sign me off",
  signedUpNow: "You have signed up.",
  signedOffNow: "You have signed off. It makes no difference to anything else.",
  refused: {
    full: "All places are taken, so we could not sign you up. If one comes free, you see it here.",
    health: "Before this activity your health must have been checked, and your facilitator must have noted it. Talk to your facilitator, and you will find a way.",
    renewal: "A clearance holds for a year, and the one that stands will be older than that on the day of this activity. It has to be renewed before you can sign up. Talk to your facilitator about it.",
    over: "It is too late to sign up.",
    none: "Nobody needs to sign up for this.",
  },

  agenda: "What the meeting will be about",
  agendaLead: "The facilitator brings a sheet to the meeting. You can put something on it that you already share with the facilitator.",
  agendaSeen: "What is on the sheet can be read by everybody at the meeting.",
  agendaGoes: "If you stop sharing it, it goes from the sheet. If the sheet has been printed already, that cannot be undone.",
  agendaModules: "Topics that everybody at the meeting has finished are on the sheet too, without anybody choosing them here. That goes only for topics where everybody shares how far they are, both with the facilitator and with each other. If you do not want a topic there, you can stop sharing how far you are in it.",
  put: "Put it on the sheet",
  putLabel: (what) => `Put it on the sheet: ${what}`,
  takeOff: "Take it off",
  takeOffLabel: (what) => `Take off the sheet: ${what}`,
  stands: (until) => `On the sheet until ${until}`,
  canStand: (until) => `Not chosen for the sheet. Shared with the facilitator until ${until}`,
  changed: { put: "It is on the sheet.", off: "It is taken off the sheet." },
  gone: "It is not shared with the facilitator any more, so it cannot be on the sheet.",
  nothingShared: "You share nothing with the facilitator now. All you write is yours until you share it yourself.",
  toSharing: "See what you share",
  otherLeads: "A facilitator from another group holds the meeting. What you share with your facilitator cannot be on the sheet.",
  resting: "Your sharing is closed now. So nothing of yours is on the sheet.",
};
