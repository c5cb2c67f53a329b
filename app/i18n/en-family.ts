import type { nbFamily } from "./nb-family.ts";

/** The words of the family pages, in English. */
export const enFamily: typeof nbFamily = {
  heading: "Family",
  lead: "Here you can be linked with somebody in your family, if both of you wish for it. You do not need to. The whole of your track works just as well without.",

  linkedWith: "You are linked with",
  linkedMeans: "You see each other's names. Apart from that, nobody sees anything but what each of you chooses to share, one thing at a time.",
  notLinked: "You are not linked with anybody.",
  happened: (day) => `You have told us that something has happened. What is shared has been switched off since ${day}, and nothing goes between you.`,

  leave: "Leave the link",
  leaveLead:
    "One press is enough, and you do not have to say why. What you have shared with the others stops at once, but they may have read it already. Nobody is told, and your name stays on their page. If you have a wish that is waiting, it is taken back too.",
  leaveButton: "Leave now",

  wish: "Who would you like to be linked with?",
  wishMore: "Would you like to be linked with somebody more?",
  wishLead: "Write it to your facilitator in your own words: who it is, and what you are to each other.",
  wishLeadMore: "Write it to your facilitator in your own words. Those you are linked with already must wish for the same.",
  wishLabel: "Your wish",
  silent:
    "You get no answer to the wish, because we never say whether somebody is here or not. Only if the other person has written that they wish for it too can the facilitator link you. Not until then do you see each other's names. If nothing happens, it means nothing in particular.",
  whoSees: "You and those who lead your group can see this.",
  sealed: "The text is encrypted before it is saved.",
  duty: "If you tell that somebody is in serious danger, a child for example, the facilitator may have a duty to act.",
  save: "Save",
  savedAt: (moment) => `Saved ${moment}`,
  notSaved: "Not saved. Look at both texts, and choose.",
  takeBack: "Take the wish back",

  more: "More you can do",
  toCheck: "Two questions for you",
  toCheckLead: "Good to answer before you share anything, when you are alone.",
  toSharing: "What you share",
  toSharingLead: "See all that you share, and stop it with one press.",
  toHappened: "Something has happened",
  toHappenedLead: "A death, a separation, a restraining order.",
  toFamily: "To the family page",

  check: {
    heading: "Two questions for you",
    lead: "Answer when you are alone. The questions are about the person you are linked with, or are thinking of sharing something with.",
    private: "The answer is only yours. It is encrypted before it is saved. This page never shows it again; only the copy that you can get yourself under \"Account\", with your password, has it. Neither the facilitator nor the other person gets to see it.",
    follows: 'If you answer yes or "not sure", what is shared is switched off for you. Nobody is told.',
    afraid: "Are you afraid of the other person?",
    experienced: "Have you experienced violence, threats or coercion from the other person?",
    first: "The first question",
    second: "The second question",
    answers: { yes: "Yes", unsure: "Not sure", no: "No" },
    button: "Answer",
    thanks: "Thank you for answering",
    closed:
      "What is shared is switched off for you. The other person is not told, and sees only that the together exercise is not active. It says so for many other reasons too. What you had shared with the other person is stopped, but may have been read already. If you had a wish to be linked, it is taken back.",
    stillThere: "Your lessons stand as before, and every exercise has a version for one.",
    talk: "Would you like to talk to somebody?",
    talkText:
      "The facilitator does not see your answer. If you want to tell about it, you can say so when you talk, or ring the clinic. You do not have to be sure what to call it. If you tell that somebody is in serious danger, a child for example, the facilitator may have a duty to act.",
    help: "More places to get help",
    choice: "Would you like to have what is shared?",
    choiceText: "Then you can share something that you choose yourself, and the exercises can be done together.",
    notNowText: 'If you say "not now", it is switched off for you, and nobody is told. What you have shared with anybody in the family stops, and a wish to be linked is taken back. You can come back here whenever you like.',
    toExercise: "To the exercise",
    on: "Yes, have it on",
    off: "Not now",
  },
};
