import { day } from "./en-words.ts";
import type { nbAdmin } from "./nb-admin.ts";

/** The words of the administrator's own pages, in English. */
export const enAdmin: typeof nbAdmin = {
  clinic: "The clinic",
  clinicName: "The clinic's name",
  clinicNameHelp: "Stands at the foot of every page.",
  numbers: "The clinic's own numbers",
  numbersHelp: "Shown at the top of the help page, also to those who are not signed in. Leave a row empty if you do not need it.",
  row: (n) => `Number ${n}`,
  who: "Who",
  number: "Telephone",
  hours: "When somebody answers",
  save: "Save",
  saved: "Saved.",

  staff: "Staff",
  roles: { facilitator: "facilitator", administrator: "administrator" },
  since: (date, today) => `since ${day(date, today)}`,
  disabledOn: (date, today) => `cannot sign in since ${day(date, today)}`,
  active: "can sign in",
  disable: "Close account",
  disableName: (name) => `Close account for ${name}`,
  enable: "Open account again",
  enableName: (name) => `Open account again for ${name}`,
  disabled: "The account is closed. Whoever used it has been signed out everywhere.",
  enabled: "The account is open again.",
  lastAdministrator: "This is the last administrator who can sign in. The account cannot be closed.",
  disableHelp: "Whoever has their account closed is signed out everywhere at once. Nothing is deleted.",

  invite: "Invite facilitators",
  inviteHelp: "Each invitation opens one account. You choose the groups afterwards.",
  howMany: "How many?",
  howManyHelp: "From 1 to 60.",
  days: "For how many days should they be valid?",
  daysHelp: "From 1 to 90 days.",
  make: "Make the invitations",
  invitations: "Invitations to facilitators",
};
