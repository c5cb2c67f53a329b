import { expect, test } from "vitest";
import { withdrawPrescription } from "#app/facilitation/prescribing.server.ts";
import { prescribedWords, prescribeTo } from "#tests/prescribed.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { tickSafety } from "./activity.server.ts";
import { readLesson } from "./lesson.server.ts";
import { listOffers, readOffer } from "./offer.server.ts";
import { answerPrescription } from "./prescription.server.ts";

function clinic() {
  const found = world();
  const { db } = found;
  const say = (learner: Learner, moduleId: string, prescription: string, answer: "yes" | "no", at = now) => answerPrescription(permit(db, learner, "prescription.answer"), moduleId, { prescription }, answer, at);
  const offer = (learner: Learner, moduleId: string) => readOffer(permit(db, learner, "path.read"), moduleId, now);
  return { ...found, say, offer };
}

test("Siv reads who prescribed it, why for her, what to look for and who cleared it, on the offer's page and among the offers", () => {
  const found = clinic();
  const { db, siv, offer } = found;
  prescribeTo(found, siv, "e01");
  prescribeTo(found, siv, "e05", {}, later(days(1)));
  const { why, lookFor } = prescribedWords;
  expect(offer(siv, "e01").prescription).toMatchObject({ why, lookFor, by: "veileder en", prescribedOn: "2026-06-04", clearance: { by: "Lege Berg", on: "2026-05-20" }, answer: null });
  expect(offer(siv, "e05").prescription).toMatchObject({ why, clearance: undefined });
  expect(offer(siv, "e04").prescription).toBeUndefined();
  expect(listOffers(permit(db, siv, "path.read"), now).prescribed.map(({ title }) => title)).toEqual(["Turgruppe", "Helårsbading"]);
});

test("she says yes or no, and changes it when she likes; it opens and closes nothing", () => {
  const found = clinic();
  const { db, siv, say, offer } = found;
  const id = prescribeTo(found, siv, "e01");
  const lesson = () => readLesson(permit(db, siv, "lesson.read"), { moduleId: "e01", lesson: 1 }, now).locked;
  for (const answer of ["no", "yes", "no"] as const) {
    expect(say(siv, "e01", id, answer)).toBe(true);
    expect(offer(siv, "e01")).toMatchObject({ care: "to tick", prescription: { answer } });
    expect(lesson()).toEqual({ because: "care" });
  }
  tickSafety(permit(db, siv, "activity.log"), "e01", now);
  expect(lesson()).toBeUndefined();
});

test("nobody else reads or answers it, and an answer is for the words that were read", () => {
  const found = clinic();
  const { db, facilitator, siv, jonas, amir, tor, say, offer } = found;
  const id = prescribeTo(found, siv, "e07");
  for (const other of [jonas, amir, tor]) {
    expect(say(other, "e07", id, "yes")).toBe(false);
    expect(offer(other, "e07").prescription).toBeUndefined();
    expect(listOffers(permit(db, other, "path.read"), now).prescribed).toEqual([]);
  }
  expect(say(siv, "e05", id, "yes"), "on another offer's page").toBe(false);
  expect(() => say(siv, "t01", id, "yes")).toThrow("not_found");
  const changed = prescribeTo(found, siv, "e07", { why: "Noe annet." });
  expect(say(siv, "e07", id, "yes")).toBe(false);
  expect(offer(siv, "e07").prescription).toMatchObject({ id: changed, answer: null });
  withdrawPrescription(permit(db, facilitator, "prescription.change"), siv.groupId, siv.enrolmentId, changed, now);
  expect(say(siv, "e07", changed, "yes")).toBe(false);
  expect(offer(siv, "e07").prescription).toBeUndefined();
});

test("what was prescribed stays when its prescriber's account is gone", () => {
  const found = clinic();
  prescribeTo(found, found.siv, "e05");
  found.db.$client.prepare("delete from accounts where id = ?").run(found.facilitator.accountId);
  expect(found.offer(found.siv, "e05").prescription).toMatchObject({ by: undefined, why: prescribedWords.why });
});
