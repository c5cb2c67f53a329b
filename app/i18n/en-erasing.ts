import type { nbErasing } from "./nb-erasing.ts";

/** The words for an administrator who erases an account for somebody. */
export const enErasing: typeof nbErasing = {
  name: "Erase an account for somebody",
  lead: "When somebody has asked for it in writing.",
  about: "Whoever has an account can delete it themselves under 'My account'. Here you do it for somebody who has asked for it in writing. It happens at once, and nobody can bring the account back. Whoever asks has a right to a copy first.",
  userName: "User name",
  userNameHelp: "Exactly as whoever asks for it has written it. We suggest no names.",
  why: "Why",
  reasons: {
    "erase.request": "The person has asked for it in writing",
    "erase.guardian": "A guardian has asked for it in writing",
    "erase.mistake": "The account was made by mistake",
  },
  sure: "I have seen who asks, and have kept the written request where the clinic keeps such things",
  password: "Your own password",
  button: "Erase the account now",
  done: "The account is erased. The log says that you did it, and why.",
  lastAdministrator: "This is the only administrator who can sign in. The account cannot be deleted: nobody could look after the clinic.",
};
