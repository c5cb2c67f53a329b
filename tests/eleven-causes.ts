import { expect } from "vitest";
import { leave, readFamily, saveWish } from "#app/family/family.server.ts";
import { answerSafetyCheck, chooseShared } from "#app/family/safety-check.server.ts";
import { listOwn, withdrawShare } from "#app/family/share.server.ts";
import { takeBack } from "#app/learning/bringing.server.ts";
import { tellHappening } from "#app/learning/happening.server.ts";
import { tellAffected } from "#app/learning/together.server.ts";
import { link, type Clinic } from "./linked-family.ts";
import { openUpTo } from "./opened-path.ts";
import { answerForToday, bringPart, prepare } from "./together-pair.ts";
import { now, permit, type Learner } from "./world.ts";

/** What Siv writes, and brings: on nobody's page but where it is said. */
export const secret = "Jeg vil ringe når jeg blir sen.";

/** Siv is as far as the first topic, has prepared, and has brought one line to Tor. */
function sivBrings(clinic: Clinic): void {
  openUpTo(clinic.db, clinic.siv, "t01");
  prepare(clinic, clinic.siv, "t01", "mine", `${secret}\nOg en linje til.`);
  answerForToday(clinic, clinic.siv, "t01");
  expect(bringPart(clinic, clinic.siv, "t01", "mine", clinic.tor)).toBeUndefined();
}

/** Links the two, where they are not linked already. */
export function linked(clinic: Clinic): void {
  if (readFamily(permit(clinic.db, clinic.tor, "family.read")).members.length === 0) link(clinic, [clinic.tor, clinic.siv]);
}
export const linkedAndBrought = (clinic: Clinic): void => (linked(clinic), sivBrings(clinic));
const contributionOf = ({ db }: Clinic, learner: Learner) => listOwn(permit(db, learner, "share.change"), now).find(({ kind }) => kind === "contribution")!;
const answers = ({ db }: Clinic, learner: Learner, afraid: "yes" | "unsure" | "no") => answerSafetyCheck(permit(db, learner, "safety.answer"), { afraid, experienced: "no" }, now);

/** A reason why nothing is there for Tor to see, and how it comes about. */
export type Cause = readonly [string, (clinic: Clinic) => void];

/** The causes that the other one's side can have, once the two are linked. */
export const linkedCauses: readonly Cause[] = [
  ["3. the link was left", (clinic) => (linkedAndBrought(clinic), leave(permit(clinic.db, clinic.siv, "family.change"), now))],
  ["4. the other has not come to this exercise", linked],
  ["5. the other has not prepared", (clinic) => (linked(clinic), openUpTo(clinic.db, clinic.siv, "t01"))],
  [
    "6. the other has brought nothing",
    (clinic) => {
      linked(clinic);
      openUpTo(clinic.db, clinic.siv, "t01");
      prepare(clinic, clinic.siv, "t01", "mine", secret);
      answerForToday(clinic, clinic.siv, "t01");
    },
  ],
  ["7. the contribution was taken back", (clinic) => (linkedAndBrought(clinic), takeBack(permit(clinic.db, clinic.siv, "share.change"), "t01", { contribution: contributionOf(clinic, clinic.siv).item }, now))],
  ["7. the contribution was stopped from the list of all shares", (clinic) => (linkedAndBrought(clinic), withdrawShare(permit(clinic.db, clinic.siv, "share.change"), contributionOf(clinic, clinic.siv).shareId, now))],
  ["7. the contribution has run out", (clinic) => (linkedAndBrought(clinic), void clinic.db.$client.prepare("update shares set until_on = '2026-06-03' where enrolment_id = ?").run(clinic.siv.enrolmentId))],
  ["8. no facilitator has opened it", (clinic) => (linkedAndBrought(clinic), void clinic.db.$client.exec("update families set opened_at = null"))],
  ["9. the other is affected today", (clinic) => (linkedAndBrought(clinic), tellAffected(permit(clinic.db, clinic.siv, "together.prepare"), "t01", { affected: "yes" }, now))],
  ["9. the reader is affected today", (clinic) => (linkedAndBrought(clinic), tellAffected(permit(clinic.db, clinic.tor, "together.prepare"), "t01", { affected: "yes" }, now))],
  ["10. the account is closed", (clinic) => (linkedAndBrought(clinic), void clinic.db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(clinic.siv.accountId))],
  ["11. the other's safety check", (clinic) => (linkedAndBrought(clinic), void answers(clinic, clinic.siv, "unsure"))],
  ["11. the other's safety check, before the link", (clinic) => (void answers(clinic, clinic.siv, "yes"), linked(clinic))],
  ["something has happened to the other", (clinic) => (linkedAndBrought(clinic), tellHappening(permit(clinic.db, clinic.siv, "happening.tell"), now))],
];

/** The causes that leave the reader without a link, or without one that counts; the reader has brought nothing. */
export const otherCauses: readonly Cause[] = [
  ["1. not linked", () => undefined],
  ["2. the wish is not answered", ({ db, tor }) => void saveWish(permit(db, tor, "family.change"), { wish: "Siv", revision: 0 }, now)],
  ["2. a wish stands on the other side alone", ({ db, siv }) => void saveWish(permit(db, siv, "family.change"), { wish: "Tor", revision: 0 }, now)],
  ["3. the reader has left", (clinic) => (linkedAndBrought(clinic), leave(permit(clinic.db, clinic.tor, "family.change"), now))],
  ["8. linked, and not opened from the start", (clinic) => (link(clinic, [clinic.tor, clinic.siv], "no"), sivBrings(clinic))],
  ["11. the reader's own safety check", (clinic) => (linkedAndBrought(clinic), void answers(clinic, clinic.tor, "yes"))],
  ["11. the reader has chosen: not now", (clinic) => (linkedAndBrought(clinic), chooseShared(permit(clinic.db, clinic.tor, "safety.answer"), "off", now))],
];

/** Tor is as far as the first topic, has written his own line, and has answered what is asked today. */
export function torIsReady(clinic: Clinic): void {
  openUpTo(clinic.db, clinic.tor, "t01");
  prepare(clinic, clinic.tor, "t01", "mine", "Min egen linje");
  answerForToday(clinic, clinic.tor, "t01");
}
