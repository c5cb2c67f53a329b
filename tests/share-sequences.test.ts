import fc from "fast-check";
import { expect, test } from "vitest";
import { leave, saveWish } from "#app/family/family.server.ts";
import { pairWishes, setOpened } from "#app/family/pairing.server.ts";
import { answerSafetyCheck, chooseShared } from "#app/family/safety-check.server.ts";
import { listOwn, listShared, openShare, requireShared, withdrawShare } from "#app/family/share.server.ts";
import type { ShareItem, ShareKind } from "#app/family/share.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { takeHappeningBack, tellHappening } from "#app/learning/happening.server.ts";
import { findWriting, keepWriting, removePage } from "#app/learning/own-writing.server.ts";
import { readReflections, writeReflection } from "#app/learning/reflection.server.ts";
import { readShared } from "#app/learning/shared-item.server.ts";
import { permit, world, type Learner } from "./world.ts";

/** `npm run test:sequences` asks for 10,000. */
const sequences = Number(process.env.SHARE_SEQUENCES ?? 300);

/** Shortly before summer time begins, and near enough to its end that a long step leads there. */
const start = Date.parse("2026-03-28T21:30:00Z");
const place = { moduleId: "intro", lesson: 1 };
const slot = "2026-03-28";

const names = ["siv", "tor", "ingrid", "jonas"] as const;
type Name = (typeof names)[number];
type Recipient = Name | "facilitator";
type Reader = Name | "facilitator" | "otherFacilitator";
const readers: readonly Reader[] = [...names, "facilitator", "otherFacilitator"];

/** The curves that are opened and stopped, each for itself. */
const curves = { curve: "c2", "another curve": "c3" } as const;
type Kind = Exclude<ShareKind, "check-in-curve" | "contribution"> | keyof typeof curves;

/** One share as the model remembers it. */
interface Remembered {
  readonly id: string;
  readonly owner: Name;
  readonly recipient: Recipient;
  readonly kind: Kind;
  readonly until: string;
  withdrawn: boolean;
}

interface Standing {
  family: { open: boolean } | undefined;
  closed: boolean;
  happened: boolean;
  disabled: boolean;
  /** Whether the last answer was "no" to both questions. */
  saysNo: boolean;
  /** The revision of what is written; 0 where nothing is. */
  readonly revision: { reflection: number; diary: number };
}

const { db, facilitator, otherFacilitator, ...people } = world();
for (const who of names) keepWriting(permit(db, people[who], "check-in.keep"), { kind: "check-in", slot: "2026-03-23", value: { answers: { c1: 1, c2: 5, c3: 6 }, noContact: false, better: "" }, revision: 0 }, new Date(start));
const actors = { siv: people.siv, tor: people.tor, ingrid: people.ingrid, jonas: people.jonas, facilitator, otherFacilitator };
const learner = (name: Name): Learner => actors[name];

/** The real clinic, and beside it a model that says in the plainest way what may be seen. */
class Clinic {
  now = start;
  #written = 0;
  readonly shares: Remembered[] = [];
  readonly standing = Object.fromEntries(names.map((name) => [name, { family: undefined, closed: false, happened: false, disabled: false, saysNo: false, revision: { reflection: 0, diary: 0 } }])) as unknown as Record<Name, Standing>;

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
    if (pairWishes(permit(db, facilitator, "family.pair"), { enrolments: who.map((name) => learner(name).enrolmentId), open: open ? "yes" : "no" }, this.date)) return;
    const family = who.map((name) => this.standing[name].family).find((one) => one !== undefined) ?? { open };
    family.open = open;
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

  /** The rule, in words: opened and not stopped, the day not over, the owner's account open, and between members nothing in the way of either. */
  isLive({ owner, recipient, until, withdrawn }: Remembered): boolean {
    if (withdrawn || until < this.today || this.standing[owner].disabled) return false;
    if (recipient === "facilitator") return true;
    const two = [this.standing[owner], this.standing[recipient]];
    const [{ family } = { family: undefined }] = two;
    return family !== undefined && family.open && two.every((one) => one.family === family && !one.happened && !one.closed);
  }

  check(): void {
    for (const reader of readers) {
      const read = permit(db, actors[reader], "shared.read");
      const live = this.shares.filter((share) => share.recipient === reader && this.isLive(share));
      expect(listShared(read, this.date).map(({ id }) => id).sort(), `what ${reader} can see`).toEqual(live.map(({ id }) => id).sort());
      for (const share of this.shares) if (!live.includes(share)) expect(() => requireShared(read, share.id, this.date), `${reader} asks for what is not open to them`).toThrow("not_found");
    }
  }

  /** What each page holds is what its owner has written last, of what is live and there. */
  checkContent(): void {
    for (const share of this.shares) {
      const item = this.itemOf(share.owner, share.kind);
      for (const reader of readers) {
        const page = () => readShared(permit(db, actors[reader], "shared.read"), share.id, this.date);
        if (share.recipient === reader && this.isLive(share)) expect(page().item).toMatchObject(item!);
        else expect(page).toThrow("not_found");
      }
    }
  }
}

const name = fc.constantFrom(...names);
const kind = fc.constantFrom<Kind>("progress", "reflection", "diary", "curve", "another curve");
const said = fc.constantFrom("yes" as const, "unsure" as const, "no" as const);
const minute = 60_000;

type Step = (clinic: Clinic) => void;
const step = <T>(values: fc.Arbitrary<T>, run: (clinic: Clinic, value: T) => void): fc.Arbitrary<Step> => values.map((value) => Object.assign((clinic: Clinic) => run(clinic, value), { toString: () => `${run} ${JSON.stringify(value)}` }));

/** Forward and back, by minutes about midnight, by days and by months. */
const clock = step(fc.oneof(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -40, max: 60 }).map((days) => days * 1440), fc.constantFrom(-1, 1).map((way) => way * 211 * 1440)), (clinic, minutes) => (clinic.now += minutes * minute));
const sharing = step(fc.record({ owner: name, recipient: fc.constantFrom<Recipient>(...names, "facilitator"), kind, days: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -1, max: 367 })) }), (clinic, { owner, recipient, kind, days }) => clinic.share(owner, recipient, kind, days));
const steps = fc.oneof(
  { weight: 6, arbitrary: sharing },
  { weight: 3, arbitrary: clock },
  { weight: 2, arbitrary: step(fc.tuple(fc.nat(30), name), (clinic, [nth, by]) => clinic.withdraw(nth, by)) },
  { weight: 2, arbitrary: step(fc.tuple(name, fc.constantFrom("reflection" as const, "diary" as const)), (clinic, [who, kind]) => clinic.write(who, kind)) },
  { weight: 1, arbitrary: step(name, (clinic, who) => clinic.remove(who)) },
  { weight: 2, arbitrary: step(name, (clinic, who) => clinic.leave(who)) },
  { weight: 3, arbitrary: step(fc.tuple(fc.subarray([...names], { minLength: 2 }), fc.boolean()), (clinic, [who, open]) => clinic.pair(who, open)) },
  { weight: 1, arbitrary: step(fc.tuple(name, fc.boolean()), (clinic, [who, open]) => clinic.setOpen(who, open)) },
  { weight: 2, arbitrary: step(fc.tuple(name, said, said), (clinic, [who, afraid, experienced]) => clinic.answer(who, afraid, experienced)) },
  { weight: 1, arbitrary: step(fc.tuple(name, fc.constant("no" as const)), (clinic, [who, no]) => (clinic.answer(who, no, no), clinic.choose(who, "on"))) },
  { weight: 1, arbitrary: step(fc.tuple(name, fc.constantFrom("on" as const, "off" as const)), (clinic, [who, wanted]) => clinic.choose(who, wanted)) },
  { weight: 1, arbitrary: step(fc.tuple(name, fc.boolean()), (clinic, [who, happened]) => clinic.happen(who, happened)) },
  { weight: 1, arbitrary: step(fc.tuple(name, fc.boolean()), (clinic, [who, disabled]) => clinic.disable(who, disabled)) },
);

/** Siv, Tor and Ingrid begin in one family, with something written and something open: so that there is something to lose. */
function begin(): Clinic {
  const clinic = new Clinic();
  for (const who of ["siv", "tor"] as const) for (const kind of ["reflection", "diary"] as const) clinic.write(who, kind);
  clinic.pair(["siv", "tor", "ingrid"], true);
  clinic.share("siv", "tor", "reflection", 28);
  clinic.share("tor", "siv", "progress", 0);
  return clinic;
}

test(`in ${sequences} sequences of sharing, stopping, leaving, linking, safety checks, happenings and clock changes, everybody sees what has a live share at that instant, and nothing else`, { timeout: 3_600_000 }, () => {
  const seen = { live: 0, dead: 0 };
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 14 }), (sequence) => {
      db.$client.exec("begin");
      try {
        const clinic = begin();
        clinic.check();
        for (const one of sequence) {
          one(clinic);
          clinic.check();
        }
        clinic.checkContent();
        for (const share of clinic.shares) seen[clinic.isLive(share) ? "live" : "dead"] += 1;
      } finally {
        db.$client.exec("rollback");
      }
    }),
    { numRuns: sequences },
  );
  expect(Math.min(seen.live, seen.dead), "the sequences end with shares of both kinds").toBeGreaterThan(sequences / 10);
});
