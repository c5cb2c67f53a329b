import type { nbLostApp } from "./nb-lost-app.ts";

export const enLostApp: typeof nbLostApp = {
  lostApp: {
    heading: "Lost the phone with the codes",
    help: "If the learner uses a code on top of the password, and both the app and the recovery codes are gone, you can take the code away. Be sure that it is the learner who asks. The learner is signed out everywhere, signs in with the password, and is told that the code was taken away.",
    staffHelp: "If a member of staff has lost both the app and the recovery codes, you can take the code away. Be sure who asks. They are signed out everywhere, sign in with the password, and are told that the code was taken away.",
    take: "Take the code away",
    takeFrom: (name: string) => `Take away the code of ${name}`,
    taken: "The code is taken away. The account's owner is told at the next sign-in.",
    refused: { none: "No code is set up on this account.", own_account: "You change your own code under “My account”." },
    offered: "Staff are not asked here for a code on top of the password (STAFF_SECOND_FACTOR=offered). That only fits where the clinic's own sign-in service asks for it already, or in a demo.",
  },
};
