import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import type { GuardedPolicy, Role } from "#app/access/policy.ts";
import { countedFor, type Track } from "#app/curriculum/programme.ts";
import { changeDischarge } from "#app/facilitation/discharge.server.ts";
import { createGroup } from "#app/facilitation/group.server.ts";
import { proposeOpenings } from "#app/facilitation/group.ts";
import { createInvitations } from "#app/facilitation/invitation.server.ts";
import { openAccount } from "#app/identity/account.server.ts";
import { hashPassword } from "#app/identity/password.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Language } from "#app/i18n/language.ts";
import { stationsOf } from "#app/learning/path.ts";
import { writeReflection } from "#app/learning/reflection.server.ts";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { programme } from "#content/programme.ts";
import { openDatabase, type Database } from "./client.server.ts";
import { setUpPlaces } from "./demo-administration.ts";
import { layTrailInOrder } from "./demo-audit.ts";
import { linkFamilies, meet, type Follower } from "./demo-families.ts";
import { guide } from "./demo-guidance.ts";
import { chooseWhatToHear } from "./demo-notices.ts";
import { writeToEachOther } from "./demo-messages.ts";
import { planMeetings } from "./demo-meetings.ts";
import { keepOwnPages } from "./demo-own-pages.ts";
import { makeToday } from "./demo-today.ts";
import { clinic, enrolments, lessonProgress } from "./schema/index.ts";

interface DemoOptions {
  /** A file that does not exist yet. */
  readonly databaseFile: string;
  readonly keyFile: string;
  /** One for every account. */
  readonly password: string;
  readonly now: Date;
}

/** One learner of the demo: how many lessons are done, how many days ago the last visit was; null: has not been here. */
type Row = readonly [name: string, track: Track, done: number, lastVisitDaysAgo: number | null, language?: Language];

/** The recurring cast of the lessons, and more learners who bear the same first names. */
const torsdag: readonly Row[] = [
  ["Tor", "relative", 8, 0],
  ["Siv", "patient", 6, 0],
  ["Ingrid", "relative", 9, 3],
  ["Jonas", "patient", 6, 4],
  ["Leila", "relative", 9, 1],
  ["Amir", "patient", 7, 8],
  ["Kari", "relative", 5, 16],
  ["Bjørn", "patient", 4, 16],
  ["Ida", "relative", 7, 1, "en"],
  ["Marte", "patient", 7, 2],
  ["Kari L.", "relative", 3, 6],
  ["Tor H.", "relative", 0, null],
];
const mandag: readonly Row[] = [
  ["Ingrid B.", "relative", 33, 5],
  ["Jonas B.", "patient", 34, 2],
  ["Leila S.", "relative", 33, 21],
  ["Amir S.", "patient", 22, 1],
  ["Siv N.", "patient", 9, 16],
  ["Tor N.", "relative", 28, 9],
  ["Ida V.", "relative", 19, 0],
  ["Marte V.", "patient", 15, 7],
  ["Kari M.", "relative", 12, 4],
  ["Bjørn M.", "patient", 2, 34],
  ["Siv K.", "patient", 25, 3],
  ["Leila K.", "relative", 0, 12],
  ["Jonas F.", "patient", 4, 18],
  ["Ingrid F.", "relative", 0, null],
];
const kveld: readonly Row[] = [
  ["Amir T.", "patient", 5, 0, "en"],
  ["Leila T.", "relative", 6, 1, "en"],
  ["Bjørn H.", "patient", 3, 2],
  ["Kari H.", "relative", 4, 0],
  ["Marte O.", "patient", 6, 1],
  ["Ida O.", "relative", 7, 3],
  ["Jonas R.", "patient", 1, 6],
  ["Ingrid R.", "relative", 2, 2],
  ["Siv D.", "patient", 0, 8],
  ["Tor D.", "relative", 4, 4],
  ["Leila P.", "relative", 5, 5],
  ["Amir P.", "patient", 0, null],
  ["Ida G.", "relative", 3, 7],
  ["Marte G.", "patient", 0, null],
];

/** Whose stay has ended: how many days ago, and whether that was before it was planned. */
const discharged: Readonly<Record<string, { readonly daysAgo: number; readonly early: boolean }>> = { "Jonas B.": { daysAgo: 30, early: false }, "Siv N.": { daysAgo: 12, early: true } };

const day = 86_400_000;

/**
 * Makes the demo clinic: three groups, forty learners in many states, times relative to `now`. The database says of
 * itself that it is a demo.
 */
export async function makeDemo({ databaseFile, keyFile, password, now }: DemoOptions): Promise<void> {
  const passwordHash = await hashPassword(password);
  const db = openDatabase(databaseFile);
  try {
    attachKeys(db, readOrMakeMasterKey(keyFile, { databaseHasAccounts: false }));
    db.insert(clinic).values({ id: 1, name: "Fjordklinikken", kind: "demo", createdAt: now.getTime() }).run();

    const open = (role: Role, userName: string, displayName: string, language: Language = "nb"): Actor => {
      const opened = openAccount(db, { role, language, userName, displayName, passwordHash }, new Date(now.getTime() - 120 * day));
      if (!opened.ok) throw new Error(`${userName}: ${opened.problems.join(", ")}`);
      return { accountId: opened.accountId, role, language, today: osloDate(now.getTime()) };
    };
    setUpPlaces(db, open("administrator", "administrator", "Administrator"), now);
    const facilitator = open("facilitator", "facilitator", "Veileder");
    const second = open("facilitator", "veileder2", "Veileder to");

    const people = new Map<string, Follower>();
    const group = (leader: Actor, name: string, daysAgo: number, pace: "free" | "dated", rows: readonly Row[]) => {
      const startedAt = now.getTime() - daysAgo * day;
      const startsOn = osloDate(startedAt);
      const opensOn = pace === "dated" ? proposeOpenings(programme, startsOn) : {};
      const groupId = createGroup(issuePermit(db, leader, "group.create"), { name, startsOn, pace, quietAfterDays: 14, opensOn }, [], new Date(startedAt));
      for (const [displayName, track, done, lastVisitDaysAgo, language] of rows) {
        const learner = open("learner", displayName.toLowerCase().replace(/[ .]+/g, ""), displayName, language);
        const enrolmentId = enrol(db, learner, groupId, track, { done, startedAt, lastVisitAt: lastVisitDaysAgo === null ? null : now.getTime() - lastVisitDaysAgo * day - 2 * 3_600_000 });
        people.set(displayName, { ...learner, enrolmentId });
        if (displayName === "Tor") write(db, learner, now);
        const end = discharged[displayName];
        if (end) changeDischarge(issuePermit(db, leader, "enrolment.discharge"), groupId, enrolmentId, { dischargedOn: osloDate(now.getTime() - end.daysAgo * day), ...(end.early && { early: "yes" }) }, now);
      }
      return groupId;
    };
    const thursday = group(facilitator, "Torsdagsgruppa", 17, "dated", torsdag);
    linkFamilies(db, facilitator, people, now);
    meet(db, people, now);
    keepOwnPages(db, people, now);
    guide(db, facilitator, thursday, people, now);
    chooseWhatToHear(db, people, facilitator, now);
    writeToEachOther(db, facilitator, thursday, people, now);
    planMeetings(db, facilitator, thursday, people, now);
    makeToday(db, people, now);
    group(facilitator, "Mandagsgruppa", 120, "free", mandag);
    group(second, "Kveldsgruppa", 10, "dated", kveld);
    createInvitations(issuePermit(db, facilitator, "invitation.create"), thursday, { track: "relative", count: 2, maxUses: 1, days: 30 }, now);
    layTrailInOrder(db);
  } finally {
    db.$client.close();
  }
}

interface History {
  readonly done: number;
  readonly startedAt: number;
  readonly lastVisitAt: number | null;
}

/** Enrols a learner, and lays their lessons evenly between the group's start and the last visit, the next one opened. @returns the enrolment's id */
function enrol(db: Database, learner: Actor, groupId: string, track: Track, { done, startedAt, lastVisitAt }: History): string {
  const enrolmentId = crypto.randomUUID();
  db.insert(enrolments).values({ id: enrolmentId, accountId: learner.accountId, groupId, track, createdAt: startedAt, lastVisitAt }).run();
  if (lastVisitAt === null) return enrolmentId;
  const places = stationsOf(countedFor(programme, track)).flatMap(({ module }) => Array.from({ length: module.lessons }, (_, n) => ({ moduleId: module.id, lesson: n + 1 })));
  const opened = places.slice(0, done + 1);
  const rows = opened.map((place, n) => {
    const at = Math.round(startedAt + ((lastVisitAt - startedAt) * (n + 1)) / opened.length);
    return { enrolmentId, ...place, openedAt: at - 600_000, visitedAt: at, section: n === done ? 2 : 0, completedAt: n < done ? at : null };
  });
  db.insert(lessonProgress).values(rows).run();
  return enrolmentId;
}

function write(db: Database, tor: Actor, now: Date): void {
  const permit = <P extends GuardedPolicy>(policy: P) => issuePermit(db, tor, policy);
  const text = "Jeg har tenkt at jeg skulle sett det før. Til en venn ville jeg sagt: Du gjorde så godt du kunne med det du visste.";
  writeReflection(permit("reflection.write"), { moduleId: "t01", lesson: 1 }, { reflectionId: "blame", text, revision: 0 }, new Date(now.getTime() - 9 * day));
}
