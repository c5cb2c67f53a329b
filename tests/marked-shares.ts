import { randomUUID } from "node:crypto";
import { openShare } from "#app/family/share.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { keepWriting } from "#app/learning/own-writing.server.ts";
import type { Marks } from "./marks.ts";
import { permit, type Learner, type world } from "./world.ts";

/** The two visitors who are linked, in a family that is open. Each may read the other's name, and choose the other to share with. */
export const isLinked = (one: string | undefined, other: string): boolean => (one === "Tor" && other === "Siv") || (one === "Siv" && other === "Tor");

/** Who wrote what is shared, and whom it is open to: the owner of a mark in it. */
export const shareOf = (owner: string) => {
  const [writer = "", reader = ""] = owner.split(" to ");
  return { writer, reader };
};

/** Days of diaries with a mark in each, open to one or stopped, run out, or behind what a facilitator has not opened. @returns the shares' ids */
export function markShares({ db, tor, siv, ingrid, jonas, amir }: ReturnType<typeof world>, marks: Marks, now: Date) {
  const run = (sql: string, ...values: readonly (string | number | null)[]) => void db.$client.prepare(sql).run(...values);
  const family = randomUUID();
  run("insert into families (id, opened_at, created_at) values (?, ?, ?)", family, now.getTime(), now.getTime());
  for (const { enrolmentId } of [tor, siv]) run("insert into family_members values (?, ?, ?, ?, null)", randomUUID(), family, enrolmentId, now.getTime());

  let slot = "2026-03-01";
  const share = (writer: Learner, recipient: string, owner: string): string => {
    slot = addDays(slot, 1);
    const value = { happened: `Redd. ${marks.word("shared words", owner)}`, felt: "", did: "", gladOrSorry: "", tomorrow: "", text: "" };
    const kept = keepWriting(permit(db, writer, "diary.keep"), { kind: "diary", slot, value, revision: 0 }, now);
    if (!kept.ok) throw new Error(slot);
    const problem = openShare(permit(db, writer, "share.change"), { kind: "diary", item: kept.saved.id, revision: kept.saved.revision }, { recipient, untilOn: addDays(osloDate(now.getTime()), 1) }, now);
    if (problem) throw new Error(JSON.stringify(problem));
    return String(db.$client.prepare("select id from shares where item = ?").pluck().get(kept.saved.id));
  };
  const toTor = share(siv, tor.enrolmentId, "Siv to Tor");
  const toFacilitator = share(amir, "facilitator", "Amir to veileder to");
  const stopped = share(siv, tor.enrolmentId, "Siv to nobody");
  const over = share(siv, "facilitator", "Siv to nobody");
  const notOpened = share(ingrid, jonas.enrolmentId, "Ingrid to nobody");
  run("update shares set withdrawn_at = ? where id = ?", now.getTime(), stopped);
  run("update shares set until_on = '2026-03-01' where id = ?", over);
  return { toTor, toFacilitator, stopped, over, notOpened };
}
