import type { nbPasswordCode } from "./nb-password-code.ts";

/** The words of letting in somebody who has forgotten the password. */
export const enPasswordCode: typeof nbPasswordCode = {
  heading: "Forgotten password",
  headingFor: (name) => `New password for ${name}`,
  help: "If the learner has forgotten the password, you can make a code. It works once, for 24 hours, and only the learner should have it: whoever uses the code gets into the account and sees everything that is written there. The learner chooses the password and loses nothing. You are not told the password.",
  staffHelp: "If somebody on the staff has forgotten the password, you can make a code that works once, for 24 hours. Learners are given theirs by the facilitator who leads their group. An administrator cannot make it.",
  make: "Make a code for a new password",
  makeFor: (name) => `Make a code for a new password for ${name}`,
  onlyNow: "The code is shown only now. Print it, write it down or read it out before you go on. We do not keep it, and nobody can bring it back.",
  care: (name) => `Give the code to ${name} in person, and to nobody else. If you make a new code, this one stops working.`,
  card: "Code for a new password",
  once: "Can be used once",
  until: (day, time) => `Valid until ${time} on ${day}`,
  refused: {
    disabled: "The account is closed, so no code can be made.",
    own_account: 'You change your own password on the page "My account".',
  },
};
