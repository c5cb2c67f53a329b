import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import { changeClinic } from "#app/facilitation/clinic.server.ts";
import { checkOwnNumber } from "#app/facilitation/help-numbers.server.ts";
import type { Database } from "./client.server.ts";

const day = 86_400_000;

/** Where nobody answers: no number begins like this. */
const post = { name: "Vakttelefonen på posten", number: "00 00 00 00", hours: "Hele døgnet" };

/** What the demo's clinic says of itself, and that somebody has rung its own number. The national ones are real, and nobody has. */
export function setUpPlaces(db: Database, administrator: Actor, now: Date): void {
  const profile = { name: "Fjordklinikken", phone: "00 00 00 01", address: "Fjordveien 1\n0000 Fjorden", numbers: [post] };
  changeClinic(issuePermit(db, administrator, "clinic.change"), profile, new Date(now.getTime() - 100 * day));
  checkOwnNumber(issuePermit(db, administrator, "help.check"), { position: 1, number: post.number }, new Date(now.getTime() - 40 * day));
}
