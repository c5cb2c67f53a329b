import { count } from "./en-words.ts";
import type { nbAccount } from "./nb-account.ts";

/** The words of coming in, and of one's own account. */
export const enAccount: typeof nbAccount = {
  person: {
    userName: "User name",
    userNameHelp: "What you sign in with. It can be made up, and no one else sees it. At least 3 characters.",
    displayName: "The name this site greets you by",
    displayNameHelp: "A first name or a made-up name. Your facilitator sees it.",
    password: "Password",
    passwordHelp: "At least 15 characters. Four ordinary words in a row are easy to remember and hard to guess.",
    email: "E-mail (optional)",
    emailHelp: "Only if you would like reminders one day. You can leave this empty.",
    language: "Language",
    languages: { nb: "Norsk bokmål", en: "English" },
  },

  join: {
    heading: "Join",
    codeLabel: "Code from your invitation",
    codeHelp: "26 characters in groups. You can use capital or small letters, with or without spaces and hyphens.",
    useCode: "Continue",
    invited: { relative: "You are invited to the track for relatives.", patient: "You are invited to the track for people in treatment.", staff: "You are invited as a facilitator." },
    promise: "What you write in the programme is only yours. Your facilitator sees which lessons you have opened and finished, and when you last visited.",
    adults: "The programme is for people aged 18 or over.",
    button: "Join",
    faults: {
      unknown: "We cannot find an invitation with this code. Look closely at the characters, or open the link you were given.",
      used: "This invitation has been used up. If you already have an account, you can sign in. If not, you can ask whoever gave you the code for a new one.",
      expired: "This invitation has run out. Ask whoever gave you the code for a new one.",
      withdrawn: "This invitation has been withdrawn. Ask whoever gave you the code for a new one.",
    },
  },

  newPassword: {
    heading: "Choose a new password",
    codeLabel: "Code for a new password",
    lead: "When you have chosen a new password, you are signed in here and signed out everywhere else. Everything else on the account is as before.",
    button: "Save and sign in",
    faults: {
      unknown: "We cannot find such a code. Look closely at the characters, or open the link you were given.",
      used: "This code has been used. You can sign in with the password that was chosen. If it was not you who used it, tell the clinic.",
      expired: "This code has run out. Ask the person who gave it to you for a new one.",
      withdrawn: "This code has been withdrawn. If you have been given a newer one, you can use that. Otherwise, ask the person who gave it to you for a new one.",
    },
    again: "Type in a code",
  },

  setup: {
    heading: "Set up the clinic",
    lead: "This is done once. You will be the first administrator.",
    clinicName: "The clinic's name",
    button: "Finish",
    wrongKey: "This address no longer works. Start the program again, and it prints a new one.",
    done: "The clinic is already set up. Sign in to continue.",
  },

  account: {
    heading: "My account",
    saved: "Saved.",
    name: "Name",
    changeName: "Save name",
    scheme: "Colours",
    schemes: { auto: "Same as your device", light: "Light", dark: "Dark" },
    schemeHelp: "Applies in this browser.",
    changeLook: "Save colours",
    password: "Password",
    oldPassword: "The password you have now",
    newPassword: "New password",
    changePassword: "Change password",
    passwordNote: "When you change it, you are signed out everywhere else.",
    email: "E-mail",
    changeEmail: "Save e-mail",
    who: "Who sees what",
    toSharing: "See all that you share",
    whoText: {
      learner:
        "The facilitator of your group sees the name you chose, your track, which lessons you have opened and finished, and when you last visited. No one else sees this, not the person you care about and not your own relatives, unless you share it yourself.",
      staff: "Other staff at the clinic can see your name.",
    },
  },

  signIn: {
    heading: "Sign in",
    userName: "User name",
    password: "Password",
    button: "Sign in",
    wrong: "The user name or password does not match. Check capital and small letters in the password and try again.",
    throttled: (minutes) => `There have been many attempts in a short time. You can try again in ${count(minutes, "minute", "minutes")}.`,
    signedOut: "You are signed out. Nothing of yours is left in this tab.",
    haveCode: "Have you been given an invitation?",
    useCode: "Enter the code",
    forgotten: "Have you forgotten your password? Ask your facilitator or the clinic for a code.",
    newPassword: "Choose a new password with the code",
  },

  welcome: {
    heading: "Two tracks, side by side",
    lead: "Samspill is a programme for families where someone is in treatment. Relatives and patients read about the same topics, each on their own and each for their own sake.",
    points: [
      "Short lessons of six to eight minutes. You can stop when you like and carry on where you left off.",
      "What you write is only yours. It is encrypted before it is stored.",
      "A facilitator at the clinic follows how far you have come, not what you write.",
    ],
    notSetUp: "The clinic is not set up yet. The address you need to begin is shown where the program was started.",
  },
};
