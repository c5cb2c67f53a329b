import { expect, test } from "vitest";
import { leave } from "#app/family/family.server.ts";
import { answerSafetyCheck, readAnsweredToday } from "#app/family/safety-check.server.ts";
import { listOwn, listShared, withdrawShare } from "#app/family/share.server.ts";
import { link, type Clinic } from "#tests/linked-family.ts";
import { openUpTo } from "#tests/opened-path.ts";
import { answerForToday, bringPart, brought, linkedPair, prepare, togetherPage } from "#tests/together-pair.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { bring, readBringing, takeBack } from "./bringing.server.ts";
import { tellHappening } from "./happening.server.ts";
import { readShared, readSharing } from "./shared-item.server.ts";
import { tellAffected } from "./together.server.ts";

/** Tor and Siv are linked and as far as the third topic; both have answered what is asked today. */
const pair = (...others: readonly "ingrid"[]): Clinic => linkedPair({ upTo: "t03", exercise: "t02" }, ...others);

const rows = ({ db }: Clinic): number => db.$client.prepare("select count(*) from contributions").pluck().get() as number;
const bringing = ({ db }: Clinic, learner: Learner, moduleId: string, field: string) => readBringing(permit(db, learner, "share.change"), moduleId, field, now);

test("two tracks meet on one page: each sees what the other has brought for them, under the other's own prompt, and nothing else of what was prepared", () => {
  const clinic = pair();
  const { tor, siv } = clinic;
  prepare(clinic, tor, "t02", "can", "Jeg kan gå en tur");
  prepare(clinic, tor, "t02", "cannot", "Jeg kan ikke svare om natta");
  prepare(clinic, siv, "t02", "want-to", "Da vil jeg høre på musikk");
  expect([brought(clinic, tor, "t02"), brought(clinic, siv, "t02")]).toEqual([[], []]);

  expect(bringPart(clinic, tor, "t02", "can", siv)).toBeUndefined();
  expect(bringPart(clinic, siv, "t02", "want-to", tor)).toBeUndefined();
  expect([brought(clinic, tor, "t02"), brought(clinic, siv, "t02")]).toEqual([["Siv: Da vil jeg høre på musikk"], ["Tor: Jeg kan gå en tur"]]);
  expect(togetherPage(clinic, tor, "t02").brought.map(({ viewers }) => viewers), "of a share no more than the page says").toEqual([[{ shareId: expect.any(String), name: "Siv", untilOn: "2026-07-02" }]]);
  expect(togetherPage(clinic, tor, "t02").meeting).toMatchObject({ others: [{ label: "Når en bølge kommer, vil jeg …" }] });
  expect(togetherPage(clinic, siv, "t02").brought).toMatchObject([{ fieldId: "want-to", text: "Da vil jeg høre på musikk" }]);
  expect(brought(clinic, tor, "t01")).toEqual([]);
});

test("what is taken back while the other looks is gone from the very next request, from the page and from the database", () => {
  const clinic = pair();
  const { db, tor, siv } = clinic;
  prepare(clinic, siv, "t02", "want-to", "Musikk");
  for (const takesBack of [
    () => takeBack(permit(db, siv, "share.change"), "t02", { contribution: togetherPage(clinic, siv, "t02").brought[0]!.id }, now),
    () => withdrawShare(permit(db, siv, "share.change"), listOwn(permit(db, siv, "share.change"), now)[0]!.shareId, now),
  ]) {
    bringPart(clinic, siv, "t02", "want-to", tor);
    expect([brought(clinic, tor, "t02"), rows(clinic)]).toEqual([["Siv: Musikk"], 1]);
    takesBack();
    expect([brought(clinic, tor, "t02"), togetherPage(clinic, siv, "t02").brought, rows(clinic)]).toEqual([[], [], 0]);
    expect(listShared(permit(db, tor, "shared.read"), now)).toEqual([]);
  }
});

test("what Siv has brought is met on the exercise's own page alone: Tor's list of what is shared with him leaves it out, no address shows it, and her own list keeps it", () => {
  const clinic = pair();
  const { db, tor, siv } = clinic;
  prepare(clinic, siv, "t02", "want-to", "Musikk");
  bringPart(clinic, siv, "t02", "want-to", tor);
  const { own } = readSharing(permit(db, siv, "share.change"), now);
  expect(own).toMatchObject([{ name: { kind: "contribution", module: { number: 2 } }, who: "Tor" }]);
  expect(brought(clinic, tor, "t02")).toEqual(["Siv: Musikk"]);
  expect(readSharing(permit(db, tor, "share.change"), now).withMe).toEqual([]);
  expect(() => readShared(permit(db, tor, "shared.read"), own[0]!.shareId, now)).toThrow("not_found");
});

test("nobody takes back what is another's", () => {
  const clinic = pair();
  const { db, tor, siv } = clinic;
  prepare(clinic, siv, "t02", "want-to", "Musikk");
  bringPart(clinic, siv, "t02", "want-to", tor);
  takeBack(permit(db, tor, "share.change"), "t02", { contribution: togetherPage(clinic, siv, "t02").brought[0]!.id }, now);
  expect(brought(clinic, tor, "t02")).toEqual(["Siv: Musikk"]);
});

test("leaving, and a safety check that closes, take with them what was brought", () => {
  for (const closes of [
    ({ db, siv }: Clinic) => leave(permit(db, siv, "family.change"), now),
    ({ db, siv }: Clinic) => void answerSafetyCheck(permit(db, siv, "safety.answer"), { afraid: "no", experienced: "unsure" }, now),
  ]) {
    const clinic = pair();
    prepare(clinic, clinic.siv, "t02", "want-to", "Musikk");
    bringPart(clinic, clinic.siv, "t02", "want-to", clinic.tor);
    closes(clinic);
    expect([brought(clinic, clinic.tor, "t02"), togetherPage(clinic, clinic.siv, "t02").brought, rows(clinic)]).toEqual([[], [], 0]);
  }
});

test("a safety check on the reader's side closes too, and the page of the one who brought stays as it was", () => {
  const clinic = pair();
  const { db, tor, siv } = clinic;
  prepare(clinic, siv, "t02", "want-to", "Musikk");
  bringPart(clinic, siv, "t02", "want-to", tor);
  const before = [togetherPage(clinic, siv, "t02"), bringing(clinic, siv, "t02", "want-to")];
  answerSafetyCheck(permit(db, tor, "safety.answer"), { afraid: "unsure", experienced: "no" }, now);
  expect(brought(clinic, tor, "t02")).toEqual([]);
  expect([togetherPage(clinic, siv, "t02"), bringing(clinic, siv, "t02", "want-to")]).toEqual(before);
});

test("from when either is affected nothing is shown to either, the day after no more than the same night, until they say that they are not", () => {
  for (const who of ["tor", "siv"] as const) {
    const clinic = pair();
    const { db, tor, siv } = clinic;
    prepare(clinic, siv, "t02", "want-to", "Musikk");
    prepare(clinic, tor, "t02", "can", "Tur");
    bringPart(clinic, siv, "t02", "want-to", tor);
    bringPart(clinic, tor, "t02", "can", siv);
    tellAffected(permit(db, clinic[who], "together.prepare"), "t02", { affected: "yes" }, now);
    expect([brought(clinic, tor, "t02"), brought(clinic, siv, "t02")]).toEqual([[], []]);
    expect([listShared(permit(db, tor, "shared.read"), now), listShared(permit(db, siv, "shared.read"), now)]).toEqual([[], []]);
    const tomorrow = later(days(1));
    const other = who === "tor" ? siv : tor;
    answerForToday(clinic, other, "t02", tomorrow);
    expect([listShared(permit(db, tor, "shared.read"), tomorrow), listShared(permit(db, siv, "shared.read"), tomorrow)], "no midnight says it for them").toEqual([[], []]);
    for (const learner of [tor, siv]) answerForToday(clinic, learner, "t02", tomorrow);
    expect([brought(clinic, tor, "t02", tomorrow), brought(clinic, siv, "t02", tomorrow)]).toEqual([["Siv: Musikk"], ["Tor: Tur"]]);
  }
});

test("it is shown until the end of the day chosen", () => {
  const clinic = pair();
  const { tor, siv } = clinic;
  prepare(clinic, siv, "t02", "want-to", "Musikk");
  expect(bringPart(clinic, siv, "t02", "want-to", tor, { untilOn: "2026-06-03" })).toEqual({ untilOn: "share_day" });
  expect(rows(clinic)).toBe(0);
  expect(bringPart(clinic, siv, "t02", "want-to", tor, { untilOn: "2026-06-04" })).toBeUndefined();
  const lastMinute = new Date("2026-06-04T21:59:00Z");
  const nextDay = new Date("2026-06-04T22:00:00Z");
  expect(brought(clinic, tor, "t02", lastMinute)).toEqual(["Siv: Musikk"]);
  answerForToday(clinic, tor, "t02", nextDay);
  expect(brought(clinic, tor, "t02", nextDay)).toEqual([]);
  expect(togetherPage(clinic, siv, "t02", nextDay).brought).toEqual([]);
});

test("of a box from which one line may be brought, exactly the line chosen is, and a box that stays with the learner is brought by nobody", () => {
  const clinic = pair();
  const { db, tor, siv } = clinic;
  prepare(clinic, siv, "t01", "mine", "Første linje\r\n\r\n  Andre linje  \nTredje linje");
  prepare(clinic, siv, "t01", "not-mine", "Dette er bare mitt");
  expect(bringing(clinic, siv, "t01", "mine").parts).toEqual(["Første linje", "Andre linje", "Tredje linje"]);
  expect(bringPart(clinic, siv, "t01", "mine", tor, { part: 1 })).toBeUndefined();
  expect(brought(clinic, tor, "t01")).toEqual(["Siv: Andre linje"]);
  expect(bringPart(clinic, siv, "t01", "mine", tor, { part: 3 })).toEqual({ part: "choose" });
  expect(brought(clinic, tor, "t01")).toEqual(["Siv: Andre linje"]);
  for (const [moduleId, field] of [["t01", "not-mine"], ["t02", "can"], ["t02", "nothing"], ["t05", "sentence"], ["t99", "mine"]] as const)
    expect(() => readBringing(permit(db, siv, "share.change"), moduleId, field, now), field).toThrow("not_found");
});

test("the words brought are those that were shown: written over meanwhile, nothing is brought", () => {
  const clinic = pair();
  const { db, tor, siv } = clinic;
  prepare(clinic, siv, "t02", "want-to", "Musikk");
  const { revision } = bringing(clinic, siv, "t02", "want-to");
  prepare(clinic, siv, "t02", "want-to", "Noe helt annet");
  const form = { recipient: tor.enrolmentId, untilOn: "2026-06-20", part: 0 };
  expect(bring(permit(db, siv, "share.change"), "t02", "want-to", { ...form, revision }, now)).toEqual({ part: "words_changed" });
  expect([brought(clinic, tor, "t02"), rows(clinic)]).toEqual([[], 0]);
});

test("writing on in the box leaves what was brought as it was; other words from the same box take the first ones back from everybody", () => {
  const clinic = pair("ingrid");
  const { tor, siv, ingrid } = clinic;
  prepare(clinic, siv, "t02", "want-to", "Musikk");
  bringPart(clinic, siv, "t02", "want-to", tor);
  bringPart(clinic, siv, "t02", "want-to", ingrid);
  expect([rows(clinic), bringing(clinic, siv, "t02", "want-to").brought?.viewers.map(({ name }) => name).sort()]).toEqual([1, ["Ingrid", "Tor"]]);
  prepare(clinic, siv, "t02", "want-to", "Musikk, eller en tur");
  expect([brought(clinic, tor, "t02"), brought(clinic, ingrid, "t02")]).toEqual([["Siv: Musikk"], ["Siv: Musikk"]]);
  bringPart(clinic, siv, "t02", "want-to", tor);
  expect([brought(clinic, tor, "t02"), brought(clinic, ingrid, "t02"), rows(clinic)]).toEqual([["Siv: Musikk, eller en tur"], [], 1]);
});

test("it goes to a member of the family and to nobody else", () => {
  const clinic = pair();
  const { db, siv, ingrid, leila } = clinic;
  prepare(clinic, siv, "t02", "want-to", "Musikk");
  for (const other of [ingrid, leila, siv]) expect(bringPart(clinic, siv, "t02", "want-to", other)).toEqual({ recipient: "choose" });
  const { revision, recipients } = bringing(clinic, siv, "t02", "want-to");
  expect(recipients.map(({ name }) => name)).toEqual(["Tor"]);
  expect(bring(permit(db, siv, "share.change"), "t02", "want-to", { recipient: "facilitator", untilOn: "2026-06-20", part: 0, revision }, now)).toEqual({ recipient: "choose" });
  expect(rows(clinic)).toBe(0);
});

test("whoever is linked with nobody, is affected today, or has closed what is shared, is given the same empty choice", () => {
  const alone = world();
  const { db, tor } = alone;
  openUpTo(db, tor, "t02");
  answerForToday(alone, tor, "t01");
  prepare(alone, tor, "t01", "mine", "En linje");
  const empty = { ...bringing(alone, tor, "t01", "mine"), recipients: [], brought: undefined };
  expect(bringing(alone, tor, "t01", "mine")).toEqual(empty);
  for (const closes of [
    (clinic: Clinic) => tellAffected(permit(clinic.db, clinic.tor, "together.prepare"), "t01", { affected: "yes" }, now),
    (clinic: Clinic) => void answerSafetyCheck(permit(clinic.db, clinic.tor, "safety.answer"), { afraid: "yes", experienced: "yes" }, now),
  ]) {
    const clinic = pair();
    prepare(clinic, clinic.tor, "t01", "mine", "En linje");
    closes(clinic);
    expect(bringing(clinic, clinic.tor, "t01", "mine")).toEqual(empty);
    expect(bringPart(clinic, clinic.tor, "t01", "mine", clinic.siv)).toEqual({ recipient: "choose" });
  }
});

test("nothing is brought before the questions of safety are answered that day, nor after something has happened", () => {
  const clinic = world();
  const { db, tor, siv } = clinic;
  link(clinic, [tor, siv]);
  openUpTo(db, tor, "t02");
  prepare(clinic, tor, "t01", "mine", "En linje");
  tellAffected(permit(db, tor, "together.prepare"), "t01", { affected: "no" }, now);
  expect(bringing(clinic, tor, "t01", "mine").answered).toBe(false);
  expect(bringPart(clinic, tor, "t01", "mine", siv)).toEqual({ recipient: "choose" });
  answerForToday(clinic, tor, "t01", later(-days(1)));
  expect(readAnsweredToday(permit(db, tor, "path.read"), now)).toEqual({ safety: false, affected: false });
  expect(bringPart(clinic, tor, "t01", "mine", siv)).toEqual({ recipient: "choose" });
  answerForToday(clinic, tor, "t01");
  expect(bringPart(clinic, tor, "t01", "mine", siv)).toBeUndefined();
  tellHappening(permit(db, tor, "happening.tell"), now);
  expect(() => bringing(clinic, tor, "t01", "mine")).toThrow("not_found");
});

test("what is brought lies sealed in the database", () => {
  const clinic = pair();
  prepare(clinic, clinic.siv, "t02", "want-to", "hemmelighet-4411");
  bringPart(clinic, clinic.siv, "t02", "want-to", clinic.tor);
  expect(clinic.db.$client.serialize().includes("hemmelighet-4411")).toBe(false);
});
