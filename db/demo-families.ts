import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import { saveWish } from "#app/family/family.server.ts";
import { listWishes, pairWishes } from "#app/family/pairing.server.ts";
import { answerSafetyCheck, chooseShared, sayAffected } from "#app/family/safety-check.server.ts";
import { openShare } from "#app/family/share.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { itemOf, keepWords } from "#app/learning/contribution-words.server.ts";
import { keepWriting } from "#app/learning/own-writing.server.ts";
import type { Database } from "./client.server.ts";

/** A learner of the demo. */
export interface Follower extends Actor {
  readonly enrolmentId: string;
}

/** The learners of the demo by the names that they are known by. */
export type People = ReadonlyMap<string, Follower>;

const day = 86_400_000;
const before = (now: Date, daysAgo: number): Date => new Date(now.getTime() - daysAgo * day);

/** Whom the cast wish to be linked with. Kari wishes for nobody, Leila's wish is the only one of its two, and Ida and Marte wish for each other. */
const wishes: Readonly<Record<string, string>> = {
  Tor: "Kona mi, Siv. Vi bor sammen og har to barn.",
  Siv: "Mannen min, Tor.",
  Ingrid: "Sønnen min. Han heter Jonas.",
  Jonas: "Mamma, Ingrid",
  Leila: "Broren min, Amir. Vi har ikke snakket sammen på en stund.",
  Ida: "My partner, Marte",
  Marte: "Kjæresten min. Hun heter Ida.",
};

/** Tor and Siv are linked and can share. So can Ingrid and Jonas, but Jonas was not sure when he was asked whether he is afraid. Leila waits, and Ida and Marte are for the facilitator to link. */
export function linkFamilies(db: Database, facilitator: Actor, people: People, now: Date): void {
  for (const [name, wish] of Object.entries(wishes)) saveWish(issuePermit(db, people.get(name), "family.change"), { wish, revision: 0 }, before(now, 8));
  const told = listWishes(issuePermit(db, facilitator, "family.list"));
  for (const names of [["Tor", "Siv"], ["Ingrid", "Jonas"]]) {
    const problem = pairWishes(issuePermit(db, facilitator, "family.pair"), { wishes: told.filter(({ enrolmentId }) => names.some((name) => people.get(name)?.enrolmentId === enrolmentId)), open: "yes" }, before(now, 6));
    if (problem) throw new Error(`${names.join(" and ")}: ${problem}`);
  }
  answerSafetyCheck(issuePermit(db, people.get("Jonas"), "safety.answer"), { afraid: "unsure", experienced: "no" }, before(now, 4));
}

/** What Tor and Siv bring to the first exercise: the ids of what they have ticked, and a word for a pause. One of the times, and the word, are the same. */
const brought = {
  Tor: { share: "progress", times: "weekday-evenings\nsunday", "pause-word": "fyrtårn" },
  Siv: { share: "progress\ntexts", times: "saturday\nsunday", "pause-word": "Fyrtårn" },
} as const;

/** Two days ago Tor and Siv answered for safety, brought their answers for each other to the first exercise, and each opened how far they have come in it. */
export function meet(db: Database, people: People, now: Date): void {
  const then = before(now, 2);
  const untilOn = addDays(osloDate(now.getTime()), 26);
  for (const [name, other] of [["Tor", "Siv"], ["Siv", "Tor"]] as const) {
    const self = people.get(name);
    const recipient = people.get(other)?.enrolmentId ?? "";
    const safety = issuePermit(db, self, "safety.answer");
    answerSafetyCheck(safety, { afraid: "no", experienced: "no" }, then);
    chooseShared(safety, "on", then);
    const prepares = issuePermit(db, self, "together.prepare");
    sayAffected(prepares, false, then);
    const shares = issuePermit(db, self, "share.change");
    const contributions = Object.entries(brought[name]).map(([field, text]) => {
      keepWriting(prepares, { kind: "together", slot: `intro/${field}`, value: { text }, revision: 0 }, then);
      return itemOf(keepWords(shares, "intro", field, text, then));
    });
    const items = [...contributions, { kind: "progress", item: "intro", revision: null }] as const;
    const problems = items.flatMap((item) => openShare(shares, item, { recipient, untilOn }, then) ?? []);
    if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  }
}
