import type { nbPlans } from "./nb-plans.ts";

/** The words of the plans that a learner keeps within reach. */
export const enPlans: typeof nbPlans = {
  plans: {
    heading: "Plans",
    now: "If there is danger now, you need no plan. In Norway, call 112 for the police or 113 for an ambulance.",
    lead: "Here you can keep what you need to find quickly, in your own words.",
    whoHeading: "Who can find this?",
    onlyYou: "Only you can see the plans.",
    sealed: "They are encrypted before they are saved.",
    onDevice: "Someone who has your phone or computer while you are signed in can open this page. So can someone who knows your password.",
    safest: "If you are afraid that someone will find the plan, it may be safer to keep it in your head or with someone you trust. The same goes for paper.",
    traces: '"Leave site" takes you away, but does not clear the history in your browser. A call may stay in the list of calls.',
    nothing: "Nothing is written here yet.",
    write: "Write in the plan",
    change: "Change the plan",
    keep: "Save the plan",
    kept: "Saved.",
    keptAt: (moment) => `Saved ${moment}`,
    optional: "You can leave fields empty.",
    empty: "Delete everything in the plan",
    emptied: "Everything in the plan has been deleted.",
    alone: "Show this one alone, for printing",
    all: "Show all the plans",
    toWrite: "Write the plan",
    print: "Print",
    conflictHeading: "Another plan has been saved from another window",
    conflict: 'Here it is. Your own words are still in the fields. Take along what you want, and press "Save the plan". Then what stands in the fields holds.',
    conflictEmpty: "The plan has been changed in another window, and nothing has been deleted. Here it is. If you still want to delete everything, press once more.",
    blank: "empty",
  },
};
