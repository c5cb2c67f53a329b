import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import { resourceId } from "#app/curriculum/help.ts";
import { changeClinic } from "#app/facilitation/clinic.server.ts";
import { checkHelp, checkOwnNumber } from "#app/facilitation/help-numbers.server.ts";
import type { Database } from "./client.server.ts";

const day = 86_400_000;

/** Where nobody answers: the first digits of a number that is given to nobody. */
const post = { name: "Vakttelefonen på posten", number: "00 00 00 00", hours: "Hele døgnet" };

/** How many days ago the administrator rang these. */
const rung: Readonly<Record<string, number>> = {
  [resourceId({ number: "116 123", web: "sidetmedord.no" })]: 40,
  [resourceId({ number: "22 40 00 40", web: "soschat.no" })]: 40,
  [resourceId({ number: "800 40 567", web: "ivareta.no" })]: 12,
};

/** What the demo's clinic says of itself, and the numbers that somebody there has rung. */
export function setUpPlaces(db: Database, administrator: Actor, now: Date): void {
  const checking = issuePermit(db, administrator, "help.check");
  changeClinic(issuePermit(db, administrator, "clinic.change"), { name: "Fjordklinikken", phone: "00 00 00 01", address: "Fjordveien 1\n0000 Fjorden", numbers: [post] }, new Date(now.getTime() - 100 * day));
  checkOwnNumber(checking, { position: 1, number: post.number }, new Date(now.getTime() - 40 * day));
  for (const [id, daysAgo] of Object.entries(rung)) checkHelp(checking, id, new Date(now.getTime() - daysAgo * day));
}
