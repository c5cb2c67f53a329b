import { enAbsences } from "./en-absences.ts";
import { enAdmin } from "./en-admin.ts";
import { enBulk } from "./en-bulk.ts";
import { enAdministration } from "./en-administration.ts";
import { enCorrespondence } from "./en-correspondence.ts";
import { enFamilies } from "./en-families.ts";
import { enFigures } from "./en-figures.ts";
import { enPrescribing } from "./en-prescribing.ts";
import { enAuditReview } from "./en-audit-review.ts";
import { enEmergency } from "./en-emergency.ts";
import { enErasing } from "./en-erasing.ts";
import { enMail } from "./en-mail.ts";
import { enLostApp } from "./en-lost-app.ts";
import { enNewAdministrator } from "./en-new-administrator.ts";
import { enMeetings } from "./en-meetings.ts";
import { enSideBySide } from "./en-side-by-side.ts";
import { enToday } from "./en-today.ts";
import { enPasswordCode } from "./en-password-code.ts";
import { count, day, daysAgo } from "./en-words.ts";
import type { StaffMessages } from "./nb-staff.ts";

/** `yesterday`, `3 days ago`, `on 8 June`: said inside a sentence. */
function ago(date: string, today: string): string {
  const words = daysAgo(date, today);
  return words === day(date, today) ? `on ${words}` : words.charAt(0).toLowerCase() + words.slice(1);
}

/** The words of the pages for facilitators and administrators, in English. */
export const enStaff = {
  groups: {
    heading: "Groups",
    none: "You do not lead any groups yet.",
    noneHelp: "Make a group, and invite the people who will take part. Your groups will be listed here.",
    noneInClinic: "The clinic has no groups yet.",
    noneInClinicHelp: "You or a facilitator can make the first one. All groups will be listed here.",
    newGroup: "New group",
    create: "Make the group",
    toGroups: "To the groups",
    toGroup: (name) => `To ${name}`,
    learners: (n) => (n === 0 ? "no learners yet" : count(n, "learner", "learners")),
    starts: (date, today) => `${date > today ? "starts" : "started"} ${day(date, today)}`,
    pace: { free: "at each one's own pace", dated: "topics on set days" },
    ledBy: (names) => `Led by ${names}`,
    ledByNobody: "Nobody leads this group. Choose at least one facilitator.",
    changeLeaders: "Change facilitators",
    saveLeaders: "Save facilitators",
    leadersSaved: "The facilitators are saved.",
    noFacilitators: "The clinic has no facilitators who can sign in. Invite one first, then you can make a group.",
    inviteFacilitators: "To staff",
  },

  groupForm: {
    name: "Name of the group",
    nameHelp: "At most 60 characters. Only staff see it, but a neutral name is best.",
    startsOn: "Start date",
    pace: "Pace",
    paces: {
      free: "At each one's own pace. The next topic opens when the lessons of the one before have been opened.",
      dated: "Set days. A topic does not open before the day you choose either.",
    },
    openings: "The days the topics open",
    openingsHelp: "The order is fixed: a topic cannot open before the group starts, or before the topic in front of it. If all the boxes are empty, we put the introduction on the start date and one topic a week after that.",
    propose: "Suggest days from the start date",
    quietAfterDays: "Mark someone as quiet after this many days without a visit",
    quietHelp: "From 3 to 90 days. Only you see the mark. It says nothing about why.",
    replyWithinDays: "Answer messages within so many working days",
    replyWithinHelp: "From 1 to 10. The learners see it where they write to you.",
    kind: (name: string) => `As what does ${name} lead the group?`,
    kinds: { facilitator: "Facilitator", peer: "Peer worker" },
    peerMessages: (name: string) => `${name} gets messages, what learners share with the facilitators, suggestions, own pace and families`,
    peerHelp: "A peer worker sees how far the learners have come, leads meetings for the whole group, and sees who has signed up for activities. Unless you tick the box they do not see messages and what is shared, suggestions with health checks, the reason when a topic is opened early or held back, nor the families, their wishes and their meetings.",
    facilitators: "Who leads the group?",
    facilitatorsHelp: "Choose one or more. They see how far the learners have come.",
    save: "Save",
    saved: "Saved.",
  },

  settings: {
    heading: (group) => `Settings for ${group}`,
    openedStaysOpen: "If you change the days, what somebody has already opened stays open for them.",
  },

  group: {
    opened: (number) => `${number === 0 ? "the introduction" : `topic ${number}`} is open`,
    noneOpened: "no topics are open yet",
    invitations: "Invitations",
    settings: "Settings",
    facts: "The group in short",
    quiet: (n) => (n === 0 ? "Nobody is quiet" : n === 1 ? "1 has been quiet" : `${n} have been quiet`),
    quietHelp: (days) => `Not here for ${count(days, "day", "days")} or more. It says nothing about why.`,
    notQuietHelp: (days) => `Nobody has been away for ${count(days, "day", "days")} or more.`,
    notBegun: (n) => (n === 0 ? "Everybody has begun" : n === 1 ? "1 has not begun" : `${n} have not begun`),
    notBegunHelp: (n) => (n === 0 ? "Everybody who has joined has opened a lesson." : "Has joined, but not opened a lesson yet."),
    waiting: (n) => (n === 0 ? "No invitations are waiting" : n === 1 ? "1 invitation is waiting" : `${n} invitations are waiting`),
    waitingHelp: (n) => (n === 0 ? "You can invite people whenever you like." : n === 1 ? "The code still works." : "The codes still work."),
    showThem: "Show them",
    toInvitations: "See the invitations",
    nobody: "Nobody has joined yet",
    nobodyHelp: "Make invitations, and hand them out on paper or in a talk. When somebody has used their code, they are listed here.",
    make: "Make invitations",

    filter: "Choose who is shown",
    track: "Track",
    tracks: { all: "Both tracks", relative: "Relatives", patient: "Patients" },
    show: "Show",
    shows: { all: "Everybody", quiet: (days) => `Quiet for ${count(days, "day", "days")} or more`, "not-begun": "Not begun" },
    sort: "Sort by",
    sorts: {
      visit: "Last visit, longest ago first",
      "visit-descending": "Last visit, latest first",
      name: "Name, A to Z",
      "name-descending": "Name, Z to A",
      furthest: "Furthest along first",
      "furthest-ascending": "Least far along first",
    },
    apply: "Show",
    csv: "CSV, same selection",
    noMatch: "Nobody in the group fits this selection.",
    showAll: "Show everybody",

    caption: (shown, of) => `Learners and topics. ${shown} of ${of} shown.`,
    name: "Name",
    trackColumn: "Track",
    lastVisit: "Last visit",
    notHereYet: "Not here yet",
    quietMark: "Quiet",
    page: (page, of) => `Page ${page} of ${of}`,
    previousPage: "Previous page",
    nextPage: "Next page",
    pages: "Pages",

    howToRead: "How to read the table",
    done: "Done",
    begun: "In progress",
    open: "Open, not begun",
    locked: "Not open",
    quietLegend: (days) => `Quiet: not here for ${count(days, "day", "days")} or more`,
    numbers: '"2 of 3" is the number of lessons done. The learner sees the same numbers.',
    notBegunQuiet: "For somebody who has not been here yet, we count from the day they joined.",
    topics: "What the topics are called",
    notSeen: "You do not see what anybody has written, unless they have shared it with you, and never what they have answered to questions. Who is linked stands on the page “Families”.",
  },

  learner: {
    joined: (date, today) => `joined ${ago(date, today)}`,
    lastVisit: (date, today) => `last here ${ago(date, today)}`,
    notHereYet: "not here yet",
    quiet: (days) => `Not here for ${count(days, "day", "days")} or more. It says nothing about why.`,
    modules: "The topics",
    done: (done, of) => `${done} of ${of} topics done`,
    shared: (name) => `What ${name} shares with you`,
    timeline: "Day by day",
    lesson: (module, lesson) => `${module}, lesson ${lesson}`,
    opened: "opened",
    completed: "done",
    openedAndCompleted: "opened and done",
    nothingYet: "Nothing yet. Lessons that are opened and done will be listed here, day by day.",
    discharge: "When the stay is over",
    dischargeLead: "Then aftercare begins: five minutes now and then, for a year. If it ended earlier than planned, the first part opens at once, with the advice on overdose at the top.",
    dischargedOn: "Date of the end",
    dischargedOnHelp: "Leave the field empty to take it back.",
    early: "It ended earlier than planned",
    dischargeButton: "Save the date",
    dischargeSaved: "Saved.",
    never: "What you never see here",
    neverList: ["Reflections, and anything else the learner writes, as long as it is not shared with you", "Answers to the questions in the lessons", "The time of day, and how long somebody has been reading", "Who is in the learner's family. Those who are linked stand on the page “Families”"],
  },

  invitations: {
    headingFor: (group) => `Invitations to ${group}`,
    heading: "Invitations",
    make: "Make invitations",
    track: "For whom?",
    tracks: { relative: "Relatives", patient: "Patients" },
    staff: "Facilitator",
    count: "How many invitations?",
    countHelp: "From 1 to 60. Each has a code of its own.",
    maxUses: "How many people can use the same code?",
    maxUsesHelp: "From 1 to 100. Usually 1: one code for each.",
    days: "For how many days are they valid?",
    daysHelp: "From 1 to 90 days.",
    button: "Make the invitations",
    waiting: (n) => (n === 1 ? "1 invitation is waiting" : `${n} invitations are waiting`),
    noneWaiting: "No invitations are waiting. When you make some, they are listed here until they are used or have expired.",
    ended: (n) => (n === 1 ? "1 is used, expired or withdrawn" : `${n} are used, expired or withdrawn`),
    status: { waiting: "waiting", used: "used", expired: "expired", withdrawn: "withdrawn" },
    uses: (words) => `${words} used`,
    made: (date, today) => `made ${ago(date, today)}`,
    until: (date, today) => `${date < today ? "was valid" : "valid"} until the end of ${day(date, today)}`,
    withdraw: "Withdraw",
    withdrawHelp: "A code that you withdraw stops working at once. People who have already joined stay.",
    withdrawn: "The invitation is withdrawn.",
  },

  sheet: {
    heading: (n) => count(n, "new invitation", "new invitations"),
    forTrack: { relative: "For relatives", patient: "For patients" },
    onlyNow: "The codes are shown only now. Print them or write them down before you go on. We do not keep them, and nobody can bring them back.",
    discreet: "The sheet does not say what the programme is about, or which track a code is for. Keep the sheets for the two tracks apart.",
    done: "Done",
    print: "Print",
    cards: "The invitations",
    card: (n) => `Invitation ${n}`,
    how: "Scan the QR code with a phone, or open the address:",
    code: "Code:",
    qr: "QR code with the same address",
    uses: (n) => (n === 1 ? "Can be used once" : `Can be used ${n} times`),
    until: (date, today) => `Valid until the end of ${day(date, today)}`,
  },

  passwordCode: enPasswordCode,

  today: enToday,

  families: enFamilies,

  bulk: enBulk,

  figures: enFigures,
  prescribing: enPrescribing,
  correspondence: enCorrespondence,
  absences: enAbsences,
  meetings: enMeetings,
  sideBySide: enSideBySide,

  admin: enAdmin,
  administration: enAdministration,
  auditReview: enAuditReview,
  emergency: enEmergency,
  erasing: enErasing,
  mail: enMail,
  ...enLostApp,
  ...enNewAdministrator,
} satisfies StaffMessages;
