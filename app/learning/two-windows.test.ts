import fc from "fast-check";
import { expect, test } from "vitest";
import { interleavings } from "#tests/interleavings.ts";
import { undone } from "#tests/undone.ts";
import { later, permit, world } from "#tests/world.ts";
import { countFrom, readCounter, removeCounter, switchOff } from "./day-counter.server.ts";
import { diaryForm, inventoryForm, keepDiary, keepInventory, readDay, removeDay } from "./diary.server.ts";
import { findWriting } from "./own-writing.server.ts";
import type { Writing, WritingKind } from "./own-writing.ts";

const day = "2026-06-03";
const { db, siv } = world();
const own = permit(db, siv, "diary.keep");

/** One page of Siv's, as a window saves and deletes it. Each says whether it was done. */
interface Page {
  readonly kind: WritingKind;
  readonly slot: string;
  /** The revision that a window which is opened now carries. */
  shown(at: Date): number;
  save(text: string, revision: number, at: Date): boolean;
  remove(revision: number, at: Date): boolean;
}

const since: Readonly<Record<string, string>> = { a: "2026-06-01", b: "2026-06-02", "c d\ne": "2026-06-03" };

const pages: readonly Page[] = [
  {
    kind: "diary",
    slot: day,
    shown: (at) => readDay(own, day, at).diary?.revision ?? 0,
    save: (text, revision, at) => keepDiary(own, day, diaryForm.parse({ did: text, revision }), at).ok,
    remove: (revision, at) => removeDay(own, "diary", day, revision, at).ok,
  },
  {
    kind: "inventory",
    slot: day,
    shown: (at) => readDay(own, day, at).inventory?.revision ?? 0,
    save: (text, revision, at) => keepInventory(own, day, inventoryForm.parse({ strength: text, revision }), at).ok,
    remove: (revision, at) => removeDay(own, "inventory", day, revision, at).ok,
  },
  {
    kind: "day-counter",
    slot: "days",
    shown: (at) => readCounter(own, at).revision,
    save: (text, revision, at) => (since[text] ? countFrom(own, { since: since[text], revision }, at) : switchOff(own, revision, at)) === undefined,
    remove: (revision, at) => removeCounter(own, revision, at) === undefined,
  },
];

const window = fc.constantFrom(0, 1);
const step = fc.oneof(
  fc.record({ does: fc.constant("open" as const), window }),
  fc.record({ does: fc.constant("save" as const), window, text: fc.constantFrom("", "a", "b", "c d\ne") }),
  fc.record({ does: fc.constant("delete" as const), window }),
);

const words = (writing: Writing<unknown> | undefined): string | undefined => writing && JSON.stringify(writing.value);

test.each(pages)(`${interleavings} ways in which two windows save and delete one $kind: none overwrites or deletes what it has not shown, or brings back what was deleted`, ({ kind, slot, shown, save, remove }) => {
  let refused = { save: 0, delete: 0 };
  let deleted = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), (steps) =>
      undone(db, () => {
        const read = () => findWriting(own, kind, slot);
        const windows = [0, 1].map(() => ({ revision: 0, words: undefined as string | undefined }));
        steps.forEach((next, n) => {
          const window = windows[next.window]!;
          const at = later(n);
          const look = () => Object.assign(window, { revision: shown(at), words: words(read()) });
          if (next.does === "open") return look();
          const before = read();
          const done = next.does === "save" ? save(next.text, window.revision, at) : remove(window.revision, at);
          const after = read();
          const isLost = before !== undefined && words(after) !== words(before);
          if (isLost) expect(window.words, `${next.does} where ${words(before)} stood`).toBe(words(before));
          if (before === undefined && after !== undefined) expect(window.revision, "what was deleted is not written anew by a window that still shows it").toBe(0);
          if (next.does === "delete" && done) expect(after).toBeUndefined();
          if (!done) expect(after).toEqual(before);
          if (!done && before && before.revision !== window.revision) refused = { ...refused, [next.does]: refused[next.does] + 1 };
          if (next.does === "delete" && isLost) deleted += 1;
          // What was refused is shown again, and so is what was done.
          if (done || n % 2 === 0) look();
        });
      }),
    ),
    { numRuns: interleavings, seed: 20260604 },
  );
  for (const times of [refused.save, refused.delete, deleted]) expect(times).toBeGreaterThan(interleavings / 10);
}, 60_000);
