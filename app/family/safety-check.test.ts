import { expect, test } from "vitest";
import { link, shownWishes } from "#tests/linked-family.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { readFamily, saveWish } from "./family.server.ts";
import { listWishes, pairWishes } from "./pairing.server.ts";
import { answerSafetyCheck, chooseShared, readClosings, safetyForm, sayAffected } from "./safety-check.server.ts";
import { listOwn, listRecipients, listShared, openShare } from "./share.server.ts";

type World = ReturnType<typeof world>;
type Answer = "yes" | "unsure" | "no";

const item = { kind: "progress", item: "t01", revision: null } as const;
const until = { untilOn: "2026-07-01" };

/** Tor and Siv linked and open, each with the same thing opened to the other and to the facilitator. */
function linked(): World {
  const clinic = world();
  const { db, tor, siv } = clinic;
  link(clinic, [tor, siv]);
  for (const [one, other] of [[tor, siv], [siv, tor]] as const)
    for (const recipient of ["facilitator", other.enrolmentId]) openShare(permit(db, one, "share.change"), item, { recipient, ...until }, now);
  return clinic;
}

const answer = ({ db }: World, learner: Learner, afraid: Answer, experienced: Answer, at = later(1000)) => answerSafetyCheck(permit(db, learner, "safety.answer"), { afraid, experienced }, at);
const choose = ({ db }: World, learner: Learner, wanted: "on" | "off", at = later(2000)) => chooseShared(permit(db, learner, "safety.answer"), wanted, at);
const isClosed = ({ db }: World, learner: Learner) => readClosings(permit(db, learner, "safety.answer"), now).get(learner.enrolmentId)?.closed ?? false;
const seenBy = ({ db }: World, actor: Parameters<typeof permit>[1]) => listShared(permit(db, actor, "shared.read"), now).length;
const recipientsOf = ({ db }: World, learner: Learner) => listRecipients(permit(db, learner, "share.change"), item, now).map(({ value }) => value);

test.each([["yes", "no"], ["unsure", "no"], ["no", "yes"], ["no", "unsure"], ["yes", "unsure"]] as const)("%s and %s shows help and closes what is shared, both ways, for this person", (afraid, experienced) => {
  const clinic = linked();
  const { tor, siv } = clinic;
  expect([seenBy(clinic, tor), seenBy(clinic, siv)]).toEqual([1, 1]);
  expect(answer(clinic, siv, afraid, experienced)).toEqual({ needsHelp: true });
  expect([seenBy(clinic, tor), seenBy(clinic, siv)]).toEqual([0, 0]);
  expect(recipientsOf(clinic, siv)).toEqual(["facilitator"]);
});

test("no to both closes nothing", () => {
  const clinic = linked();
  expect(answer(clinic, clinic.siv, "no", "no")).toEqual({ needsHelp: false });
  expect([seenBy(clinic, clinic.tor), seenBy(clinic, clinic.siv)]).toEqual([1, 1]);
});

test("the other's pages do not change by a letter, and neither does what goes to the facilitator", () => {
  const clinic = linked();
  const { db, tor, siv, facilitator } = clinic;
  const othersPages = () => [readFamily(permit(db, tor, "family.read")), recipientsOf(clinic, tor), listOwn(permit(db, tor, "share.change"), now)];
  const before = othersPages();
  answer(clinic, siv, "yes", "yes");
  expect(othersPages()).toEqual(before);
  expect(seenBy(clinic, facilitator)).toBe(2);
});

test("what was opened to members is withdrawn for good: switched on again, it has to be opened anew", () => {
  const clinic = linked();
  const { db, tor, siv } = clinic;
  answer(clinic, siv, "unsure", "no");
  expect(listOwn(permit(db, siv, "share.change"), now).map(({ recipientId }) => recipientId)).toEqual([null]);
  answer(clinic, siv, "no", "no", later(days(1)));
  choose(clinic, siv, "on", later(days(1)));
  expect(seenBy(clinic, tor)).toBe(0);
  expect(recipientsOf(clinic, siv)).toEqual(["facilitator", tor.enrolmentId]);
  expect(seenBy(clinic, siv)).toBe(1);
});

test("closed stays closed: a later no to both does not open it, and neither does asking for it after another answer than that", () => {
  const clinic = linked();
  const { siv } = clinic;
  answer(clinic, siv, "yes", "no");
  choose(clinic, siv, "on");
  expect(isClosed(clinic, siv)).toBe(true);
  answer(clinic, siv, "no", "no");
  expect(isClosed(clinic, siv)).toBe(true);
  choose(clinic, siv, "on");
  expect(isClosed(clinic, siv)).toBe(false);
});

test("not now closes it too, and on does nothing for somebody who has closed nothing", () => {
  const clinic = linked();
  const { tor, siv } = clinic;
  choose(clinic, tor, "on");
  expect(isClosed(clinic, tor)).toBe(false);
  answer(clinic, siv, "no", "no");
  choose(clinic, siv, "off");
  expect([seenBy(clinic, tor), seenBy(clinic, siv)]).toEqual([0, 0]);
  expect(isClosed(clinic, siv)).toBe(true);
});

test("a wish goes with it, so that nobody who is afraid is linked; one told afterwards stands, whatever is answered again", () => {
  const clinic = world();
  const { db, tor, siv, facilitator } = clinic;
  const wish = (learner: Learner) => saveWish(permit(db, learner, "family.change"), { wish: "Den andre", revision: 0 }, now);
  for (const learner of [tor, siv]) wish(learner);
  answer(clinic, siv, "unsure", "no");
  const standing = () => listWishes(permit(db, facilitator, "family.list")).map(({ name }) => name).sort();
  expect(standing()).toEqual(["Tor"]);
  expect(pairWishes(permit(db, facilitator, "family.pair"), { wishes: shownWishes(clinic, [tor, siv]), open: "yes" }, now)).toBe("wish_gone");
  wish(siv);
  answer(clinic, siv, "no", "no");
  sayAffected(permit(db, siv, "together.prepare"), true, now);
  expect(standing()).toEqual(["Siv", "Tor"]);
  choose(clinic, siv, "off");
  expect(standing()).toEqual(["Tor"]);
});

test("the answer is sealed, as long as any other, and no permit of a facilitator's or another learner's finds it", () => {
  const clinic = linked();
  const { db, siv, tor, ingrid, facilitator } = clinic;
  const sizes = new Set<number>();
  for (const [afraid, experienced] of [["yes", "unsure"], ["no", "no"], ["unsure", "unsure"]] as const) {
    answer(clinic, siv, afraid, experienced);
    const { answer: kept } = db.$client.prepare("select answer from safety_checks").get() as { answer: Buffer };
    expect(kept.toString("latin1")).not.toMatch(/yes|unsure|closed|afraid/);
    sizes.add(kept.length);
  }
  expect(sizes.size).toBe(1);
  for (const policy of ["safety.answer", "together.prepare"] as const) expect(() => permit(db, facilitator, policy)).toThrow("not_found");
  expect([...readClosings(permit(db, tor, "safety.answer"), now).keys()]).not.toContain(siv.enrolmentId);
  expect([...readClosings(permit(db, ingrid, "shared.read"), now).keys()]).not.toContain(siv.enrolmentId);
});

test("answering is done whole or not at all", () => {
  const clinic = linked();
  const { db, siv, tor } = clinic;
  db.$client.exec("create trigger full before update on shares begin select raise(abort, 'disk full'); end");
  expect(() => answer(clinic, siv, "yes", "no")).toThrow("disk full");
  expect(isClosed(clinic, siv)).toBe(false);
  expect(seenBy(clinic, tor)).toBe(1);
});

test("somebody who is affected is so until they say that they are not, however many days go by, and what they answered stays as it was", () => {
  const clinic = linked();
  const { db, siv } = clinic;
  answer(clinic, siv, "no", "no");
  const affected = (at: string) => readClosings(permit(db, siv, "together.prepare"), new Date(at)).get(siv.enrolmentId);
  sayAffected(permit(db, siv, "together.prepare"), true, new Date("2026-06-04T10:00:00Z"));
  expect(affected("2026-06-04T21:59:59Z")).toEqual({ closed: false, affected: true });
  for (const at of ["2026-06-04T22:00:00Z", "2026-06-05T22:00:00Z", "2027-06-04T10:00:00Z"]) expect(affected(at)).toEqual({ closed: false, affected: true });
  sayAffected(permit(db, siv, "together.prepare"), false, new Date("2026-06-05T12:00:00Z"));
  expect(affected("2026-06-05T12:00:00Z")).toEqual({ closed: false, affected: false });
  answer(clinic, siv, "yes", "no");
  sayAffected(permit(db, siv, "together.prepare"), true, new Date("2026-06-04T12:00:00Z"));
  expect(affected("2026-06-04T12:00:00Z")).toEqual({ closed: true, affected: true });
});

test("the form wants both questions answered, by one of three words", () => {
  const problems = (fields: unknown) => (safetyForm.safeParse(fields).error?.issues ?? []).map(({ path, message }) => [path[0], message]);
  expect(problems({ afraid: "no" })).toEqual([["experienced", "choose"]]);
  expect(problems({ afraid: "maybe", experienced: "no" })).toEqual([["afraid", "choose"]]);
  expect(problems({ afraid: "no", experienced: "unsure" })).toEqual([]);
});

test("to somebody who says that something has happened nothing goes, nor from them, and their own page still names whom they are linked with", () => {
  const clinic = linked();
  const { db, tor, siv } = clinic;
  db.$client.prepare("update enrolments set something_happened_at = ? where id = ?").run(now.getTime(), siv.enrolmentId);
  expect([seenBy(clinic, tor), seenBy(clinic, siv)]).toEqual([0, 0]);
  expect(recipientsOf(clinic, siv)).toEqual(["facilitator"]);
  expect(readFamily(permit(db, siv, "family.read")).members.map(({ name }) => name)).toEqual(["Tor"]);
});
