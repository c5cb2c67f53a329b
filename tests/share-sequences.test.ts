import fc from "fast-check";
import { expect, test } from "vitest";
import { listShared, requireShared } from "#app/family/share.server.ts";
import type { OtherContribution } from "#app/learning/contribution.ts";
import { readMet } from "#app/learning/met.server.ts";
import { readShared } from "#app/learning/shared-item.server.ts";
import { actors, curves, exercise, learner, names, readers, SharingClinic, shownNames, small, type Kind, type Name, type Recipient, type Remembered } from "./sharing-clinic.ts";
import { togetherPage } from "./together-pair.ts";
import { undone } from "./undone.ts";
import { permit } from "./world.ts";

/** `npm run test:sequences` asks for 10,000. */
const sequences = Number(process.env.SHARE_SEQUENCES ?? 100);
const { db } = small;

/** Everybody can see what is live for them, and no other share is there for them. */
function checkShares(clinic: SharingClinic): void {
  for (const reader of readers) {
    const read = permit(db, actors[reader], "shared.read");
    const live = clinic.shares.filter((share) => share.recipient === reader && clinic.isLive(share));
    expect(listShared(read, clinic.date).map(({ id }) => id).sort(), `what ${reader} can see`).toEqual(live.map(({ id }) => id).sort());
    for (const share of clinic.shares) if (!live.includes(share)) expect(() => requireShared(read, share.id, clinic.date), `${reader} asks for what is not open to them`).toThrow("not_found");
  }
}

/** What stands in an item that its owner has opened: the words written last; of a module its kind, of a curve its question. */
function lastWords({ standing }: SharingClinic, { owner, kind }: Remembered): string {
  if (kind === "reflection" || kind === "diary") return standing[owner].words[kind];
  return kind === "curve" || kind === "another curve" ? curves[kind] : kind;
}

/** What others have brought for somebody, as they wrote it. */
const broughtFor = (clinic: SharingClinic, reader: Name): string[] =>
  clinic.shares.flatMap((share) => (share.recipient === reader && share.brought && clinic.isLive(share) ? [`${shownNames[share.owner]}: ${share.brought.words}`] : [])).sort();

const inWords = (others: readonly OtherContribution[]): string[] => others.map(({ from, text }) => `${from}: ${text}`).sort();

/** Everybody finds on the exercise's page what is brought for them, and nothing else. */
function checkMeetings(clinic: SharingClinic): void {
  for (const reader of names) expect(inWords(readMet(permit(db, learner(reader), "shared.read"), exercise, clinic.date).others), `what is brought for ${reader}`).toEqual(broughtFor(clinic, reader));
}

/** Each page asks what is not answered that day, and shows the same after that; another exercise's shows nothing of it. */
function checkPages(clinic: SharingClinic): void {
  for (const reader of names) {
    const { happened, answeredOn, saidOn } = clinic.standing[reader];
    expect(readMet(permit(db, learner(reader), "shared.read"), "t01", clinic.date).others).toEqual([]);
    const { meeting } = togetherPage(small, learner(reader), exercise, clinic.date);
    const asks = happened ? undefined : answeredOn !== clinic.today ? "safety" : saidOn !== clinic.today ? "affected" : undefined;
    expect(meeting.asks, `what ${reader} is asked`).toBe(asks);
    if (!meeting.asks) expect(inWords(meeting.others), `the page of ${reader}`).toEqual(broughtFor(clinic, reader));
  }
}

/** What each page holds is what its owner has written last, of what is live and there. */
function checkContent(clinic: SharingClinic): void {
  for (const share of clinic.shares) {
    for (const reader of readers) {
      const page = () => readShared(permit(db, actors[reader], "shared.read"), share.id, clinic.date);
      const isShown = share.recipient === reader && clinic.isLive(share);
      // What is brought has its own page: the exercise's.
      if (isShown && share.brought) continue;
      if (isShown) expect(JSON.stringify(page().item)).toContain(JSON.stringify(lastWords(clinic, share)));
      else expect(page).toThrow("not_found");
    }
  }
}

const name = fc.constantFrom(...names);
const kind = fc.constantFrom<Kind>("progress", "reflection", "diary", "curve", "another curve");
const said = fc.constantFrom("yes" as const, "unsure" as const, "no" as const);
const minute = 60_000;

type Step = (clinic: SharingClinic) => void;
const step = <T>(values: fc.Arbitrary<T>, run: (clinic: SharingClinic, value: T) => void): fc.Arbitrary<Step> => values.map((value) => Object.assign((clinic: SharingClinic) => run(clinic, value), { toString: () => `${run} ${JSON.stringify(value)}` }));

/** Forward and back, by minutes about midnight, by days and by months. */
const clock = step(fc.oneof(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -40, max: 60 }).map((days) => days * 1440), fc.constantFrom(-1, 1).map((way) => way * 211 * 1440)), (clinic, minutes) => (clinic.now += minutes * minute));
const sharing = step(fc.record({ owner: name, recipient: fc.constantFrom<Recipient>(...names, "facilitator"), kind, days: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -1, max: 367 })) }), (clinic, { owner, recipient, kind, days }) => clinic.share(owner, recipient, kind, days));
const steps = fc.oneof(
  { weight: 6, arbitrary: sharing },
  { weight: 3, arbitrary: clock },
  { weight: 2, arbitrary: step(fc.tuple(name, fc.nat(1)), (clinic, [who, box]) => clinic.prepare(who, box)) },
  { weight: 4, arbitrary: step(fc.record({ owner: name, recipient: name, box: fc.nat(1), days: fc.integer({ min: -1, max: 3 }) }), (clinic, { owner, recipient, box, days }) => clinic.bring(owner, recipient, box, days)) },
  { weight: 1, arbitrary: step(fc.tuple(fc.nat(30), name), (clinic, [nth, by]) => clinic.takeBack(nth, by)) },
  { weight: 2, arbitrary: step(fc.tuple(name, fc.boolean()), (clinic, [who, affected]) => clinic.tellAffected(who, affected)) },
  { weight: 1, arbitrary: step(name, (clinic, who) => clinic.answer(who, "no", "no")) },
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
function begin(): SharingClinic {
  const clinic = new SharingClinic();
  for (const who of ["siv", "tor"] as const) for (const kind of ["reflection", "diary"] as const) clinic.write(who, kind);
  clinic.pair(["siv", "tor", "ingrid"], true);
  clinic.share("siv", "tor", "reflection", 28);
  clinic.share("tor", "siv", "progress", 0);
  for (const who of names) {
    clinic.answer(who, "no", "no");
    clinic.tellAffected(who, false);
    for (const box of [0, 1]) clinic.prepare(who, box);
  }
  clinic.bring("siv", "tor", 0, 2);
  clinic.bring("tor", "siv", 0, 2);
  return clinic;
}

test(`in ${sequences} sequences of sharing, bringing, stopping, leaving, linking, safety checks, happenings and clock changes, everybody sees what has a live share at that instant, and nothing else`, { timeout: 3_600_000 }, () => {
  const seen = { live: 0, dead: 0 };
  const brought = { live: 0, dead: 0 };
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 14 }), (sequence) =>
      undone(db, () => {
        const clinic = begin();
        checkShares(clinic);
        for (const one of sequence) {
          one(clinic);
          checkShares(clinic);
          checkMeetings(clinic);
        }
        checkContent(clinic);
        checkPages(clinic);
        for (const share of clinic.shares) {
          seen[clinic.isLive(share) ? "live" : "dead"] += 1;
          if (share.brought) brought[clinic.isLive(share) ? "live" : "dead"] += 1;
        }
      }),
    ),
    { numRuns: sequences },
  );
  expect(Math.min(seen.live, seen.dead), "the sequences end with shares of both kinds").toBeGreaterThan(sequences / 10);
  expect(Math.min(brought.live, brought.dead), "and with something brought of both kinds").toBeGreaterThan(sequences / 10);
});
