import { count } from "./en-words.ts";
import type { nbSecurity } from "./nb-security.ts";

const browsers: Readonly<Record<string, string>> = { samsung: "Samsung Internet", edge: "Edge", opera: "Opera", firefox: "Firefox", chrome: "Chrome", safari: "Safari" };
const systems: Readonly<Record<string, string>> = { iphone: "iPhone", ipad: "iPad", android: "Android", windows: "Windows", mac: "Mac", chromeos: "ChromeOS", linux: "Linux" };

function device(families: string | null): string {
  const [browser = "", system = ""] = (families ?? "").split("/");
  const on = systems[system];
  return on ? `${browsers[browser] ?? "A browser"} on ${on}` : (browsers[browser] ?? "An unknown device");
}

export const enSecurity: typeof nbSecurity = {
  security: {
    heading: "Signing in and security",
    link: "A one-time code on top of the password, and where you are signed in",
    shared: {
      label: "Others use this device too",
      help: "You are then signed out after 15 minutes without activity, and after two hours at the latest. Text that is not saved does not stay in the browser.",
      note: "Shared device: you are signed out after 15 minutes without activity. Text that is not saved does not stay here.",
    },
    again: "Signing in took too long, or there were too many attempts. Please start again.",
    over: "There is nothing to set up here any more. The one-time code is set up already, or it took too long. The recovery codes are shown only once; if you did not get to keep them, you can make new ones.",

    code: {
      heading: "Enter the one-time code",
      label: "One-time code",
      help: "Open the authenticator app, and enter the six digits it shows for Samspill. If you do not have the app here, you can enter one of your recovery codes. Each works once.",
      button: "Sign in",
      wrong: "The code does not match, or it has been used. Wait until the app shows a new one, then try again.",
      wrongRecovery: "The recovery code does not match, or it has been used. Look closely at the characters, or try another.",
      lost: "Do you have neither the app nor the recovery codes? Learners ask their facilitator. Staff ask an administrator.",
      restart: "Start again",
    },

    setUp: {
      heading: "Set up a one-time code on top of the password",
      why: "Then nobody gets into the account with the password alone. Here you have to set it up before you can go on.",
      takenAway: (moment: string) => `The clinic took away the app and the passkeys you had, ${moment}.`,
      short: "The password needs something beside it",
      whyShort: "Your password is short, and was enough as long as a one-time code came on top. Now you choose either a longer password or an authenticator app.",
      longer: { heading: "Choose a longer password", label: "New password", button: "Save and sign in" },
      steps: ["Get an authenticator app if you have none. It makes one-time codes. Most password managers can do so too.", "Scan the QR code with the app. If you are on the phone now, you can open the link or type the characters instead.", "Enter the six digits that the app shows."],
      qr: "QR code for the authenticator app. The characters below are the same.",
      link: "Open in the app on this device",
      letters: "The characters, if you have to type them:",
      label: "One-time code",
      button: "Turn on",
      wrong: "The code does not match. See whether the phone's clock is right, wait until the app shows a new code, then try again.",
      cancel: "Not now",
    },

    codes: {
      heading: "Your recovery codes",
      lead: "From now on you are asked for a one-time code from the app when you sign in. If the app is gone, you can use one of these. Each works once.",
      leadAnew: "These are the new recovery codes. The old ones no longer work.",
      onlyNow: "The codes are shown only now. Print them or write them down, and keep them somewhere that is not the phone.",
      title: "Samspill, recovery codes",
      paper: (date: string) => `Made ${date}. Each works once: cross out the one you have used. Older codes no longer work.`,
      print: "Print",
      done: "Go on",
    },

    factor: {
      heading: "A one-time code on top of the password",
      off: "Off. You get in with the password alone.",
      offHelp: "An authenticator app on your phone can show a one-time code that you enter after the password. Then it does not help others to know your password, and the password can be shorter, at least 8 characters.",
      on: (moment: string) => `Turned on ${moment}.`,
      left: (n: number) => (n === 0 ? "You have no recovery codes left. Make new ones." : `You have ${count(n, "recovery code", "recovery codes")} left.`),
      used: "You signed in with a recovery code. If you have lost the app, set up a new one here.",
      required: "Those who work at the clinic have to have it on.",
      password: "Your password",
      passwordHelp: "We ask once more before anything is changed. You are then signed out everywhere else.",
      setUp: "Set up",
      renew: "Set up another app",
      codes: "Make new recovery codes",
      remove: "Turn off",
      removeHelp: "To turn it off you have to type the password: it has to be long enough to stand alone.",
      removed: "The one-time code is turned off. You are signed out everywhere else.",
      takenAway: (moment: string) => `The clinic took away your one-time code and your passkeys ${moment}. If you did not ask for it, tell the clinic and change your password. You can set up a new app here, and make new passkeys on your account page.`,
      read: "I have read this",
    },

    changes: {
      heading: "Added, changed or used in the last month",
      password: (moment: string) => `The password was changed ${moment}.`,
      factor: (moment: string) => `A one-time code on top of the password was set up ${moment}.`,
      codes: (moment: string) => `New recovery codes were made ${moment}.`,
      usedCode: (moment: string) => `A recovery code was used ${moment}.`,
      passkey: (moment: string) => `A passkey was made ${moment}.`,
      provider: (moment: string) => `The account was linked with a sign-in service ${moment}.`,
      email: (moment: string) => `The e-mail address was confirmed ${moment}.`,
      notYou: "What has been removed does not stand here. If it was not you, change the password, remove what you do not recognise, and tell the clinic.",
    },

    sessions: {
      heading: "Where you are signed in",
      device,
      here: "This device",
      shared: "shared device",
      since: (moment: string) => `Signed in ${moment}`,
      seen: (moment: string) => `last used ${moment}`,
      means: { password: "with a password", code: "with a password and a one-time code", passkey: "with a passkey", provider: "through a sign-in service" },
      end: "Sign out",
      endThis: (what: string, since: string, seen: string | null) => `Sign out ${what}, signed in ${since}${seen === null ? "" : `, last used ${seen}`}`,
      endOthers: "Sign out everywhere else",
      alone: "You are not signed in anywhere else.",
      ended: "The device is signed out.",
      endedOthers: "You are signed out everywhere else.",
    },
  },
};
