import { expect } from "vitest";
import { leave, saveWish } from "#app/family/family.server.ts";
import { pairWishes, setOpened } from "#app/family/pairing.server.ts";
import { answerSafetyCheck, chooseShared } from "#app/family/safety-check.server.ts";
import { listOwn, openShare, withdrawShare } from "#app/family/share.server.ts";
import type { ShareItem, ShareKind } from "#app/family/share.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { takeBack } from "#app/learning/bringing.server.ts";
import { takeHappeningBack, tellHappening } from "#app/learning/happening.server.ts";
import { findWriting, keepWriting, removePage } from "#app/learning/own-writing.server.ts";
import { readReflections, writeReflection } from "#app/learning/reflection.server.ts";
import { tellAffected } from "#app/learning/together.server.ts";
import { shownWishes } from "./linked-family.ts";
import { openUpTo } from "./opened-path.ts";
import { bringPart, prepare } from "./together-pair.ts";
import { permit, world, type Learner } from "./world.ts";

/** Shortly before summer time begins, and near enough to its end that a long step leads there. */
const start = Date.parse("2026-03-28T21:30:00Z");
const place = { moduleId: "intro", lesson: 1 };
const slot = "2026-03-28";
/** The exercise that things are brought to, and two boxes of each track there. */
export const exercise = "t02";
const boxes = { relative: ["can", "cannot"], patient: ["want-to", "please-do"] } as const;

export const names = ["siv", "tor", "ingrid", "jonas"] as const;
export type Name = (typeof names)[number];
export const shownNames: Record<Name, string> = { siv: "Siv", tor: "Tor", ingrid: "Ingrid", jonas: "Jonas" };
export type Recipient = Name | "facilitator";
type Reader = Name | "facilitator" | "otherFacilitator";
export const readers: readonly Reader[] = [...names, "facilitator", "otherFacilitator"];

/** The curves that are opened and stopped, each for itself. */
export const curves = { curve: "c2", "another curve": "c3" } as const;
export type Kind = Exclude<ShareKind, "check-in-curve" | "contribution"> | keyof typeof curves;

/** One share as the model remembers it. */
export interface Remembered {
  readonly id: string;
  readonly owner: Name;
  readonly recipient: Recipient;
  readonly kind: Kind | "contribution";
  readonly until: string;
  /** Of a contribution: which it is, the box that it is from, and its words. */
  readonly brought?: { readonly item: string; readonly field: string; readonly words: string };
  withdrawn: boolean;
}

interface Standing {
  family: { open: boolean } | undefined;
  closed: boolean;
  happened: boolean;
  disabled: boolean;
  /** Whether the last answer was "no" to both questions. */
  saysNo: boolean;
  /** The last day on which the questions of safety were answered, the last on which was said whether they are affected, and the last on which they were. */
  answeredOn: string | undefined;
  saidOn: string | undefined;
  affectedOn: string | undefined;
  /** What is prepared, by box. */
  readonly prepared: Record<string, string>;
  /** The revision of what is written; 0 where nothing is. */
  readonly revision: { reflection: number; diary: number };
  /** What was written last. */
  readonly words: { reflection: string; diary: string };
}

export const small = world();
const { db, facilitator, otherFacilitator, ...people } = small;
for (const who of names) keepWriting(permit(db, people[who], "check-in.keep"), { kind: "check-in", slot: "2026-03-23", value: { answers: { c1: 1, c2: 5, c3: 6 }, noContact: false, better: "" }, revision: 0 }, new Date(start));
export const actors = { siv: people.siv, tor: people.tor, ingrid: people.ingrid, jonas: people.jonas, facilitator, otherFacilitator };
export const learner = (name: Name): Learner => actors[name];
for (const name of names) openUpTo(db, learner(name), "t03");

/** The real clinic, and beside it a model that says in the plainest way what may be seen. */
export class SharingClinic {
  now = start;
  #written = 0;
  readonly shares: Remembered[] = [];
  readonly standing = Object.fromEntries(names.map((name) => [name, { family: undefined, closed: false, happened: false, disabled: false, saysNo: false, answeredOn: undefined, saidOn: undefined, affectedOn: undefined, prepared: {}, revision: { reflection: 0, diary: 0 }, words: { reflection: "", diary: "" } }])) as unknown as Record<Name, Standing>;

  get date(): Date {
    return new Date(this.now);
  }

  get today(): string {
    return osloDate(this.now);
  }

  write(name: Name, kind: "reflection" | "diary"): void {
    const { revision } = this.standing[name];
    const text = `${kind} ${++this.#written}`;
    if (kind === "reflection") writeReflection(permit(db, learner(name), "reflection.write"), place, { reflectionId: "own-sake", text, revision: revision.reflection }, this.date);
    else keepWriting(permit(db, learner(name), "diary.keep"), { kind, slot, value: { happened: text }, revision: revision.diary }, this.date);
    this.standing[name].words[kind] = text;
    revision[kind] = kind === "diary" && revision.diary === 0 ? this.date.getTime() : revision[kind] + 1;
    this.#withdraw((share) => share.owner === name && share.kind === kind);
  }

  remove(name: Name): void {
    removePage(permit(db, learner(name), "diary.keep"), "diary", slot, this.date);
    this.standing[name].revision.diary = 0;
    this.#withdraw((share) => share.owner === name && share.kind === "diary");
  }

  #withdraw(which: (share: Remembered) => boolean): void {
    for (const share of this.shares) if (which(share)) share.withdrawn = true;
  }

  itemOf(name: Name, kind: Kind): ShareItem | undefined {
    const { revision } = this.standing[name];
    if (kind === "reflection" || kind === "diary") {
      if (revision[kind] === 0) return undefined;
      const id = kind === "reflection" ? readReflections(permit(db, learner(name), "reflection.read"), place)["own-sake"]!.id : findWriting(permit(db, learner(name), "diary.keep"), kind, slot)!.id;
      return { kind, item: id, revision: revision[kind] };
    }
    return kind === "progress" ? { kind, item: "intro", revision: null } : { kind: "check-in-curve", item: curves[kind], revision: null };
  }

  share(owner: Name, recipient: Recipient, kind: Kind, days: number): void {
    const item = this.itemOf(owner, kind);
    if (!item) return;
    const change = permit(db, learner(owner), "share.change");
    const until = addDays(this.today, days);
    const problem = openShare(change, item, { recipient: recipient === "facilitator" ? recipient : learner(recipient).enrolmentId, untilOn: until }, this.date);
    if (problem) return;
    const known = new Set(this.shares.map(({ id }) => id));
    const made = listOwn(change, this.date).find(({ shareId }) => !known.has(shareId))!;
    this.#withdraw((share) => share.owner === owner && share.kind === kind && share.recipient === recipient);
    this.shares.push({ id: made.shareId, owner, recipient, kind, until, withdrawn: false });
  }

  prepare(name: Name, box: number): void {
    const field = boxes[learner(name).track][box]!;
    const { happened, prepared } = this.standing[name];
    if (happened) return;
    prepared[field] = `words ${++this.#written}`;
    prepare(small, learner(name), exercise, field, prepared[field], this.date);
  }

  /** Brings what is prepared, by the form; where that is refused, nothing has changed. */
  bring(owner: Name, recipient: Name, box: number, days: number): void {
    const field = boxes[learner(owner).track][box]!;
    const { happened, closed, answeredOn, affectedOn, prepared } = this.standing[owner];
    if (happened) return;
    const until = addDays(this.today, days);
    const problem = bringPart(small, learner(owner), exercise, field, learner(recipient), { untilOn: until, at: this.date });
    if (problem) return;
    expect({ closed, answeredOn, affected: affectedOn !== undefined }, `${owner} brings something`).toEqual({ closed: false, answeredOn: this.today, affected: false });
    const known = new Set(this.shares.map(({ id }) => id));
    const made = listOwn(permit(db, learner(owner), "share.change"), this.date).find(({ shareId }) => !known.has(shareId))!;
    this.#withdraw((share) => share.owner === owner && share.brought?.field === field && (share.brought.item !== made.item || share.recipient === recipient));
    this.shares.push({ id: made.shareId, owner, recipient, kind: "contribution", until, brought: { item: made.item, field, words: prepared[field]! }, withdrawn: false });
  }

  takeBack(nth: number, by: Name): void {
    const contributions = this.shares.filter(({ brought }) => brought);
    const item = contributions[nth % Math.max(1, contributions.length)]?.brought?.item;
    if (item === undefined) return;
    takeBack(permit(db, learner(by), "share.change"), exercise, { contribution: item }, this.date);
    this.#withdraw((share) => share.owner === by && share.brought?.item === item);
  }

  tellAffected(name: Name, affected: boolean): void {
    tellAffected(permit(db, learner(name), "together.prepare"), exercise, { affected: affected ? "yes" : "no" }, this.date);
    const standing = this.standing[name];
    standing.saidOn = this.today;
    standing.affectedOn = affected ? this.today : undefined;
  }

  withdraw(nth: number, by: Name): void {
    const share = this.shares[nth % Math.max(1, this.shares.length)];
    if (!share) return;
    withdrawShare(permit(db, learner(by), "share.change"), share.id, this.date);
    if (share.owner === by) share.withdrawn = true;
  }

  leave(name: Name): void {
    leave(permit(db, learner(name), "family.change"), this.date);
    this.standing[name].family = undefined;
    this.#withdraw((share) => share.owner === name && share.recipient !== "facilitator");
  }

  pair(who: readonly Name[], open: boolean): void {
    for (const name of who) {
      const wish = { wish: `${++this.#written}`, revision: 0 };
      const told = saveWish(permit(db, learner(name), "family.change"), wish, this.date);
      if (!told.ok) saveWish(permit(db, learner(name), "family.change"), { ...wish, revision: told.other.revision }, this.date);
    }
    if (pairWishes(permit(db, facilitator, "family.pair"), { wishes: shownWishes(small, who.map(learner)), open: open ? "yes" : "no" }, this.date)) return;
    const family = who.map((name) => this.standing[name].family).find((one) => one !== undefined) ?? { open };
    family.open = open;
    for (const name of names) if (this.standing[name].family === family && this.standing[name].disabled) this.standing[name].family = undefined;
    for (const name of who) this.standing[name].family = family;
  }

  setOpen(name: Name, open: boolean): void {
    const { family } = this.standing[name];
    if (!family) return;
    setOpened(permit(db, facilitator, "family.pair"), String(db.$client.prepare("select family_id from family_members where enrolment_id = ? and left_at is null").pluck().get(learner(name).enrolmentId)), open, this.date);
    family.open = open;
  }

  answer(name: Name, afraid: "yes" | "unsure" | "no", experienced: "yes" | "unsure" | "no"): void {
    answerSafetyCheck(permit(db, learner(name), "safety.answer"), { afraid, experienced }, this.date);
    const standing = this.standing[name];
    standing.answeredOn = this.today;
    standing.saysNo = afraid === "no" && experienced === "no";
    if (!standing.saysNo) this.#close(name);
  }

  choose(name: Name, wanted: "on" | "off"): void {
    chooseShared(permit(db, learner(name), "safety.answer"), wanted, this.date);
    const standing = this.standing[name];
    if (wanted === "off") this.#close(name);
    else if (standing.saysNo) standing.closed = false;
  }

  #close(name: Name): void {
    this.standing[name].closed = true;
    this.#withdraw((share) => share.owner === name && share.recipient !== "facilitator");
  }

  happen(name: Name, happened: boolean): void {
    const tell = permit(db, learner(name), "happening.tell");
    if (happened) tellHappening(tell, this.date);
    else takeHappeningBack(tell);
    this.standing[name].happened = happened;
  }

  disable(name: Name, disabled: boolean): void {
    db.$client.prepare("update accounts set disabled_at = ? where id = ?").run(disabled ? this.now : null, learner(name).accountId);
    this.standing[name].disabled = disabled;
  }

  /** The rule, in words: opened and not stopped, the day not over, the owner's account open, and between members nothing in the way of either; what is brought to an exercise waits from when either is affected until they say that they are not. */
  isLive({ owner, recipient, until, withdrawn, brought }: Remembered): boolean {
    if (withdrawn || until < this.today || this.standing[owner].disabled) return false;
    if (recipient === "facilitator") return true;
    const two = [this.standing[owner], this.standing[recipient]];
    const [{ family } = { family: undefined }] = two;
    return family !== undefined && family.open && two.every((one) => one.family === family && !one.happened && !one.closed && !(brought && one.affectedOn));
  }
}
