import { expect, test } from "vitest";
import { leave } from "#app/family/family.server.ts";
import { withdrawShare } from "#app/family/share.server.ts";
import { readLearnerPage } from "#app/facilitation/learner-page.server.ts";
import { link } from "#tests/linked-family.ts";
import { answerForToday, bringPart, prepare } from "#tests/together-pair.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { takeHappeningBack, tellHappening } from "./happening.server.ts";
import { readLesson, type LessonPage } from "./lesson.server.ts";
import { findWriting, keepWriting, removePage } from "./own-writing.server.ts";
import { completeLesson } from "./progress.server.ts";
import { readReflections, writeReflection } from "./reflection.server.ts";
import { listSharedLines, openItem, openingForm, readShared, readSharePage, readSharing, type ItemAddress } from "./shared-item.server.ts";

const place = { moduleId: "intro", lesson: 1 };
const slot = "2026-06-04";
const untilOn = "2026-07-02";

/** Siv and Tor in one family that is open; Siv has written in a lesson and in her diary, done a lesson and two check-ins. */
function clinic() {
  const found = world();
  const { db, siv, tor, facilitator } = found;
  link(found, [siv, tor]);
  completeLesson(permit(db, siv, "lesson.complete"), place, now);
  const write = (text: string, revision = 0, at = now) => writeReflection(permit(db, siv, "reflection.write"), place, { reflectionId: "own-sake", text, revision }, at);
  write("Jeg var redd for å spørre.");
  const diary = (happened: string, revision = 0) => keepWriting(permit(db, siv, "diary.keep"), { kind: "diary", slot, value: { happened, felt: "", did: "Gikk en tur.", text: "" }, revision }, now);
  diary("Ringte søsteren min.");
  const checkIn = (slot: string, answers: Record<string, number | null>, noContact = false) => keepWriting(permit(db, siv, "check-in.keep"), { kind: "check-in", slot, value: { answers, noContact, better: "Sov litt." }, revision: 0 }, now);
  checkIn("2026-05-25", { c1: 2, c2: 5, p1: null }, true);
  checkIn("2026-06-01", { c1: 3, c2: 6 });

  const change = permit(db, siv, "share.change");
  const reflectionId = readReflections(permit(db, siv, "reflection.read"), place)["own-sake"]!.id;
  const diaryId = findWriting(permit(db, siv, "diary.keep"), "diary", slot)!.id;
  const addresses = { progress: "intro", reflection: reflectionId, diary: diaryId, "check-in-curve": "c3" };
  const preview = (kind: keyof typeof addresses, at = now) => readSharePage(change, { kind, item: addresses[kind] }, at);
  const open = (kind: keyof typeof addresses, recipient: Learner | "facilitator") =>
    openItem(change, { kind, item: addresses[kind] }, { recipient: recipient === "facilitator" ? recipient : recipient.enrolmentId, untilOn, revision: preview(kind).item.revision ?? 0 }, now);
  const lines = (reader: Learner | typeof facilitator, at = now) => listSharedLines(permit(db, reader, "shared.read"), at);
  const read = (reader: Learner | typeof facilitator, shareId: string, at = now) => readShared(permit(db, reader, "shared.read"), shareId, at);
  return { ...found, change, write, diary, addresses, preview, open, lines, read };
}

test.each(["progress", "reflection", "diary", "check-in-curve"] as const)("the preview of a %s is exactly what its reader sees", (kind) => {
  const { tor, facilitator, preview, open, lines, read } = clinic();
  const { item } = preview(kind);
  for (const reader of kind === "check-in-curve" ? [facilitator] : [facilitator, tor]) {
    expect(open(kind, reader === facilitator ? "facilitator" : tor)).toBeUndefined();
    const [line] = lines(reader);
    expect(line).toMatchObject({ name: item.name, who: "Siv", untilOn });
    expect(read(reader, line!.shareId)).toMatchObject({ from: "Siv", untilOn });
    expect(read(reader, line!.shareId).item).toEqual({ name: item.name, content: item.content });
  }
});

test("of a module they see which lessons are done, and no days; of a text its question and its words; of the diary the lines that were written; of the check-ins the answers to one question alone", () => {
  const { preview } = clinic();
  const { content } = preview("progress").item;
  expect(content).toMatchObject({ kind: "progress", completed: 1, lessons: [{ lesson: 1, done: true }, { lesson: 2, done: false }, { lesson: 3, done: false }, { lesson: 4, done: false }] });
  expect(JSON.stringify(content)).not.toMatch(/\d{4}-\d\d|\d{10}/);
  expect(preview("reflection").item).toMatchObject({ revision: 1, name: { kind: "reflection", lesson: 1 }, content: { kind: "text", question: expect.stringMatching(/\S/), text: "Jeg var redd for å spørre." } });
  expect(preview("diary").item).toMatchObject({ name: { kind: "diary", on: slot }, content: { lines: [{ id: "happened", text: "Ringte søsteren min." }, { id: "did", text: "Gikk en tur." }] } });
  expect(preview("check-in-curve").item).toEqual({
    kind: "check-in-curve",
    item: "c3",
    revision: null,
    name: { kind: "check-in-curve", question: "Hvor godt har dere klart å snakke sammen?" },
    content: { kind: "curve", curve: { question: "c3", points: [{ week: "2026-05-25", mark: "no-contact" }, { week: "2026-06-01", mark: null }] } },
  });
});

test("in the list of all that is shared, each thing has the address where its owner sees what is seen; what has no page of its own has none", () => {
  const found = clinic();
  const { db, siv, tor, change, addresses, open } = found;
  for (const kind of ["progress", "reflection", "diary"] as const) open(kind, tor);
  open("check-in-curve", "facilitator");
  const previews = () => readSharing(change, now).own.map(({ preview }) => preview);
  expect(previews().sort()).toEqual(Object.entries(addresses).map(([kind, item]) => `/share/${kind}/${item}`).sort());
  answerForToday(found, siv, "intro");
  prepare(found, siv, "intro", "times", "sunday");
  bringPart(found, siv, "intro", "times", tor);
  expect(previews().filter((preview) => preview === null), "what is brought is met in the exercise").toHaveLength(1);
  expect(readSharing(permit(db, tor, "share.change"), now).withMe.map((line) => Object.keys(line)).flat(), "nothing of it for who reads it").not.toContain("preview");
});

test("progress follows along, and is counted in its owner's track", () => {
  const { db, siv, tor, open, lines, read } = clinic();
  open("progress", tor);
  completeLesson(permit(db, siv, "lesson.complete"), { moduleId: "intro", lesson: 2 }, now);
  expect(read(tor, lines(tor)[0]!.shareId).item.content).toMatchObject({ completed: 2 });
});

test("a reflection saved in other words is shared no longer, with anybody, and its writer is told so once", () => {
  const { change, tor, facilitator, write, open, lines, read, preview } = clinic();
  open("reflection", tor);
  open("reflection", "facilitator");
  const [line] = lines(tor);
  expect(write("Jeg var redd for å spørre.", 1)).toMatchObject({ ok: true, stopped: false });
  expect(lines(tor)).toHaveLength(1);
  expect(write("Noe annet.", 7)).toMatchObject({ ok: false, stopped: false });
  expect(lines(tor), "what was not saved stops nothing").toHaveLength(1);
  expect(write("Jeg er mindre redd nå.", 1)).toMatchObject({ ok: true, stopped: true, saved: { revision: 2 } });
  for (const reader of [tor, facilitator]) expect(lines(reader)).toEqual([]);
  expect(() => read(tor, line!.shareId)).toThrow("not_found");
  expect(readSharing(change, now).own).toEqual([]);
  expect(preview("reflection").viewers).toEqual([]);
  expect(write("Enda mindre.", 2)).toMatchObject({ ok: true, stopped: false });
});

test("saving other words and stopping the share is done whole or not at all", () => {
  const { db, siv, tor, write, open, lines } = clinic();
  open("reflection", tor);
  db.$client.exec("create trigger refuse before update on shares begin select raise(abort, 'full'); end");
  expect(() => write("Andre ord.", 1)).toThrow("full");
  expect(readReflections(permit(db, siv, "reflection.read"), place)["own-sake"]).toMatchObject({ text: "Jeg var redd for å spørre.", revision: 1 });
  expect(lines(tor)).toHaveLength(1);
});

test("were a share left behind by a change, its reader would still be shown nothing: the words are others than those opened", () => {
  const { db, tor, facilitator, write, open, lines } = clinic();
  open("reflection", tor);
  open("reflection", "facilitator");
  write("Andre ord.", 1);
  db.$client.exec("update shares set withdrawn_at = null");
  for (const reader of [tor, facilitator]) expect(lines(reader)).toEqual([]);
});

test("a text that has changed since it was looked at is not opened unseen", () => {
  const { change, addresses, write, lines, facilitator } = clinic();
  write("Andre ord.", 1);
  expect(openItem(change, { kind: "reflection", item: addresses.reflection }, { recipient: "facilitator", untilOn, revision: 1 }, now)).toEqual({ revision: "words_changed" });
  expect(lines(facilitator)).toEqual([]);
});

test("an emptied text and a removed page can be opened no more, and their shares are gone", () => {
  const { db, siv, tor, write, open, preview, lines, change } = clinic();
  open("reflection", tor);
  open("diary", tor);
  write("", 1);
  removePage(permit(db, siv, "diary.keep"), "diary", slot, now);
  expect(lines(tor)).toEqual([]);
  expect(readSharing(change, now).own).toEqual([]);
  for (const kind of ["reflection", "diary"] as const) expect(() => preview(kind)).toThrow("not_found");
});

test("nobody opens what is another's, what is not there, or what is chosen on the exercise's own page", () => {
  const { db, tor, change, addresses } = clinic();
  const asked = (permitted: typeof change, kind: string, item: string) => () => readSharePage(permitted, { kind, item } satisfies ItemAddress, now);
  const others = permit(db, tor, "share.change");
  for (const kind of ["reflection", "diary"] as const) expect(asked(others, kind, addresses[kind])).toThrow("not_found");
  expect(asked(others, "check-in-curve", "c3"), "Tor has checked in never").toThrow("not_found");
  for (const [kind, item] of [["progress", "t99"], ["progress", ""], ["reflection", "x"], ["diary", addresses.reflection], ["check-in-curve", "c1"], ["check-in-curve", "r1"], ["check-in-curve", "curve"], ["check-in-curve", "better"], ["check-in-curve", ""], ["contribution", "x"], ["__proto__", "x"], ["constructor", "x"]] as const) expect(asked(change, kind, item), kind).toThrow("not_found");
  expect(() => openItem(others, { kind: "diary", item: addresses.diary }, { recipient: "facilitator", untilOn, revision: 1 }, now)).toThrow("not_found");
});

test("the form says in which revision it was looked at", () => {
  expect(openingForm.safeParse({ recipient: "facilitator", untilOn, revision: "2" }).data).toMatchObject({ revision: 2 });
  expect(openingForm.safeParse({ recipient: "facilitator", untilOn }).success).toBe(false);
});

test("Siv's page names all that she shares, with whom and until when, and Tor's what she shares with him", () => {
  const { db, tor, change, open } = clinic();
  open("progress", tor);
  open("diary", "facilitator");
  const { own, withMe, today } = readSharing(change, now);
  expect(new Set(own.map(({ name, who }) => `${name.kind} ${who}`))).toEqual(new Set(["progress Tor", "diary null"]));
  expect({ withMe, today }).toEqual({ withMe: [], today: "2026-06-04" });
  expect(JSON.stringify(own), "and none of the words").not.toContain("Ringte");
  expect(readSharing(permit(db, tor, "share.change"), now)).toMatchObject({ own: [], withMe: [{ name: { kind: "progress" }, who: "Siv" }] });
});

test("after something has happened Siv's own pages say that no member can see it, and that the facilitator still can; switched on again it stands as before", () => {
  const { db, siv, tor, change, open, preview, lines } = clinic();
  open("reflection", tor);
  open("reflection", "facilitator");
  const told = () => ({ viewers: new Set(preview("reflection").viewers.map(({ name }) => name)), own: new Map(readSharing(change, now).own.map(({ who, rests }) => [who, rests])), tor: lines(tor).length });
  const before = { viewers: new Set(["Tor", null]), own: new Map([["Tor", false], [null, false]]), tor: 1 };
  expect(told()).toEqual(before);
  tellHappening(permit(db, siv, "happening.tell"), now);
  expect(told()).toEqual({ viewers: new Set([null]), own: new Map([["Tor", true], [null, false]]), tor: 0 });
  takeHappeningBack(permit(db, siv, "happening.tell"));
  expect(told()).toEqual(before);
});

test("the facilitator's page of a learner lists what that learner shares with her, and nothing of what goes to others", () => {
  const { db, facilitator, thursday, siv, tor, open, change } = clinic();
  const shared = (learner: Learner, at = now) => readLearnerPage(permit(db, facilitator, "progress.read"), thursday, learner.enrolmentId, at).shared;
  open("progress", tor);
  expect(shared(siv)).toEqual([]);
  open("reflection", "facilitator");
  open("check-in-curve", "facilitator");
  expect(shared(siv).map(({ name }) => name.kind).sort()).toEqual(["check-in-curve", "reflection"]);
  expect(shared(tor)).toEqual([]);
  for (const { shareId } of readSharing(change, now).own) withdrawShare(change, shareId, now);
  expect(shared(siv)).toEqual([]);
});

test("the lesson's page says who can see what is written in it", () => {
  const { db, siv, tor, open, write } = clinic();
  const viewers = (at = now) => (readLesson(permit(db, siv, "lesson.read"), place, at) as LessonPage).reflections["own-sake"]?.viewers.map(({ name, untilOn }) => `${name} ${untilOn}`);
  expect(viewers()).toEqual([]);
  open("reflection", tor);
  expect(viewers()).toEqual([`Tor ${untilOn}`]);
  expect(viewers(later(days(40)))).toEqual([]);
  leave(permit(db, tor, "family.change"), now);
  expect(viewers(), "that Tor has left, Siv is not told").toEqual([`Tor ${untilOn}`]);
  write("Andre ord.", 1);
  expect(viewers()).toEqual([]);
});
