import type { nbNewAdministrator } from "./nb-new-administrator.ts";

/** The words of making a facilitator another administrator. */
export const enNewAdministrator: typeof nbNewAdministrator = {
  newAdministrator: {
    heading: "More administrators",
    lead: "Have at least two. If the only administrator loses both the authenticator app and the recovery codes, nobody can let them in again. Administrators do not lead groups: invite the colleague as a facilitator, and make the account an administrator here.",
    nobody: "There are no facilitators to choose among yet.",
    who: "Who",
    password: "Your own password",
    button: "Make an administrator",
    made: "The account is an administrator now. Whoever uses it is signed out, and can sign in again.",
  },
};
