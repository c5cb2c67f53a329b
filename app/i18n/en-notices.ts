import type { nbNotices } from "./nb-notices.ts";

/** The words of notices by e-mail: the page where one chooses them, the page that confirms an address, and the mails themselves. */
export const enNotices: typeof nbNotices = {
  notices: {
    heading: "Notices by e-mail",
    link: "Choose whether you want notices by e-mail",
    lead: "We send nothing until you ask for it, and you can turn it off whenever you like.",
    noAddress: "You have not given an e-mail address. If you want notices, give one first.",
    toAddress: "Give an e-mail address",
    address: "Your e-mail address",
    changeAddress: "Change or remove the address",
    confirmed: "The address is confirmed.",
    notConfirmed: "The address has not been confirmed yet. Until it has, we send nothing but a link.",
    linkState: {
      "on its way": "The link is on its way. It can be used for seven days from when it is sent.",
      sent: (moment: string) => `The link was sent ${moment}, and can be used for seven days. Open it and press the button. If you cannot find it, look in your spam folder.`,
      "not arrived": "The link did not arrive. See whether the address is spelt right.",
    },
    sendLink: "Send the link",
    sendLinkAgain: "Send the link again",
    tooMany: "You have been sent three links in the last day. Wait until tomorrow.",
    noMail: "The clinic cannot send e-mail from here now. You can still choose, but nothing comes until it can.",
    choose: "Tell me by e-mail",
    choices: {
      learner: {
        messages: { label: "when I have been sent a message", help: "From a facilitator of your group." },
        meetings: { label: "when something happens with a meeting", help: "When you are invited, or something is changed." },
        reminders: { label: "if I have not been here for a while", help: "Twice at most, and then no more until you have been here again." },
      },
      staff: {
        messages: { label: "when a learner has written to me", help: "For the groups you lead." },
        meetings: { label: "when something happens with a meeting", help: "For the groups you lead." },
      },
    },
    save: "Save the choices",
    saved: "Saved.",
    savedAndSent: "Saved. We are sending a link to your address. Once you have confirmed it, the notices come.",
    what: "What the e-mail says",
    whatText: "All notices look much like this. They do not say what it is about, and name nobody.",
    from: "From",
    subject: "Subject",
    who: "Who can see it",
    whoText: [
      "Whoever reads the same inbox sees that you have been sent something from Samspill. So does anyone who knows your e-mail password.",
      "The subject may show on a locked screen. If you do not want that, you can turn off e-mail alerts on your phone.",
      "The e-mail goes through the clinic's provider and your own, as all e-mail does.",
    ],

    confirmHeading: "Confirm the address",
    confirmLead: "Press the button if you want notices from Samspill at the address that was sent this link. If you did not ask for it, you can close the page.",
    confirmButton: "Confirm the address",
    confirmDone: "The address is confirmed. From now on you get the notices you have chosen.",
    confirmFaults: {
      unknown: "This link has been used, or a newer one has taken its place. If the address is confirmed, you need not do anything. If not, you can ask for a new link under \"My account\".",
      expired: "This link has expired. You can ask for a new one under \"My account\".",
    },

    mail: {
      subject: "A notice from Samspill",
      text: (kind, link) =>
        kind === "confirmation"
          ? `Hello.\n\nSomebody has asked for notices from Samspill at this address. If it was you, open the link and press the button:\n\n${link}\n\nThe link can be used for seven days. If it was not you, you need not do anything. Then we send no notices here.`
          : `Hello.\n\n${kind === "reminder" ? "The lesson is there whenever it suits you." : "There is something new for you in Samspill."}\n\n${link}\n\nYou get this because you asked for it. You can turn it off under "My account", "Notices by e-mail". This e-mail cannot be replied to.`,
    },
  },
};
