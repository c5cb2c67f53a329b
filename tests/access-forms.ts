import { addDays, osloDate } from "#app/i18n/dates.ts";
import { mondayOf } from "#app/learning/check-in.ts";
import { nameOf, unknownIntent, type Door } from "./access-doors.ts";
import { malformedId, missingCode, missingId, type Named } from "./access-addresses.ts";
import { absenceIds } from "./marked-absences.ts";
import { pointIds } from "./marked-meetings.ts";
import { boxWritten, type MarkedWorld } from "./marked-world.ts";

/** One filled-in form. */
export interface FilledForm extends Pick<Named, "names" | "missing"> {
  readonly fields: Readonly<Record<string, string>>;
  /** What the door may say to whoever is let in, where it is not success. */
  readonly says?: readonly number[];
}

/** Everybody's password in the marked world. */
export const password = "fire rolige ord sammen";
const otherPassword = "fem ganske rolige ord";

const group = { name: "En ny gruppe", startsOn: "2026-06-01", pace: "free", quietAfterDays: "14", replyWithinDays: "2" };
const person = { userName: "helt ny", displayName: "Ny", email: "", password, language: "nb" };
const today = osloDate(Date.now());
const meetingTime = { heldOn: addDays(today, 7), heldAt: "18:00", minutes: "60", place: "Rom 2", requirements: "", places: "" };
const event = "5f0c2a44-9f7e-4d43-9a52-0b4f8a2d5c11";

/** A form without an id of anybody's. Where the address has none either, there is nothing missing to compare with. */
const plain = (fields: Readonly<Record<string, string>>, ...says: readonly number[]): FilledForm[] => [{ fields, names: "nobody", missing: true, ...(says.length > 0 && { says }) }];

/** One form for each thing that a field can name. */
const naming = (field: string, named: readonly Named[], others: Readonly<Record<string, string>> = {}): FilledForm[] =>
  named.map(({ value, names, missing }) => ({ fields: { ...others, [field]: value }, names, ...(missing && { missing }) }));

/** One form for each of some that are there: gone for whoever owns it, and not there for everybody else who is let in. */
const each = (field: string, values: readonly string[]): FilledForm[] => values.flatMap((value) => plain({ [field]: value }, 303, 204, 404));

const noQuestion: Named = { value: "no-such-question", names: "absent", missing: true };
const absent: readonly Named[] = [{ value: missingId, names: "absent", missing: true }, malformedId];

/** What stands in the form of every action, filled in so that nothing but the guard could refuse it. */
const formsOf = ({ groupIds, staff, learners, invitationIds, meetingIds, familyIds, prescriptionIds, revision, noticeIds, messageIds, emergencyId }: MarkedWorld): Readonly<Record<string, readonly FilledForm[]>> => {
  const notStaff: Named = { value: learners.Tor.accountId, names: "absent" };
  const accounts: readonly Named[] = [{ value: staff.otherFacilitator.accountId, names: "staff" }, notStaff, ...absent];
  const groups: readonly Named[] = [{ value: groupIds["group 1"], names: "group 1" }, { value: groupIds["group 2"], names: "group 2" }, ...absent];
  const invitations: readonly Named[] = [{ value: invitationIds["group 1"], names: "group 1" }, { value: invitationIds["group 2"], names: "group 2" }, ...absent];
  const families: readonly Named[] = [{ value: familyIds["group 1"], names: "group 1" }, { value: familyIds["group 2"], names: "group 2" }, ...absent];
  const prescriptions: readonly Named[] = [{ value: prescriptionIds.Tor!, names: "group 1" }, { value: prescriptionIds.Amir!, names: "group 2" }, ...absent];
  /** The answer to one's own is kept; to another's, or to none that there is, it is the same no. */
  const answered: readonly FilledForm[] = [prescriptionIds.Tor!, missingId].map((prescription) => ({ fields: { prescription }, names: "nobody", ...(prescription === missingId && { missing: true }), says: [302, 303, 204, 409] }));
  const ofStaff: readonly Named[] = [{ value: invitationIds.staff, names: "staff" }, { value: invitationIds["group 1"], names: "absent" }, ...absent];
  return {
    "POST /language": plain({ language: "en", next: "/help" }),
    "POST /setup": plain({ key: missingCode, clinicName: "En annen", ...person }),
    "POST /sign-in": plain({ username: "ingen her", password }, 422, 302),
    "POST /sign-in/code": plain({ code: "123456" }),
    "POST /sign-in/set-up app": plain({ code: "123456" }),
    "POST /sign-in/set-up password": plain({ password: otherPassword }),
    "POST /sign-out": plain({}),
    "POST /join": plain({ code: missingCode }),
    "POST /join/:code": plain(person),
    "POST /new-password": plain({ code: missingCode }),
    "POST /new-password/:passwordCode": plain({ password: otherPassword }),
    "POST /*": plain({ intent: "complete" }),

    "POST /modules/:module/:lesson complete": plain({}),
    "POST /modules/:module/:lesson reopen": plain({}),
    "POST /modules/:module/:lesson place": plain({ section: "2" }),
    "POST /modules/:module/:lesson answer": naming("check", [{ value: "own-sake", names: "nobody" }, noQuestion], { module: "intro", option: "for-you", event }),
    "POST /modules/:module/:lesson reflect": naming("reflectionId", [{ value: boxWritten, names: "nobody" }, noQuestion], { text: "Jeg er mindre redd nå.", revision: "1" }),

    "POST /modules/:module/together prepare": naming("field", [{ value: "times", names: "nobody" }, noQuestion], { choice: "saturday", revision: "0" }),
    "POST /modules/:module/together affected": plain({ affected: "no" }),
    "POST /modules/:module/together take-back": plain({ contribution: missingId }),
    "POST /modules/:module/together/:field": plain({ recipient: missingId, untilOn: "2026-06-20", part: "0", revision: "0" }, 422),

    "POST /modules/:module say-yes": answered,
    "POST /modules/:module say-no": answered,
    "POST /modules/:module tick": plain({}),
    "POST /modules/:module untick": plain({}),
    "POST /modules/:module log": plain({ did: "yes", how: "7", word: "stille", event }),
    "POST /modules/:module remove": plain({ entry: event }),
    "POST /diary": plain({ query: "redd" }),
    "POST /diary/:day diary": plain({ happened: "Regn.", felt: "Redd.", did: "", gladOrSorry: "", tomorrow: "", text: "", revision }),
    "POST /diary/:day inventory": plain({ strength: "Sto opp.", wrong: "", thankful: "", revision }),
    "POST /diary/:day remove-diary": plain({ revision }),
    "POST /diary/:day remove-inventory": plain({ revision }),
    "POST /meetings add": plain({ event, heldOn: "2026-06-01", group: "Tirsdagsgruppa", line: "" }),
    "POST /meetings remove": naming("meeting", [{ value: meetingIds.Tor, names: "nobody" }, { value: missingId, names: "nobody", missing: true }]),
    "POST /days begin": plain({ since: "2026-06-01", revision }),
    "POST /days off": plain({ revision }),
    "POST /days remove": plain({ revision }),
    "POST /family wish": plain({ wish: "En helt annen, i mine egne ord", revision: "0" }, 303, 204, 409),
    "POST /family take-back": plain({ revision: "0" }, 303, 204, 409),
    "POST /family leave": plain({}),
    "POST /family/check answer": plain({ afraid: "no", experienced: "no" }),
    "POST /family/check choose": plain({ wanted: "on" }),
    "POST /something-happened stop": plain({}),
    "POST /something-happened back": plain({}),

    "POST /messages send": plain({ event, text: "Når begynner vi?" }, 303, 204, 404),
    "POST /messages take-back": plain({ message: messageIds.ofTor }, 303, 204, 404),
    "POST /groups/:group/learners/:enrolment/messages send": plain({ event, text: "Klokka ti." }),
    "POST /groups/:group/learners/:enrolment/messages take-back": each("message", [messageIds.toTor, messageIds.toAmir]),
    "POST /messages/answers keep": plain({ answer: event, revision: "0", text: "Takk for at du skriver." }),
    "POST /messages/answers remove": [...each("answer", messageIds.answers), ...naming("answer", absent)],
    "POST /absence go": plain({ fromOn: today, untilOn: today, substitute: staff.otherFacilitator.accountId }, 303, 204, 422),
    "POST /absence end": [...each("absence", absenceIds), ...naming("absence", absent)],
    "POST /admin/absences arrange": naming("account", [{ value: staff.facilitator.accountId, names: "staff" }, notStaff, ...absent], { fromOn: today, untilOn: today, substitute: "" }),
    "POST /admin/absences end": [...each("absence", absenceIds), ...naming("absence", absent)],

    "POST /sharing stop": plain({ share: missingId }),
    "POST /share/:kind/:item": plain({ recipient: "facilitator", untilOn: today, revision: "0" }),
    "POST /calendar/:meeting sign-up": plain({}, 422),
    "POST /calendar/:meeting sign-off": plain({}),
    "POST /calendar/:meeting put": plain({ share: missingId }, 422),
    "POST /calendar/:meeting take-off": plain({ share: missingId }),
    "POST /check-in": plain({ week: mondayOf(osloDate(Date.now())), revision: "0", c1: "7", better: "Gikk en tur." }),
    "POST /check-in/:form": plain({ instrument: "made-up", revision: "0", "item-calm": "1" }),
    "POST /plans keep": plain({ plan: "b", revision: "0", b1: "Naboen" }),
    "POST /plans empty": plain({ plan: "b", revision: "0" }),

    "POST /account name": plain({ displayName: "Et nytt navn" }),
    "POST /account email": plain({ email: "ny@example.org", currentPassword: password }),
    "POST /account scheme": plain({ scheme: "dark" }),
    "POST /sign-in/passkey begin": plain({}),
    "POST /sign-in/passkey answer": plain({ credential: "{}" }, 422, 302),
    "POST /sign-in/provider": plain({}),
    "POST /account/passkeys begin": plain({ name: "Mobilen", password }),
    "POST /account/passkeys keep": plain({ name: "Mobilen", credential: "{}" }, 422),
    "POST /account/passkeys rename": naming("passkey", [{ value: missingId, names: "nobody", missing: true }], { name: "Mobilen", password }),
    "POST /account/passkeys remove": naming("passkey", [{ value: missingId, names: "nobody", missing: true }], { password }),
    "POST /account/provider link": plain({ password }),
    "POST /account/provider unlink": plain({ password }),
    "POST /account password": plain({ oldPassword: password, password: otherPassword }),

    "POST /account/security begin": plain({ password }),
    "POST /account/security codes": plain({ password }),
    "POST /account/security remove": plain({ password }),
    "POST /account/security read": plain({}),
    "POST /account/security end": plain({ session: missingId }),
    "POST /account/security end-others": plain({}),

    "POST /account/notices choose": plain({ messages: "on" }),
    "POST /account/notices send": plain({}),
    "POST /confirm/:confirmation": plain({}),
    "POST /account/copy read": plain({ password }),
    "POST /account/copy file": plain({ password }),

    "POST /account/looks": naming("access", [{ value: missingId, names: "nobody", missing: true }], { next: "/home" }),
    "POST /emergency": plain({ userName: "ingen her", reason: "Moren ringte, og det haster." }, 422),
    "POST /emergency/:enrolment": plain({}),
    "POST /admin/audit": plain({ through: "1" }),
    "POST /admin/emergency": naming("access", [{ value: emergencyId, names: "staff" }, ...absent]),
    "POST /account/delete": plain({ password, sure: "yes" }, 303, 204, 422),
    "POST /admin/erase": plain({ userName: "ingen her", why: "erase.request", password, sure: "yes" }, 422),

    "POST /groups/:group/learners/:enrolment discharge": plain({ dischargedOn: "2026-06-01", early: "yes" }),

    "POST /groups create": plain({ ...group, facilitators: staff.facilitator.accountId }),
    "POST /groups propose": plain(group),
    "POST /groups assign": naming("group", groups, { facilitators: staff.otherFacilitator.accountId }),
    "POST /groups/:group/settings change": plain(group),
    "POST /groups/:group/settings propose": plain(group),
    "POST /groups/:group/learners/:enrolment let-in": plain({}),
    "POST /groups/:group/learners/:enrolment take-away": plain({}, 303, 204, 422),
    "POST /groups/:group/learners/:enrolment/prescriptions prescribe": plain({ module: "e07", why: "Du har spurt om ro.", lookFor: "Kjenn etter pusten." }),
    "POST /groups/:group/learners/:enrolment/prescriptions withdraw": naming("prescription", prescriptions),
    "POST /groups/:group/learners/:enrolment/pace set": plain({ module: "t04", kind: "held", reason: "Vi tar det sammen." }),
    "POST /groups/:group/learners/:enrolment/pace take-back": plain({ module: "t04" }),
    "POST /groups/:group/families pair": plain({ wishes: `${learners.Tor.enrolmentId}/1`, open: "no" }, 422),
    "POST /groups/:group/families open": naming("family", families),
    "POST /groups/:group/families close": naming("family", families),
    "POST /groups/:group/meetings plan": plain({ event, kind: "group", family: "", module: "", ...meetingTime }),
    "POST /groups/:group/meetings/:meeting change": plain(meetingTime),
    "POST /groups/:group/meetings/:meeting cancel": plain({}),
    "POST /groups/:group/meetings/:meeting point": plain({ event, text: "Helgene" }),
    "POST /groups/:group/meetings/:meeting remove-point": each("point", Object.values(pointIds)),
    "POST /groups/:group/meetings/:meeting attendance": plain({}),
    "POST /groups/:group/invitations/file read": plain({ text: "merke;spor\nFam. 1;pasient", days: "30" }),
    "POST /groups/:group/invitations/file make": plain({ text: "merke;spor\nFam. 1;pasient" }),
    "POST /groups/:group/invitations/file renew": plain({ text: "merke;spor\nFam. 1;pasient" }),
    "POST /groups/:group/invitations create": plain({ track: "relative", count: "1", maxUses: "1", days: "30" }),
    "POST /groups/:group/invitations withdraw": naming("invitation", invitations),

    "POST /admin": plain({ name: "Et nytt navn", phone: "55 00 00 02", address: "Veien 1", "numbers.1.name": "Vakt", "numbers.1.number": "55 00 00 01", "numbers.1.hours": "" }),
    "POST /admin/help-numbers check": naming("resource", [{ value: "113", names: "nobody" }, ...absent]),
    "POST /admin/help-numbers check-own": plain({ position: "1", number: "55 00 00 00" }),
    "POST /admin/look choose": plain({ colour: "#7a1f4b" }),
    "POST /admin/look reset": plain({}),
    "POST /admin/retention": plain({ meetings: "90", notices: "30", messages: "" }),
    "POST /admin/mail": naming("notice", [{ value: noticeIds.unsure, names: "staff" }, { value: noticeIds.sent, names: "absent" }, ...absent]),
    "POST /admin/accounts disable": naming("account", accounts),
    "POST /admin/accounts enable": naming("account", accounts),
    "POST /admin/accounts let-in": naming("account", accounts),
    "POST /admin/accounts take-away": naming("account", accounts),
    "POST /admin/accounts make-administrator": plain({ account: staff.otherFacilitator.accountId, password }, 422),
    "POST /admin/accounts invite": plain({ count: "1", days: "30" }),
    "POST /admin/accounts withdraw": naming("invitation", ofStaff),
  };
};

/** @throws {Error} for an action, or an intent of one, that the table above does not know */
export function formsFor(door: Door, world: MarkedWorld): readonly FilledForm[] {
  if (door.intent === unknownIntent) return plain({ intent: unknownIntent }, 400);
  const forms = formsOf(world)[nameOf(door)];
  if (!forms) throw new Error(`Say in tests/access-forms.ts what the form of "${nameOf(door)}" holds.`);
  return forms.map((form) => ({ ...form, fields: { ...(door.intent && { intent: door.intent }), ...form.fields } }));
}
