import { listOf } from "./list-of.ts";
import type { nbRights } from "./nb-rights.ts";

/** The words of what everybody may ask for about themselves. */
export const enRights: typeof nbRights = {
  deletion: {
    heading: "Delete your account",
    link: "Delete the account",
    linkHeading: "Leaving here",
    account: (name, userName) => (name === userName ? `You are signed in as ${name}.` : `You are signed in as ${name} (${userName}).`),
    lead: "You can delete the account whenever you like. It happens at once, and nobody can bring it back.",
    goes: "What goes",
    goesList: {
      learner: [
        "Your name, user name, password and e-mail address.",
        "Everything you have written, answered and ticked. The key that opens the texts is destroyed, so that nobody can read them again.",
        "How far you have come, and which group you are in.",
        "The messages between you and the facilitators.",
        "What you share with others, what others share with you here, and the link to your family. The others may notice that you are no longer there.",
        "E-mail that has not been sent yet. You are signed out on every device.",
      ],
      staff: [
        "Your name, user name, password and e-mail address.",
        "Your saved answers, the points you have written for meetings, absences, and invitations of yours that have not been used.",
        "E-mail that has not been sent yet. You are signed out on every device.",
      ],
    },
    staysStaff: "What you have written to learners stays with them, without your name.",
    stays: "What has to stay",
    staysLog: "The entries in the log of what staff have done:",
    staysBackups: "Copies of the database that are already made hold the account for at most 30 days: backups, which are sealed, and copies from an upgrade or a restore. Only the last backup stays for longer, if the clinic cannot make a new one. If one of them is brought back, the account is erased again. For that, the account's number, and not its name, stands on a list of its own for at most 35 days.",
    staysPaper: "What the clinic has written in its records, or has on paper, is not here and is not deleted.",
    groups: (names) => `Nobody else leads ${listOf("en", names)}. The ${names.length === 1 ? "group stays" : "groups stay"}, and the administrator has to choose a new facilitator. Do tell them first.`,
    lastAdministrator: "You are the only administrator who can sign in. Make a colleague an administrator under ‘Staff’ first, or let the account stay. Otherwise nobody can look after the clinic.",
    copyFirst: "Would you like to take along what you have written?",
    copyFirstText: "Fetch your copy before you delete. Afterwards there is none.",
    copyLink: "Fetch the copy first",
    sure: "I want to delete my account and everything named above",
    password: "Your password",
    passwordHelp: "We ask once more, so that nobody else can delete your account.",
    button: "Delete the account now",
    back: "No, go back to the account",
  },

  goodbye: {
    heading: "The account is deleted",
    text: "You are signed out. Your name is gone, and so is everything that we said would be deleted. Your browser may still remember that you have been on the site. That history you have to delete yourself.",
    help: "If you need someone to talk to one day, the numbers stand on the help page. It is open to everyone.",
  },
};
