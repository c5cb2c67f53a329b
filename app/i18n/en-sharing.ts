import { quoted } from "./en-words.ts";
import type { nbSharing } from "./nb-sharing.ts";

/** When confidentiality does not apply: told before anything is written or opened to a facilitator. */
export const dutyToAct = "health workers must tell the child welfare service when a child may be in serious danger, and everyone has a duty to try to prevent serious violence. Confidentiality does not apply then.";

/** The words of what a learner shares, one thing at a time, and of who can see it, in English. */
export const enSharing: typeof nbSharing = {
  whoCanSee: {
    onlyYou: "Only you can see this.",
    onlyYours: "It is yours alone until you share it yourself.",
    neverShared: "It cannot be shared.",
    shared: "Others can see this too:",
    viewer: (name, day) => `${name}, until the end of ${day}`,
    facilitators: "The facilitators of your group",
    whatItMeans: "What does that mean?",
    honestly:
      "Nobody else has a page where it is shown, unless you share it. It is encrypted before it is saved. Those who run the server can see that something is saved, and when. Someone who has both the server and the keys could in theory read it.",
    share: { reflection: "Share this reflection", diary: "Share this day", "check-in-curve": "Share the curve with the facilitator", progress: "Share how far I have come" },
    stop: "See and stop what you share",
    stoppedByChange: "It was shared in other words. The sharing has stopped.",
  },

  sharing: {
    heading: "What you share",
    lead: "Nothing is shared until you open it yourself. It is one thing at a time, to one at a time, until a day you choose.",
    none: "You are not sharing anything now.",
    opened: "It is shared now.",
    stopped: "The sharing has stopped.",
    withFacilitators: "with the facilitators of your group",
    with: (name) => `with ${name}`,
    until: (day) => `until the end of ${day}`,
    rests: "This rests now. Nobody in the family can see it.",
    stop: "Stop now",
    stopLabel: (what, who) => `Stop now: ${what}, ${who}`,
    honest: "When you stop, nobody can open it any more. If someone has read it already, that cannot be taken back.",
    how: "You share from the page where it stands: under what you have written, beside each curve, and on the page of each topic.",
    withMe: "Shared with you",
    from: (name) => `from ${name}`,
    names: {
      progress: (module) => `Lessons done: ${module}`,
      reflection: (lesson) => `Reflection: ${lesson}`,
      diary: (day) => `Diary, ${day}`,
      "check-in-curve": (question) => `Curve from the check-in: ${quoted(question)}`,
      contribution: (module, label) => `For the exercise: ${module}, ${quoted(label)}`,
      gone: "Something that is not there any more",
    },
    inLesson: (module, lesson, title) => `${module}, lesson ${lesson}, ${quoted(title)}`,
  },

  share: {
    heading: { progress: "Share how far you have come", reflection: "Share a reflection", diary: "Share a day of the diary", "check-in-curve": "Share a curve with the facilitator" },
    preview: "This is what they will see",
    previewLead: "Exactly this, and nothing else.",
    follows: {
      progress: "The numbers follow along if you finish more lessons.",
      text: "If you change the text, the sharing stops by itself.",
      curve: "New answers to this question can be seen at once, for as long as you share.",
    },
    changed: "The text has changed since you last saw it. Read it once more before you share it.",
    alreadyOpen: "This is shared already with:",
    recipient: "Who should be able to see it?",
    facilitators: "The facilitators of my group",
    untilOn: "Until the end of which day?",
    untilHelp: "When that day is over, the sharing ends by itself. You can stop it before then.",
    duty: `Before you share with the facilitator: ${dutyToAct}`,
    honest: "You can stop whenever you like. If someone has read it already, that cannot be taken back.",
    open: "Share this",
    back: "No, do not share",
  },

  shared: {
    heading: (name) => `Shared by ${name}`,
    until: (day) => `You can see this until the end of ${day}. Whoever shares it can stop at any time.`,
    care: "This is shared in trust. Do not show it to others.",
    done: "done",
    notDone: "not done",
    back: "Back",
  },
};
