import type { nbLostApp } from "./nb-lost-app.ts";

export const enLostApp: typeof nbLostApp = {
  lostApp: {
    heading: "Lost the authenticator app",
    help: "If the learner uses a one-time code on top of the password, and both the app and the recovery codes are gone, you can take the one-time code away. Be sure that it is the learner who asks. The learner is signed out everywhere, can sign in with the password alone, and is told that the one-time code was taken away.",
    staffHelp: "If a member of staff has lost both the app and the recovery codes, you can take the one-time code away. Be sure who asks. They are signed out everywhere, sign in with the password, set up a new app, and are told what was done.",
    take: "Take away the one-time code",
    takeFrom: (name: string) => `Take away the one-time code of ${name}`,
    taken: "The one-time code is taken away. The account's owner is told at the next sign-in.",
    refused: { none: "No one-time code is set up on this account.", own_account: "You change your own one-time code under “My account”." },
    offered: "Staff are not asked here for a one-time code on top of the password (STAFF_SECOND_FACTOR=offered). That only fits where the clinic's own sign-in service asks for it already, or in a demo.",
  },
};
