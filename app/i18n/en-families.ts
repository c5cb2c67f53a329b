import type { nbFamilies } from "./nb-families.ts";

/** The words of the page where a facilitator links those who wish for each other, in English. */
export const enFamilies: typeof nbFamilies = {
  link: "Families",
  heading: (group) => `Families in ${group}`,
  wishes: "Wishes that are waiting",
  tick: "Tick those that name each other.",
  wishesLead:
    "That somebody is here is a secret: tell nobody that a wish exists or does not, also when you are asked. If you are in doubt who is meant, ask each of them alone, without naming the other.",
  rule: "At most one of them can follow the patient track. If any of them is linked already, everybody in that family must have a wish for the new one.",
  newcomers: "The new one sees only the names of those who are linked now. If somebody has left before, two who compare their pages may understand that.",
  noWishes: "No wishes are waiting in your groups.",
  oneWish: "Only one wish is waiting. It takes two to link anybody.",
  wishLegend: "Who wish for each other?",
  boxes: "Wishes",
  fromGroup: (group) => `from ${group}`,
  written: (date) => `written ${date}`,
  changed: "Changed since you saw it. This is what it says now:",
  open: "Should sharing be open at once?",
  openLead:
    "Leave it closed if both use substances, or if there is a restraining order, a conflict over contact or care of children, or a child welfare case. If you are not sure, leave it closed. Talk to each of them alone, and open it when you know.",
  opens: { yes: "Yes, open it now. I know that none of this applies to them.", no: "No, leave it closed until I open it." },
  pair: "Link them",
  paired: "They are linked, and see each other's names now.",
  linked: "Families that are linked",
  nobodyLinked: "Nobody in the group is linked yet.",
  isOpen: "Open on your side. Each of them decides what to share, and whether to share anything.",
  isClosed: "Closed: nothing goes between them. They are not told that it was you who closed it.",
  others: (n) => (n === 1 ? "one more, from a group you do not lead" : `${n} more, from groups you do not lead`),
  othersOpen: "Only a facilitator who leads the groups of all of them can open it.",
  openNow: "Open",
  openFor: (names) => `Open for ${names}`,
  closeNow: "Close",
  closeFor: (names) => `Close for ${names}`,
  silent: "Whoever has left a link is not listed here. The others do not know of it, so do not tell them.",
  never: "You never see here what they share with each other, or what anybody has answered to the two questions about safety.",
};
