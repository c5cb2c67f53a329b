import { randomUUID } from "node:crypto";
import type { Actor } from "#app/access/permit.server.ts";
import type { Role } from "#app/access/policy.ts";
import { createInvitations, inviteFacilitators } from "#app/facilitation/invitation.server.ts";
import { letLearnerIn, letStaffIn, type MadePasswordCode } from "#app/facilitation/password-code.server.ts";
import { saveWish } from "#app/family/family.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { openAccount } from "#app/identity/account.server.ts";
import { makeSecret } from "#app/identity/authenticator.server.ts";
import { keepAuthenticator } from "#app/identity/second-factor.server.ts";
import { startSession } from "#app/identity/session.server.ts";
import { logActivity, tickSafety } from "#app/learning/activity.server.ts";
import { countFrom } from "#app/learning/day-counter.server.ts";
import { keepDiary, keepInventory } from "#app/learning/diary.server.ts";
import { addMeeting, readMeetings } from "#app/learning/meetings.server.ts";
import { writeReflection } from "#app/learning/reflection.server.ts";
import type { MasterKey } from "#app/privacy/master-key.server.ts";
import { seal } from "#app/privacy/sealed.server.ts";
import type { Database } from "#db/client.server.ts";
import { markEmergency } from "./marked-emergency.ts";
import { markGuidance } from "./marked-guidance.ts";
import { markNotices } from "./marked-notices.ts";
import { markMessages } from "./marked-messages.ts";
import { markAbsences } from "./marked-absences.ts";
import { markMeetings } from "./marked-meetings.ts";
import { markLabels } from "./marked-labels.ts";
import { markShares } from "./marked-shares.ts";
import { markToday } from "./marked-today.ts";
import { Marks } from "./marks.ts";
import { days, permit, world, type Learner } from "./world.ts";

export type GroupName = "group 1" | "group 2";

/** Somebody who asks. */
export interface Visitor {
  readonly name: string;
  /** Whose marks are the visitor's own; undefined for whoever is not signed in, or no longer. */
  readonly person: string | undefined;
  /** What the visitor's pages say of whose they are. */
  readonly accountId: string | undefined;
  readonly role: Role | undefined;
  /** The group that is led or followed. */
  readonly group: GroupName | undefined;
  /** A peer worker whom the messages of the group are not for. */
  readonly withoutMessages?: true;
  /** A `Cookie` header. */
  readonly cookie: string | undefined;
}

export type MarkedWorld = Awaited<ReturnType<typeof markedWorld>>;

/** Where everybody has written: in the first lesson's box. */
const written = { moduleId: "intro", lesson: 1 };
export const boxWritten = "own-sake";

/** The day of which everybody has written. */
export const writtenOn = "2026-02-28";

/**
 * The small clinic with a mark in every field of everybody, progress, answers, invitations, and somebody signed in as
 * each kind of visitor. The introduction is read by all, so that the first topic is open and the third is not.
 */
export async function markedWorld(db: Database, masterKey: MasterKey, passwordHash: string) {
  const marks = new Marks();
  const now = new Date();
  const named = (name: string) => {
    const mail = marks.word("e-mail", name);
    return { userName: marks.word("user name", name), displayName: marks.word("display name", name), email: `${mail}@${mail}.example` };
  };
  const clinic = world({ db, masterKey, passwordHash, named });
  const { tor, siv, ingrid, jonas, leila, amir, facilitator, otherFacilitator, administrator, thursday, monday } = clinic;
  const run = (sql: string, ...values: readonly (string | number | null)[]) => void db.$client.prepare(sql).run(...values);

  const opened = openAccount(db, { role: "facilitator", language: "nb", ...named("former"), passwordHash }, now);
  if (!opened.ok) throw new Error(opened.problems.join(", "));
  const former: Actor = { accountId: opened.accountId, role: "facilitator", language: "nb", today: osloDate(now.getTime()) };
  run("insert into group_facilitators (group_id, account_id) values (?, ?)", thursday, former.accountId);

  const groupIds: Record<GroupName, string> = { "group 1": thursday, "group 2": monday };
  for (const [name, id] of Object.entries(groupIds)) run("update groups set name = ? where id = ?", marks.word("group name", name), marks.keep(id, "group id", name));
  run("insert into clinic_numbers (position, name, number, hours) values (1, ?, '55 00 00 00', '')", marks.word("clinic number", "clinic"));

  const staff = { facilitator, otherFacilitator, administrator, former };
  const learners = { Tor: tor, Siv: siv, Ingrid: ingrid, Jonas: jonas, Leila: leila, Amir: amir };
  const followedBy = new Map<string, GroupName>(Object.entries(learners).map(([name, { groupId }]) => [name, groupId === thursday ? "group 1" : "group 2"]));
  for (const [name, { accountId }] of Object.entries({ ...learners, former, "veileder en": facilitator, "veileder to": otherFacilitator, administrator })) marks.keep(accountId, "account id", name);

  let moment = now.getTime() - days(20);
  const anInstant = (owner: string): number => Number(marks.keep(String((moment += 1_234_567)), "moment", owner));
  for (const [name, learner] of Object.entries(learners)) {
    marks.keep(learner.enrolmentId, "enrolment id", name);
    for (const lesson of [1, 2, 3, 4])
      run("insert into lesson_progress values (?, 'intro', ?, ?, ?, 0, ?)", learner.enrolmentId, lesson, anInstant(name), now.getTime() - lesson, anInstant(name));
    run("insert into attempts (enrolment_id, event_id, module_id, check_id, option_id, answered_at) values (?, ?, 'intro', 'own-sake', ?, ?)", learner.enrolmentId, marks.word("answer", name), marks.word("answer", name), anInstant(name));
    writeReflection(permit(db, learner, "reflection.write"), written, { reflectionId: boxWritten, text: `Jeg var redd. ${marks.word("reflection", name)}`, revision: 0 }, now);
    logActivity(permit(db, learner, "activity.log"), "e07", { event: randomUUID(), did: "yes", how: 7, word: marks.word("log", name) }, now);
    const own = permit(db, learner, "diary.keep");
    const word = (): string => `Redd. ${marks.word("own page", name)}`;
    keepDiary(own, writtenOn, { happened: word(), felt: word(), did: "", gladOrSorry: "", tomorrow: "", text: word(), revision: 0 }, now);
    keepInventory(own, writtenOn, { strength: word(), wrong: "", thankful: word(), revision: 0 }, now);
    addMeeting(own, { event: randomUUID(), heldOn: writtenOn, group: word(), line: word() }, now);
    countFrom(own, { since: writtenOn, revision: 0 }, now);
    saveWish(permit(db, learner, "family.change"), { wish: `Broren min, ${marks.word("wish", name)}`, revision: 0 }, now);
    const happened = name === "Jonas" ? Number(marks.keep(String((moment += 1_234_567)), "happening", name)) : null;
    run("update enrolments set last_visit_at = ?, something_happened_at = ? where id = ?", now.getTime(), happened, learner.enrolmentId);
  }
  tickSafety(permit(db, siv, "activity.log"), "e01", now);

  const familyIds: Record<GroupName, string> = { "group 1": marks.keep(randomUUID(), "family id", "group 1"), "group 2": marks.keep(randomUUID(), "family id", "group 2") };
  const families: readonly { readonly id: string; readonly openedAt: number | null; readonly members: readonly Learner[] }[] = [
    { id: familyIds["group 1"], openedAt: null, members: [ingrid, jonas] },
    { id: familyIds["group 2"], openedAt: now.getTime(), members: [leila, amir] },
    { id: randomUUID(), openedAt: now.getTime(), members: [tor, siv] },
  ];
  for (const { id, openedAt, members } of families) {
    run("insert into families (id, opened_at, created_at) values (?, ?, ?)", id, openedAt, now.getTime());
    for (const { enrolmentId } of members) run("insert into family_members values (?, ?, ?, ?, null, null)", randomUUID(), id, enrolmentId, now.getTime());
  }

  // What Leila was called Amir goes on seeing, and the facilitator of both does not; what Jonas was called, Ingrid alone.
  for (const [name, learner] of [["Leila", leila], ["Jonas", jonas]] as const) {
    const memberId = String(db.$client.prepare("select id from family_members where enrolment_id = ?").pluck().get(learner.enrolmentId));
    const sealed = seal(db, { table: "family_members", column: "name_then", rowId: memberId, accountId: learner.accountId, revision: 0 }, marks.word("name then", name));
    db.$client.prepare("update family_members set name_then = ? where id = ?").run(sealed, memberId);
  }

  const meetingIds = Object.fromEntries(Object.entries(learners).map(([name, learner]) => [name, readMeetings(permit(db, learner, "diary.keep"), now).meetings[0]!.id])) as Record<keyof typeof learners, string>;
  const shareIds = markShares(clinic, marks, now);
  const prescriptionIds = markGuidance(clinic, learners, marks, now);
  const notices = markNotices(clinic, marks, now);

  const messageIds = markMessages(clinic, marks, now);
  const peerOpened = openAccount(db, { role: "facilitator", language: "nb", ...named("erfaren"), passwordHash }, now);
  if (!peerOpened.ok) throw new Error(peerOpened.problems.join(", "));
  const peer: Actor = { accountId: marks.keep(peerOpened.accountId, "account id", "erfaren"), role: "facilitator", language: "nb", today: osloDate(now.getTime()) };
  run("insert into group_facilitators (group_id, account_id, kind, messages) values (?, ?, 'peer', 0)", thursday, peer.accountId);
  const plannedIds = markMeetings(clinic, marks, now);
  markAbsences(clinic, now);
  markToday(clinic, now);
  const emergencyId = markEmergency(clinic, marks, now);

  const sheet = { count: 1, maxUses: 1, days: 30 } as const;
  const codes = {
    "group 1": createInvitations(permit(db, facilitator, "invitation.create"), thursday, { ...sheet, track: "relative" }, now).codes[0]!,
    "group 2": createInvitations(permit(db, otherFacilitator, "invitation.create"), monday, { ...sheet, track: "patient" }, now).codes[0]!,
    staff: inviteFacilitators(permit(db, administrator, "staff.invite"), sheet, now).codes[0]!,
    ended: createInvitations(permit(db, facilitator, "invitation.create"), thursday, { ...sheet, track: "relative" }, new Date(now.getTime() - days(60))).codes[0]!,
  };
  const invitationIds = { "group 1": "", "group 2": "", staff: "" };
  for (const { id, group_id: group } of db.$client.prepare("select id, group_id from invitations where expires_at > ?").all(now.getTime()) as { id: string; group_id: string | null }[]) {
    const place = group === thursday ? "group 1" : group === monday ? "group 2" : "staff";
    invitationIds[place] = marks.keep(id, place === "staff" ? "staff invitation id" : "invitation id", place);
    marks.keep(codes[place], place === "staff" ? "staff invitation code" : "invitation code", place);
  }
  markLabels(clinic, marks, now);

  const shownOnce = (made: MadePasswordCode): string => {
    if (!made.ok) throw new Error(made.problem);
    return made.code;
  };
  const passwordCodes = {
    waiting: shownOnce(letLearnerIn(permit(db, facilitator, "learner.let-in"), thursday, ingrid.enrolmentId, now)),
    ended: shownOnce(letLearnerIn(permit(db, facilitator, "learner.let-in"), thursday, jonas.enrolmentId, new Date(now.getTime() - days(2)))),
    ofClosedAccount: shownOnce(letStaffIn(permit(db, administrator, "staff.let-in"), former.accountId, now)),
  };
  const owners = { waiting: "Ingrid", ended: "Jonas", ofClosedAccount: "former" } as const;
  for (const [name, owner] of Object.entries(owners)) marks.keep(passwordCodes[name as keyof typeof owners], "password code", owner);

  for (const { accountId } of [amir, otherFacilitator]) keepAuthenticator(db, accountId, makeSecret(), 0, now);

  const signedIn = async ({ accountId }: Actor, at = now) => (await startSession(db, accountId, null, at)).split(";")[0]!;
  const longAgo = new Date(now.getTime() - days(3));
  const as = async (name: string, person: string, actor: Actor, group?: GroupName): Promise<Visitor> => ({ name, person, accountId: actor.accountId, role: actor.role, group, cookie: await signedIn(actor) });
  const nobody = (name: string, cookie?: string): Visitor => ({ name, person: undefined, accountId: undefined, role: undefined, group: undefined, cookie });
  const visitors = [
    nobody("anonymous"),
    nobody("expired session of a learner", await signedIn(tor, longAgo)),
    nobody("expired session of a facilitator", await signedIn(facilitator, longAgo)),
    nobody("expired session of the administrator", await signedIn(administrator, longAgo)),
    nobody("disabled learner", await signedIn(jonas)),
    nobody("disabled facilitator", await signedIn(former)),
    await as("relative A", "Tor", tor, "group 1"),
    await as("patient A", "Siv", siv, "group 1"),
    await as("relative B", "Leila", leila, "group 2"),
    await as("patient B", "Amir", amir, "group 2"),
    await as("facilitator of group 1", "veileder en", facilitator, "group 1"),
    await as("facilitator of group 2", "veileder to", otherFacilitator, "group 2"),
    { ...(await as("peer worker of group 1", "erfaren", peer, "group 1")), withoutMessages: true as const },
    await as("administrator", "administrator", administrator),
  ];
  for (const { accountId } of [jonas, former]) run("update accounts set disabled_at = ? where id = ?", now.getTime(), accountId);

  return { marks, visitors, revision: String(now.getTime()), groupIds, codes, passwordCodes, invitationIds, meetingIds, familyIds, shareIds, prescriptionIds, learners, staff, followed: (person: string) => followedBy.get(person), ...notices, messageIds, plannedIds, emergencyId };
}
