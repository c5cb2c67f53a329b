import { enAccount } from "./en-account.ts";
import { enCalendar } from "./en-calendar.ts";
import { enDiary } from "./en-diary.ts";
import { enFamily } from "./en-family.ts";
import { enCheckIn } from "./en-check-in.ts";
import { enCopy } from "./en-copy.ts";
import { enLearning } from "./en-learning.ts";
import { enNotices } from "./en-notices.ts";
import { enLooks } from "./en-looks.ts";
import { enMessages } from "./en-messages.ts";
import { enPlans } from "./en-plans.ts";
import { enPrescribed } from "./en-prescribed.ts";
import { enReading } from "./en-reading.ts";
import { enSecurity } from "./en-security.ts";
import { enRights } from "./en-rights.ts";
import { enSharing } from "./en-sharing.ts";
import { enWaysIn } from "./en-ways-in.ts";
import { enTitles } from "./en-titles.ts";
import { count, day, daysAgo, moment } from "./en-words.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./nb.ts";

/** Every word of the interface in English. Bokmål leads: the keys are its keys. */
export const en = {
  language: "en" as Language,

  when: {
    day,
    daysAgo,
    moment,
    minutes: (n: number) => count(n, "minute", "minutes"),
  },

  frame: {
    skip: "Skip to the content",
    menu: "Main menu",
    home: "Home",
    messages: "Messages",
    plans: "Plans",
    today: "Today",
    groups: "Groups",
    clinic: "The clinic",
    staff: "Staff",
    help: "Help",
    account: "My account",
    signIn: "Sign in",
    signOut: "Sign out",
    signOutWaits: "Without a network we cannot sign you out. What you have written has been removed from this tab. Leave the page open, and you will be signed out when the network is back. If you close it now, you are still signed in.",
    otherLanguage: "Norsk",
    unsavedStays: "Unsaved text does not carry over.",
    leave: "Leave site",
    moreHelp: "More places to get help",
    words: "Words",
    privacy: "Privacy",
    accessibility: "Accessibility",
    demo: "This is a demo. Everyone in it is made up.",
    leaveNote: '"Leave site" takes you straight to the weather forecast. Pressing Shift three times does the same. Neither clears the history in your browser.',
  },

  titles: enTitles,

  refusals: {
    sign_in_first: { heading: "Sign in first", text: "You need to be signed in to see this page. If it has been a while, you may have been signed out." },
    foreign_origin: { heading: "We could not accept this", text: "The form came from another site. Nothing has been changed. Open the page again and try once more." },
    not_found: { heading: "This page does not exist, or it is not open to you", text: "There may be a slip in the address. You can go to the front page and start from there." },
    other_account: { heading: "This page was opened by someone else", text: "A different person is signed in to this browser now. Nothing has been saved or changed." },
    too_large: { heading: "That was too much at once", text: "We cannot take this much text at once. Split it up and try again." },
    bad_request: { heading: "We did not understand the form", text: "Nothing has been changed. Go back, reload the page and try again." },
    too_many_attempts: { heading: "Wait a little", text: "There have been many attempts in a short time. Wait a few minutes and try again." },
    busy: { heading: "It is busy here right now", text: "Wait a few seconds and try again. Nothing has been lost." },
    not_saved: { heading: "We could not save this", text: "Saving did not work just now. Try again in a moment." },
    unexpected: { heading: "Something went wrong on our side", text: "The error has been noted. What you saved before is safe. Try again in a moment." },
    kept: "This is what you had written. It has not been saved.",
    notDone: "What you pressed has not been done. Do it again when you have signed in.",
    keptSignIn: "Sign in from a new tab, come back here and press the button. If you share this device with others, it is safest to copy the text and close the page.",
    keptOtherAccount: "If the text is yours, sign in as yourself in a new tab, come back here and press the button. If you share this device with others, it is safest to copy the text and close the page.",
    signInNewTab: "Sign in (new tab)",
    frontNewTab: "To the front page (new tab)",
    sendAgain: "Try saving again",
    toFront: "To the front page",
  },

  problems: {
    summary: (n: number) => (n === 1 ? "One thing needs correcting" : `${n} things need correcting`),
    required: "Fill in this field",
    too_long: "The text is too long",
    choose: "Choose one of the options",
    not_a_date: "Enter a date that exists, for example 2026-06-08",
    not_a_number: "Enter a whole number within the limits",
    day_in_future: "The day cannot be after today",
    before_last_start: "The day cannot be before the one you last began on",
    day_too_early: "The day is more than a year ago. See whether the year is right",
    opens_too_early: "The day cannot be before the group starts, or before the topic in front of it opens",
    user_name_too_short: "The user name must have at least 3 characters",
    user_name_too_long: "The user name can have at most 40 characters",
    user_name_characters: "Use only letters, numbers, spaces, full stops, hyphens and underscores",
    user_name_taken: "This user name cannot be used. Choose another",
    display_name_required: "Enter a name. It can be made up",
    display_name_too_long: "The name can have at most 40 characters",
    email_invalid: "Enter an e-mail address with an @, or leave the field empty",
    code_malformed: "The code has 26 characters. Look closely at it, then type it once more",
    passkey_name_too_long: "The name can have at most 60 characters",
    password_too_short_beside: "The password must have at least 8 characters",
    password_too_short_alone: "The password is too short to stand alone. Change to one of at least 15 characters first",
    password_too_short: "The password must have at least 15 characters. Several ordinary words in a row are easy to remember",
    password_too_long: "The password is too long",
    password_common: "This password is too easy to guess. Choose something less common",
    password_has_name: "The password cannot contain the user name or the clinic's name",
    old_password_wrong: "The old password does not match",
    leads_groups: "Leads a group. Choose somebody else for the group first",
    password_wrong: "The password does not match. Check upper and lower case, then try again",
    not_ticked: "Tick this box before you go on",
    no_such_learner: "We find no learner with this user name",
    own_learner: "You lead this learner's group, and need no emergency access",
    reason_length: "Write the reason in 10 to 500 characters",
    no_such_account: "We find nobody with this user name",
    absence_day: "Choose a day from today and at most a year ahead",
    absence_overlaps: "The days overlap with time away that is already noted",
    substitute_away: "Whoever you chose is away on some of these days",
    answer_changed: "The text has been changed in another window. Look at both before you save",
    answers_full: "There is room for a hundred saved answers. Delete one that you do not use",
    share_day: "Choose a day from today and at most a year ahead",
    none_with_others: "You cannot tick nothing and something else at the same time. The ticks are not saved",
    field_too_long: "There is room for 2,000 characters here. The text is longer, and it is not saved",
    words_changed: "The text has changed since you looked at it. Look once more",
    text_too_long: "The text is too long to save in one piece. Split it up",
    two_wishes: "Tick at least two, and at most twelve",
    wish_gone: "One of the wishes is no longer there. Look at the list, and try again",
    wish_changed: "One of the wishes has changed since you saw it. Read it once more",
    one_patient: "Only one of them can follow the patient track",
    two_families: "They are in a family each already, and two families cannot be made one",
    not_everybody: "Some of them are linked already, and not everybody in that family is ticked",
    already_linked: "They are linked with each other already",
    clearance_needed: "This needs a health check: write who has cleared it, and the date",
    phone_invalid: "Enter a telephone number with digits and spaces only",
    too_many_lines: "Write the address on at most five lines",
    file_or_text: "Choose a file, or paste the rows",
    file_too_large: "The file is too large. It can have at most 500 rows and be at most 1 MB (1000 kB)",
    file_empty: "There is nothing here to read",
    file_not_text: 'This is not a CSV file. In Excel: choose "Save as", then "CSV UTF-8"',
    file_too_many_rows: "There are too many rows. Split them, at most 500 in each file, and delete empty rows at the bottom",
    file_no_label_column: 'The first line needs a column called "label"',
    file_no_track_column: 'The first line needs a column called "track"',
    file_no_rows: "There are no rows below the first line",
    file_two_columns: "Two columns mean the same. Keep only one of them",
    not_a_colour: "Write the colour as six characters from 0 to 9 and a to f, such as #14585c",
    colour_too_pale: "It is too light to be read",
    learner_number: "Write at least four characters of the number: digits, a to f and hyphens",
    meeting_past: "Choose a time that has not been",
    meeting_far: "Choose a day within the next two years",
    meeting_cancelled: "The meeting is cancelled, and cannot be changed",
    not_a_time: "Write a time, for example 18:00",
    time_not_there: "There is no such time on that day: the clocks go forward. Choose another",
    places_taken: "More than that have already signed up",
  },

  help: {
    heading: "Help",
    lead: "Here are places you can call or write to. You do not have to be sure what to say.",
    urgent: "When it is urgent",
    clinic: "Your clinic",
    talk: "Someone to talk to",
    askClinic: "Ask the clinic for the number",
    notChecked: "Where it says that you can ask the clinic, no one has checked lately that the number is right.",
    elsewhere: "Outside Norway",
    steady: "Half a minute for yourself",
    steadyText: "Put both feet on the floor. Look around and name five things you can see. Breathe out slowly three times. Stop if it feels wrong.",
    leave: 'About the "Leave site" button',
    leaveText: "It clears the page and goes straight to the weather forecast. Pressing Shift three times does the same. It cannot clear the history in your browser. If you share this device with others, a private window is safest.",
  },

  words: {
    heading: "Words",
    lead: "These are the words that the lessons explain, in alphabetical order. In the text they have dots under them. Press the word there, and the explanation comes.",
    letters: "Go to letter",
  },

  calendar: enCalendar,
  family: enFamily,
  messages: enMessages,
  looks: enLooks,
  ...enLearning,
  ...enDiary,
  ...enReading,
  ...enAccount,
  ...enWaysIn,
  ...enSecurity,
  ...enSharing,
  ...enCheckIn,
  ...enPlans,
  prescribed: enPrescribed,
  ...enCopy,
  ...enRights,
  ...enNotices,
} satisfies Messages;
