import fc from "fast-check";
import { expect, test } from "vitest";
import { interleavings } from "#tests/interleavings.ts";
import { undone } from "#tests/undone.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { tellHappening } from "./happening.server.ts";
import { linesOf, longestPreparation } from "./preparation.ts";
import { findPreparation, preparationForm, prepareField, readPreparations } from "./preparation.server.ts";

const written = (text: string, revision = 0, field = "keep") => ({ field, text, revision });

test("what Siv prepares comes back to her alone, box by box", () => {
  const { db, siv, tor } = world();
  const prepares = permit(db, siv, "together.prepare");
  prepareField(prepares, "intro", written("Ingenting ennå"), now);
  prepareField(prepares, "intro", written("fyrtårn", 0, "pause-word"), now);
  expect(findPreparation(prepares, "intro", "keep")).toEqual({ text: "Ingenting ennå", revision: now.getTime(), savedAt: now.getTime() });
  expect([...readPreparations(prepares).keys()].sort()).toEqual(["intro/keep", "intro/pause-word"]);
  expect(readPreparations(permit(db, tor, "together.prepare")).size).toBe(0);
});

test("no facilitator and no administrator gets a permit for it, and it lies sealed in the database", () => {
  const { db, siv, facilitator, administrator } = world();
  for (const actor of [facilitator, administrator]) expect(() => permit(db, actor, "together.prepare")).toThrow("not_found");
  prepareField(permit(db, siv, "together.prepare"), "intro", written("hemmelighet-2204"), now);
  expect(db.$client.serialize().includes("hemmelighet-2204")).toBe(false);
});

test("a box of the other track, of a topic that is not open yet, or of no exercise at all is not found; nor is any after something has happened", () => {
  const { db, tor } = world();
  const prepares = permit(db, tor, "together.prepare");
  for (const [moduleId, field] of [["intro", "want-to"], ["t02", "can"], ["t99", "keep"], ["e01", "keep"]] as const)
    expect(() => prepareField(prepares, moduleId, written("x", 0, field), now), moduleId).toThrow("not_found");
  tellHappening(permit(db, tor, "happening.tell"), now);
  expect(() => prepareField(prepares, "intro", written("x"), now)).toThrow("not_found");
});

test("a text that is too long is refused with words", () => {
  expect(preparationForm.safeParse({ field: "keep", text: "x".repeat(longestPreparation), revision: "0" }).success).toBe(true);
  const refused = preparationForm.safeParse({ field: "keep", text: "x".repeat(longestPreparation + 1), revision: "0" });
  expect(refused.error?.issues.map(({ message }) => message)).toEqual(["field_too_long"]);
});

test("a text made from an older page overwrites nothing: both come back", () => {
  const { db, siv } = world();
  const prepares = permit(db, siv, "together.prepare");
  prepareField(prepares, "intro", written("fra telefonen"), now);
  expect(prepareField(prepares, "intro", written("fra nettbrettet"), later(1000))).toEqual({ ok: false, other: { text: "fra telefonen", revision: now.getTime(), savedAt: now.getTime() } });
  expect(findPreparation(prepares, "intro", "keep")?.text).toBe("fra telefonen");
});

test(`${interleavings} ways in which two tabs save in one box: none overwrites a text that it has not shown`, () => {
  const { db, siv } = world();
  const prepares = permit(db, siv, "together.prepare");
  const tab = fc.constantFrom(0, 1);
  const step = fc.oneof(fc.record({ does: fc.constant("opens" as const), tab }), fc.record({ does: fc.constant("saves" as const), tab, text: fc.constantFrom("", "a", "b", "c d\ne") }), fc.record({ does: fc.constant("takes over" as const), tab }));
  let refused = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), (steps) =>
      undone(db, () => {
        const read = () => findPreparation(prepares, "intro", "keep");
        const tabs = [0, 1].map(() => ({ revision: 0, shown: "", other: undefined as { text: string; revision: number } | undefined }));
        for (const next of steps) {
          const tab = tabs[next.tab]!;
          const before = read();
          if (next.does === "opens") Object.assign(tab, { revision: before?.revision ?? 0, shown: before?.text ?? "", other: undefined });
          if (next.does === "takes over" && tab.other) Object.assign(tab, { revision: tab.other.revision, shown: tab.other.text, other: undefined });
          if (next.does !== "saves") continue;
          const outcome = prepareField(prepares, "intro", written(next.text, tab.revision), now);
          if (outcome.ok) {
            expect((before?.text ?? "") === tab.shown || before?.text === next.text).toBe(true);
            expect(read()?.text).toBe(next.text);
            Object.assign(tab, { revision: outcome.saved.revision, shown: next.text, other: undefined });
          } else {
            refused += 1;
            expect(read()).toEqual(before);
            if ("problem" in outcome) throw new Error(outcome.problem);
            expect(outcome.other).toEqual(before);
            tab.other = outcome.other;
          }
        }
      }),
    ),
    { numRuns: interleavings, seed: 20260604 },
  );
  expect(refused).toBeGreaterThan(interleavings * 0.3);
}, 60_000);

test("a line is what has something on it", () => {
  expect(linesOf("  en \r\n\r\n to\n\t\ntre")).toEqual(["en", "to", "tre"]);
  expect(linesOf(" \n ")).toEqual([]);
});
