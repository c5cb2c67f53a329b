import { randomUUID } from "node:crypto";
import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import type { Role } from "#app/access/policy.ts";
import type { LessonAddress } from "#app/curriculum/lesson.ts";
import type { LessonPlace, Track } from "#app/curriculum/programme.ts";
import { openClinic } from "#app/facilitation/clinic.server.ts";
import { createGroup } from "#app/facilitation/group.server.ts";
import { proposeOpenings } from "#app/facilitation/group.ts";
import { createInvitations } from "#app/facilitation/invitation.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { openAccount } from "#app/identity/account.server.ts";
import { configureSessions, startSession } from "#app/identity/session.server.ts";
import { writeReflection } from "#app/learning/reflection.server.ts";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { programme } from "#content/programme.ts";
import { inTransaction, openDatabase, type Database } from "#db/client.server.ts";
import { answersTo, reflectionOf } from "./answers.ts";
import { historyWriter, places, standingOf, type Standing } from "./history.ts";

export { sealEverythingAnew } from "./sealing.ts";

interface ClinicOptions {
  /** A file that does not exist yet. */
  readonly databaseFile: string;
  readonly keyFile: string;
  /** Learners in the group whose grid is measured. */
  readonly rows: number;
  /** Learners in the whole clinic, those among them. */
  readonly learners: number;
  readonly now: Date;
}

/** Who asks for the pages, and where they stand. */
export interface BenchClinic {
  /** `Cookie` headers of a learner and of the facilitator, signed in. */
  readonly learnerCookie: string;
  /** The learner's. */
  readonly accountId: string;
  readonly facilitatorCookie: string;
  readonly groupId: string;
  /** A lesson that the learner has read, answered, written in and marked as done. */
  readonly lesson: LessonPlace & { readonly written: string };
}

const day = 86_400_000;
const startedDaysAgo = 14 * 7;

/** As outpatients' groups are. The one that is measured is larger. */
const usualGroup = { learners: 12, ofOneFacilitator: 3 };

/** A hash that no password fits: nobody signs in with a password here. */
const noPassword = "$argon2id$v=19$m=19456,t=2,p=1$c2FtbnNwaWxsc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

const names = ["Tor", "Siv", "Ingrid", "Jonas", "Leila", "Amir", "Kari", "Bjørn", "Ida", "Marte"];
const written = "Jeg har tenkt at jeg skulle sett det før. Til en venn ville jeg sagt at hun gjorde så godt hun kunne.";
const measured: LessonAddress = { moduleId: "t01", lesson: 1, track: "relative", language: "nb" };

/** Makes a clinic with one large group and as many usual ones as it takes, its learners spread over the whole programme. */
export async function makeBenchClinic({ databaseFile, keyFile, rows, learners, now }: ClinicOptions): Promise<BenchClinic> {
  const db = openDatabase(databaseFile);
  try {
    attachKeys(db, readOrMakeMasterKey(keyFile, { databaseHasAccounts: false }));
    configureSessions(db, { secure: false });
    const { learner, facilitator, groupId } = inTransaction(db, () => fill(db, rows, learners, now));
    const cookieOf = async ({ accountId }: Actor): Promise<string> => (await startSession(db, accountId, null, now)).split(";")[0] ?? "";
    const { moduleId, lesson } = measured;
    return { learnerCookie: await cookieOf(learner), accountId: learner.accountId, facilitatorCookie: await cookieOf(facilitator), groupId, lesson: { moduleId, lesson, written } };
  } finally {
    db.$client.close();
  }
}

function fill(db: Database, rows: number, learners: number, now: Date) {
  openClinic(db, { name: "Fjordklinikken", kind: "real" }, now);
  const people = arrivals(db, now);
  const facilitator = people.open("facilitator");
  const groupId = people.group(facilitator, "Torsdagsgruppa");
  createInvitations(issuePermit(db, facilitator, "invitation.create"), groupId, { track: "relative", count: 10, maxUses: 1, days: 30 }, now);

  const half = Math.ceil(places.length / 2);
  const learner = people.enrol(groupId, measured.track, { done: half, opened: half + 1, lastVisitDaysAgo: 1 });
  for (let n = 1; n < rows; n++) people.enrol(groupId, n % 2 === 0 ? "relative" : "patient", standingOf(n));

  let leader = facilitator;
  let other = groupId;
  for (let n = 0; n < learners - rows; n++) {
    if (n % (usualGroup.learners * usualGroup.ofOneFacilitator) === 0) leader = people.open("facilitator");
    if (n % usualGroup.learners === 0) other = people.group(leader, `Gruppe ${n / usualGroup.learners + 1}`);
    people.enrol(other, n % 2 === 0 ? "relative" : "patient", standingOf(n));
  }
  return { learner, facilitator, groupId };
}

/** Opens accounts and groups one after another, through the product's own use cases where a person would. */
function arrivals(db: Database, now: Date) {
  const startedAt = new Date(now.getTime() - startedDaysAgo * day);
  const startsOn = osloDate(startedAt.getTime());
  const opensOn = proposeOpenings(programme, startsOn);
  const history = historyWriter(db);
  const right = answersTo(measured);
  const reflectionId = reflectionOf(measured);
  let count = 0;

  const open = (role: Role): Actor => {
    const n = count++;
    const person = { role, language: measured.language, userName: `person-${n}`, displayName: `${names[n % names.length]} ${n}`, passwordHash: noPassword };
    const opened = openAccount(db, person, startedAt);
    if (!opened.ok) throw new Error(opened.problems.join(", "));
    return { accountId: opened.accountId, role, language: measured.language, today: osloDate(now.getTime()) };
  };
  const group = (facilitator: Actor, name: string): string =>
    createGroup(issuePermit(db, facilitator, "group.create"), { name, startsOn, pace: "dated", quietAfterDays: 14, opensOn }, [], startedAt);
  const enrol = (groupId: string, track: Track, standing: Standing): Actor => {
    const learner = open("learner");
    const id = randomUUID();
    history.enrol({ id, accountId: learner.accountId, groupId, track, startedAt: startedAt.getTime() }, standing, now);
    for (const answer of right) history.answer(id, answer, now.getTime());
    writeReflection(issuePermit(db, learner, "reflection.write"), measured, { reflectionId, text: written, revision: 0 }, now);
    return learner;
  };
  return { open, group, enrol };
}
