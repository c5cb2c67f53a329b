import { answerSafetyCheck, chooseShared, sayAffected } from "#app/family/safety-check.server.ts";
import { openShare } from "#app/family/share.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { bring, readBringing, takeBack } from "#app/learning/bringing.server.ts";
import { keepWriting } from "#app/learning/own-writing.server.ts";
import { findPreparation, prepareField } from "#app/learning/preparation.server.ts";
import type { Marks } from "./marks.ts";
import { permit, type Learner, type world } from "./world.ts";

/** Those who are linked, in families that are open: each may read the other's name, and choose the other to share with. */
const linked = [["Tor", "Siv"], ["Leila", "Amir"]] as const;

export const isLinked = (one: string | undefined, other: string): boolean => linked.some(([a, b]) => (a === one && b === other) || (a === other && b === one));

/** Who wrote what is shared, and whom it is open to: the owner of a mark in it. */
export const shareOf = (owner: string) => {
  const [writer = "", reader = ""] = owner.split(" to ");
  return { writer, reader };
};

/**
 * Days of diaries and boxes of an exercise with a mark in each: open to one or stopped, run out, taken back, behind what a facilitator has
 * not opened, or behind what somebody who is afraid has closed.
 *
 * @returns the shares' ids; `brought` is met in the exercise alone, and has no page of its own
 */
export function markShares({ db, tor, siv, ingrid, jonas, leila, amir }: ReturnType<typeof world>, marks: Marks, now: Date) {
  const run = (sql: string, ...values: readonly (string | number | null)[]) => void db.$client.prepare(sql).run(...values);
  const untilOn = addDays(osloDate(now.getTime()), 1);
  const idOf = (item: string): string => String(db.$client.prepare("select id from shares where item = ?").pluck().get(item));

  let slot = "2026-03-01";
  const share = (writer: Learner, recipient: string, owner: string): string => {
    slot = addDays(slot, 1);
    const value = { happened: `Redd. ${marks.word("shared words", owner)}`, felt: "", did: "", gladOrSorry: "", tomorrow: "", text: "" };
    const kept = keepWriting(permit(db, writer, "diary.keep"), { kind: "diary", slot, value, revision: 0 }, now);
    if (!kept.ok) throw new Error(slot);
    const problem = openShare(permit(db, writer, "share.change"), { kind: "diary", item: kept.saved.id, revision: kept.saved.revision }, { recipient, untilOn }, now);
    if (problem) throw new Error(JSON.stringify(problem));
    return idOf(kept.saved.id);
  };
  const toTor = share(siv, tor.enrolmentId, "Siv to Tor");
  const toFacilitator = share(amir, "facilitator", "Amir to veileder to");
  const stopped = share(siv, tor.enrolmentId, "Siv to nobody");
  const over = share(siv, "facilitator", "Siv to nobody");
  const notOpened = share(ingrid, jonas.enrolmentId, "Ingrid to nobody");
  run("update shares set withdrawn_at = ? where id = ?", now.getTime(), stopped);
  run("update shares set until_on = '2026-03-01' where id = ?", over);

  for (const learner of [tor, siv]) {
    const safety = permit(db, learner, "safety.answer");
    answerSafetyCheck(safety, { afraid: "no", experienced: "no" }, now);
    chooseShared(safety, "on", now);
    sayAffected(permit(db, learner, "together.prepare"), false, now);
  }
  const bringWord = (writer: Learner, reader: Learner, text: string): string => {
    const prepares = permit(db, writer, "together.prepare");
    const change = permit(db, writer, "share.change");
    const outcome = prepareField(prepares, "intro", { field: "pause-word", text, revision: findPreparation(prepares, "intro", "pause-word")?.revision ?? 0 }, now);
    const problems = bring(change, "intro", "pause-word", { revision: outcome.ok ? outcome.saved.revision : 0, part: 0, recipient: reader.enrolmentId, untilOn }, now);
    if (problems) throw new Error(JSON.stringify(problems));
    return readBringing(change, "intro", "pause-word", now).brought!.id;
  };
  const ownWord = marks.word("shared words", "Siv to nobody");
  const takenBack = bringWord(siv, tor, ownWord);
  takeBack(permit(db, siv, "share.change"), "intro", { contribution: takenBack }, now);
  // A word is met where both have brought it: the mark is Siv's, and Tor has chosen the same.
  const bothBrought = marks.word("shared words", "Siv to Tor");
  const brought = idOf(bringWord(siv, tor, bothBrought));
  bringWord(tor, siv, bothBrought);
  prepareField(permit(db, siv, "together.prepare"), "intro", { field: "keep", text: ownWord, revision: 0 }, now);

  const closed = share(leila, amir.enrolmentId, "Leila to nobody");
  const closedOwn = share(amir, leila.enrolmentId, "Amir to nobody");
  answerSafetyCheck(permit(db, amir, "safety.answer"), { afraid: "unsure", experienced: "no" }, now);
  return { toTor, toFacilitator, stopped, over, notOpened, brought, closed, closedOwn };
}
