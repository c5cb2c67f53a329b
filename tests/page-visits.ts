import { goAway, readAbsences } from "#app/facilitation/absence.server.ts";
import { findClinic } from "#app/facilitation/clinic.server.ts";
import { parseGridView } from "#app/facilitation/grid-view.ts";
import { openRecord, readEmergencyRecord } from "#app/facilitation/emergency.server.ts";
import { changeGroup, requireGroup } from "#app/facilitation/group.server.ts";
import { readHelpNumbers } from "#app/facilitation/help-numbers.server.ts";
import { listInvitations } from "#app/facilitation/invitation.server.ts";
import { readColour } from "#app/facilitation/look.server.ts";
import { readRetention } from "#app/facilitation/retention-page.server.ts";
import { readLearnerPage } from "#app/facilitation/learner-page.server.ts";
import { readGroupPage } from "#app/facilitation/group-page.server.ts";
import { answerSafetyCheck, sayAffected } from "#app/family/safety-check.server.ts";
import { listOwn, listShared, openShare } from "#app/family/share.server.ts";
import { listPasskeys } from "#app/identity/passkey.server.ts";
import { readSecurityPage } from "#app/identity/security-page.server.ts";
import { changeEmail } from "#app/identity/account.server.ts";
import { readActor, startSession } from "#app/identity/session.server.ts";
import { readPacePage } from "#app/facilitation/pace-page.server.ts";
import { readPrescriptionsPage } from "#app/facilitation/prescriptions-page.server.ts";
import { itemOf, keepWords } from "#app/learning/contribution-words.server.ts";
import { readMonth } from "#app/learning/diary.server.ts";
import { readHome } from "#app/learning/home.server.ts";
import { readLesson } from "#app/learning/lesson.server.ts";
import { listOffers } from "#app/learning/offer.server.ts";
import { readModule } from "#app/learning/module.server.ts";
import { completeLesson } from "#app/learning/progress.server.ts";
import { writeReflection } from "#app/learning/reflection.server.ts";
import { readTogether } from "#app/learning/together.server.ts";
import { readConversation, readOwnConversation } from "#app/messages/conversation.server.ts";
import { listConversations } from "#app/messages/conversations.server.ts";
import { writeToFacilitators } from "#app/messages/message.server.ts";
import { findAnswer, keepAnswer, listAnswers } from "#app/messages/saved-answer.server.ts";
import { calendarFile } from "#app/meetings/calendar-file.server.ts";
import { requireMeeting } from "#app/meetings/meeting.server.ts";
import { requireOwnMeeting } from "#app/meetings/own-meeting.server.ts";
import { readOwnNotices } from "#app/notifications/choice.server.ts";
import { inspectConfirmation, keepConfirmation, makeConfirmationCode } from "#app/notifications/confirmation.server.ts";
import { readMailOverview } from "#app/notifications/outbox.server.ts";
import { listEmergencies } from "#app/privacy/emergency.server.ts";
import { listLooks } from "#app/privacy/looks.server.ts";
import { readFigures } from "#app/workspace/figures.server.ts";
import { link } from "#tests/linked-family.ts";
import { setPaceOf } from "#tests/own-pace.ts";
import { prescribeTo } from "#tests/prescribed.ts";
import { readAgenda } from "#app/meetings/agenda.server.ts";
import { readCalendar, readNextMeeting, readOwnMeeting } from "#app/meetings/calendar.server.ts";
import { readMeetingPage } from "#app/meetings/meeting-page.server.ts";
import { readMeetingsPage } from "#app/meetings/meetings-page.server.ts";
import { putOnAgenda } from "#app/meetings/own-agenda.server.ts";
import { familyOf, planned } from "#tests/meeting-clinic.ts";
import { readFamilyPage } from "#app/workspace/family-page.server.ts";
import { readToday } from "#app/workspace/today.server.ts";
import { everythingWaits, familyWith } from "#tests/waiting-clinic.ts";
import { later, now, permit, world } from "#tests/world.ts";

const first = { moduleId: "intro", lesson: 1 };
const usual = parseGridView(new URLSearchParams());

/** What the pages that are asked for most, the frame around them, and those that meet other people's words ask of the database, each as one visit. */
export const pageVisits = ["frame", "lesson", "done", "home", "grid", "module", "together", "shared", "diary", "learner", "offers", "prescriptions", "pace", "messages", "conversations", "conversation", "calendar", "meetings", "today", "family", "figures", "notices", "confirm", "answers", "files", "invitations", "security", "looks", "emergency"] as const;
export type PageVisit = (typeof pageVisits)[number];

/** Pages of the clinic as a whole: they look through its staff, its mail or its choices, and what they ask must not grow with the learners. The audit trail's filter names every group, so it is not among them. */
export const clinicVisits = ["absence", "absences", "mail", "retention", "numbers"] as const;
export type ClinicVisit = (typeof clinicVisits)[number];

/** A clinic in which Tor and his facilitator are signed in, and their group's modules open on given days. Siv is linked with him, and both bring the same word, and shows the facilitator how far she is. */
export async function visitedWorld(options?: Parameters<typeof world>[0]) {
  const clinic = world(options);
  const { db, tor, siv, facilitator, otherFacilitator, administrator, thursday } = clinic;
  const settings = { name: "Torsdagsgruppa", startsOn: "2026-06-01", pace: "dated" as const, quietAfterDays: 14, opensOn: { intro: "2026-06-01", t01: "2026-06-08" } };
  changeGroup(permit(db, facilitator, "group.change"), thursday, settings, now);
  writeReflection(permit(db, tor, "reflection.write"), first, { reflectionId: "hope", text: "I hope for sleep.", revision: 0 }, now);
  link(clinic, [tor, siv]);
  for (const learner of [tor, siv]) {
    answerSafetyCheck(permit(db, learner, "safety.answer"), { afraid: "no", experienced: "no" }, now);
    sayAffected(permit(db, learner, "together.prepare"), false, now);
  }
  const [untilOn, change] = ["2026-06-20", permit(db, siv, "share.change")];
  for (const [from, to] of [[siv, tor], [tor, siv]] as const) {
    const brings = permit(db, from, "share.change");
    openShare(brings, itemOf(keepWords(brings, "intro", "pause-word", "lighthouse", now)), { recipient: to.enrolmentId, untilOn }, now);
  }
  openShare(change, { kind: "progress", item: "intro", revision: null }, { recipient: "facilitator", untilOn }, now);
  for (const module of ["e01", "e05"]) prescribeTo(clinic, siv, module);
  for (const learner of [tor, siv]) setPaceOf(clinic, learner, "t04", "held");
  for (const [n, text] of ["Når begynner vi?", "Klokka ti?"].entries()) writeToFacilitators(permit(db, tor, "message.write"), { event: `5f0c2a44-9f7e-4d43-9a52-0b4f8a2d5c1${n}`, text }, now);
  goAway(permit(db, facilitator, "absence.change"), { fromOn: "2026-06-04", untilOn: "2026-06-05", substitute: otherFacilitator.accountId }, now);
  const meeting = planned(clinic, { family: familyOf(clinic) });
  planned(clinic, { kind: "activity", module: "e07" });
  putOnAgenda(permit(db, siv, "agenda.change"), meeting, listOwn(change, now).find(({ recipientId }) => recipientId === null)!.shareId, now);
  everythingWaits(clinic);
  openRecord(permit(db, administrator, "emergency.open"), { userName: "Siv", reason: "Moren ringte, og det haster." }, now);
  const cookie = await startSession(db, tor.accountId, null, now);

  changeEmail(permit(db, tor, "account.change"), "tor@example.org");
  const code = makeConfirmationCode();
  keepConfirmation(db, tor.accountId, code, now);
  const answer = "5f0c2a44-9f7e-4d43-9a52-0b4f8a2d5c20";
  keepAnswer(permit(db, facilitator, "saved-answer.keep"), { answer, revision: 0, text: "Takk for at du skriver." }, now);

  const visit: Record<PageVisit | ClinicVisit, () => unknown> = {
    frame: async () => {
      await readActor(db, cookie, later(600_000));
      return findClinic(db);
    },
    lesson: () => readLesson(permit(db, tor, "lesson.read"), first, now),
    done: () => completeLesson(permit(db, tor, "lesson.complete"), first, now),
    home: () => readHome(permit(db, tor, "path.read"), now),
    module: () => readModule(permit(db, tor, "path.read"), "t01", now),
    together: () => readTogether(permit(db, tor, "path.read"), "intro", now),
    shared: () => listShared(permit(db, facilitator, "shared.read"), now),
    offers: () => listOffers(permit(db, siv, "path.read"), now),
    prescriptions: () => readPrescriptionsPage(permit(db, facilitator, "prescription.read"), thursday, siv.enrolmentId, "e01", now),
    pace: () => readPacePage(permit(db, facilitator, "pace.change"), thursday, siv.enrolmentId, "t04", now),
    messages: () => readOwnConversation(permit(db, tor, "message.read"), { before: null, isSeen: true }, now),
    conversations: () => listConversations(permit(db, facilitator, "message.read"), 1, now),
    conversation: () => readConversation(permit(db, facilitator, "message.read"), thursday, tor.enrolmentId, { before: null, isSeen: false }, now),
    diary: () => readMonth(permit(db, tor, "diary.keep"), null, now),
    learner: () => readLearnerPage(permit(db, facilitator, "progress.read"), thursday, siv.enrolmentId, now),
    calendar: () => {
      const attend = permit(db, siv, "meeting.attend");
      return [readCalendar(attend, now), readNextMeeting(attend, now), readOwnMeeting(attend, meeting, now)];
    },
    meetings: () => {
      const read = permit(db, facilitator, "meeting.read");
      return [readMeetingsPage(read, thursday, 1, now), readMeetingPage(read, thursday, meeting, now), readAgenda(read, thursday, meeting, now)];
    },
    today: () => readToday(permit(db, facilitator, "today.read"), 1, now),
    family: () => readFamilyPage(permit(db, facilitator, "family.list"), thursday, familyWith(clinic, clinic.ingrid), now),
    security: () => [readSecurityPage(permit(db, tor, "account.read"), undefined, now), listPasskeys(permit(db, tor, "account.read"))],
    figures: () => readFigures(permit(db, facilitator, "figures.read"), thursday, now),
    notices: () => [tor, facilitator].map((who) => readOwnNotices(permit(db, who, "notice.choose"))),
    confirm: () => inspectConfirmation(db, code, "192.0.2.1", now),
    answers: () => {
      const keep = permit(db, facilitator, "saved-answer.keep");
      return [listAnswers(keep), findAnswer(keep, answer)];
    },
    files: () => [calendarFile(requireOwnMeeting(permit(db, siv, "meeting.attend"), meeting), "nb", now), calendarFile(requireMeeting(permit(db, facilitator, "meeting.read"), thursday, meeting), "nb", now)],
    invitations: () => {
      requireGroup(permit(db, facilitator, "invitation.create"), thursday);
      return listInvitations(permit(db, facilitator, "invitation.read"), thursday, 1, now);
    },
    absence: () => readAbsences(permit(db, facilitator, "absence.change"), 1, now),
    absences: () => readAbsences(permit(db, administrator, "absence.arrange"), 1, now),
    mail: () => readMailOverview(permit(db, administrator, "mail.read"), 1),
    retention: () => [readRetention(permit(db, administrator, "retention.change"), now), readColour(permit(db, administrator, "clinic.read"))],
    numbers: () => readHelpNumbers(permit(db, administrator, "help.check"), "nb", now),
    looks: () => [listLooks(permit(db, siv, "looks.read")), listEmergencies(permit(db, siv, "emergency.answer"))],
    emergency: () => readEmergencyRecord(permit(db, administrator, "emergency.read"), siv.enrolmentId, now),
    grid: () => readGroupPage(permit(db, facilitator, "progress.read"), thursday, usual, now),
  };
  return { ...clinic, visit };
}
