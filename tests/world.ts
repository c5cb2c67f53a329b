import { randomUUID } from "node:crypto";
import { issuePermit, type Actor, type Permit } from "#app/access/permit.server.ts";
import type { GuardedPolicy, Role } from "#app/access/policy.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { openAccount } from "#app/identity/account.server.ts";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { newMasterKey, type MasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { clinic, enrolments, groupFacilitators, groups } from "#db/schema/index.ts";

/** One Thursday in June, at noon in Oslo. */
export const now = new Date("2026-06-04T10:00:00Z");

export const days = (n: number): number => n * 86_400_000;
export const later = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);

/** A hash that no password fits: nobody signs in with a password in these tests. */
const noPassword = "$argon2id$v=19$m=19456,t=2,p=1$c2FtbnNwaWxsc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

export interface Learner extends Actor {
  readonly enrolmentId: string;
  readonly groupId: string;
  readonly track: Track;
}

/** To make the tables takes longer than most tests: they are made once in a process, and copied. */
let tables: Buffer | undefined;
const freshDatabase = (): Database => openDatabase((tables ??= openDatabase(":memory:").$client.serialize()));

interface WorldOptions {
  readonly db?: Database;
  readonly masterKey?: MasterKey;
  /** Of everybody's password, for tests that sign in. */
  readonly passwordHash?: string;
  /** What a person goes by; the bare name where nothing is said. */
  readonly named?: (name: string) => { readonly userName: string; readonly displayName: string; readonly email?: string };
}

const byBareName = (name: string) => ({ userName: name, displayName: name });

/**
 * The small clinic that every test shares. Tor and Siv, Ingrid and Jonas follow the Thursday group with one facilitator;
 * Leila and Amir the Monday group with another.
 */
export function world({ db = freshDatabase(), masterKey = newMasterKey(), passwordHash = noPassword, named = byBareName }: WorldOptions = {}) {
  attachKeys(db, masterKey);
  db.insert(clinic).values({ id: 1, name: "Fjordklinikken", kind: "real", createdAt: now.getTime() }).run();

  const account = (name: string, role: Role): Actor => {
    const opened = openAccount(db, { role, language: "nb", ...named(name), passwordHash }, now);
    if (!opened.ok) throw new Error(`${name}: ${opened.problems.join(", ")}`);
    return { accountId: opened.accountId, role, language: "nb", today: osloDate(now.getTime()) };
  };
  const group = (name: string, facilitator: Actor): string => {
    const id = randomUUID();
    db.insert(groups).values({ id, name, startsOn: "2026-06-01", pace: "free", quietAfterDays: 14, createdAt: now.getTime() }).run();
    db.insert(groupFacilitators).values({ groupId: id, accountId: facilitator.accountId }).run();
    return id;
  };
  const learner = (name: string, track: Track, groupId: string): Learner => {
    const actor = account(name, "learner");
    const enrolmentId = randomUUID();
    db.insert(enrolments).values({ id: enrolmentId, accountId: actor.accountId, groupId, track, createdAt: now.getTime() }).run();
    return { ...actor, enrolmentId, groupId, track };
  };

  const administrator = account("administrator", "administrator");
  const facilitator = account("veileder en", "facilitator");
  const otherFacilitator = account("veileder to", "facilitator");
  const thursday = group("Torsdagsgruppa", facilitator);
  const monday = group("Mandagsgruppa", otherFacilitator);
  return {
    db,
    administrator,
    facilitator,
    otherFacilitator,
    thursday,
    monday,
    tor: learner("Tor", "relative", thursday),
    siv: learner("Siv", "patient", thursday),
    ingrid: learner("Ingrid", "relative", thursday),
    jonas: learner("Jonas", "patient", thursday),
    leila: learner("Leila", "relative", monday),
    amir: learner("Amir", "patient", monday),
  };
}

/** A real permit, as the edge issues it. */
export const permit = <P extends GuardedPolicy>(db: Database, actor: Actor, policy: P): Permit<P> => issuePermit(db, actor, policy);
