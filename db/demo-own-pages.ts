import { issuePermit } from "#app/access/permit.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { checkInForm, keepCheckIn } from "#app/learning/check-in.server.ts";
import { mondayOf } from "#app/learning/check-in.ts";
import { countFrom } from "#app/learning/day-counter.server.ts";
import { keepDiary } from "#app/learning/diary.server.ts";
import type { Database } from "./client.server.ts";
import type { People } from "./demo-families.ts";

const day = 86_400_000;

/** The weeks that Siv and Tor have answered for, by how many days ago they did. */
const checkIns: Readonly<Record<string, Readonly<Record<number, Readonly<Record<string, string>>>>>> = {
  Siv: {
    14: { c1: "5", c2: "4", c3: "3", p1: "6", p2: "7", p3: "3", better: "Sov en hel natt." },
    7: { c1: "6", c2: "6", c3: "4", p1: "7", p2: "6", p3: "5", better: "Sa nei til en tur på byen." },
  },
  Tor: {
    14: { c1: "6", c2: "3", c3: "3", r1: "2", r2: "8", r3: "3" },
    7: { c1: "6", c2: "5", c3: "5", r1: "4", r2: "6", r3: "5", better: "Var på trening for første gang på lenge." },
  },
};

const nothing = { happened: "", felt: "", did: "", gladOrSorry: "", tomorrow: "", text: "" };

/** Siv's diary, by how many days ago each day was. */
const diary: Readonly<Record<number, Partial<typeof nothing>>> = {
  6: { happened: "Første hele dag uten telefon.", felt: "Rastløs, så rolig.", did: "Gikk to runder rundt vannet." },
  4: { happened: "Gruppe om skam.", felt: "Trist, men ikke alene.", gladOrSorry: "Takknemlig for at Marte satt ved siden av meg.", tomorrow: "Ringe barna." },
  1: { happened: "Ringte barna.", felt: "Varm.", did: "Lagde middag med de andre.", tomorrow: "Sove før elleve." },
};

/** What Siv and Tor keep for themselves, so that a visitor of the demo sees the pages with something on them. */
export function keepOwnPages(db: Database, people: People, now: Date): void {
  const before = (daysAgo: number): Date => new Date(now.getTime() - daysAgo * day);
  for (const [name, weeks] of Object.entries(checkIns))
    for (const [daysAgo, answers] of Object.entries(weeks)) {
      const then = before(Number(daysAgo));
      keepCheckIn(issuePermit(db, people.get(name), "check-in.keep"), checkInForm.parse({ week: mondayOf(osloDate(then.getTime())), revision: "0", ...answers }), then);
    }
  const own = issuePermit(db, people.get("Siv"), "diary.keep");
  for (const [daysAgo, entry] of Object.entries(diary)) keepDiary(own, osloDate(before(Number(daysAgo)).getTime()), { ...nothing, ...entry, revision: 0 }, before(Number(daysAgo)));
  countFrom(own, { since: addDays(osloDate(now.getTime()), -17), revision: 0 }, before(1));
}
