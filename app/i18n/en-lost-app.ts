import type { nbLostApp } from "./nb-lost-app.ts";

/** The words of taking away a second factor that its owner has lost. */
export const enLostApp: typeof nbLostApp = {
  lostApp: {
    heading: "Lost the phone with the codes or the passkeys",
    help: "If the learner uses a one-time code on top of the password, and both the app and the recovery codes are gone, or if a device with a passkey is lost, you can take them away. The one-time code and every passkey of the account go together, because they may lie on the same device. Be sure that it is the learner who asks. The learner is signed out everywhere, signs in with the password, and is told what was taken away.",
    staffHelp: "If a member of staff has lost both the app and the recovery codes, or a device with a passkey, you can take them away. The one-time code and every passkey of the account go together, because they may lie on the same device. Be sure who asks. They are signed out everywhere, sign in with the password, and are told what was taken away.",
    take: "Take away one-time code and passkeys",
    takeFrom: (name: string) => `Take away one-time code and passkeys of ${name}`,
    taken: "The one-time code and the passkeys are taken away. The account's owner is told at the next sign-in.",
    refused: { none: "Neither a one-time code nor a passkey is set up on this account.", own_account: "You change your own one-time code and passkeys under ‘My account’." },
    offered: "Staff are not asked here for a one-time code on top of the password (STAFF_SECOND_FACTOR=offered). That only fits where the clinic's own sign-in service asks for it already, or in a demo.",
  },
};
