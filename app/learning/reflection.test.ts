import fc from "fast-check";
import { expect, test } from "vitest";
import { interleavings } from "#tests/interleavings.ts";
import { reached } from "#tests/reached.ts";
import { undone } from "#tests/undone.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { readReflections, writeReflection } from "./reflection.server.ts";

const place = { moduleId: "intro", lesson: 1 };
const written = (text: string, revision = 0) => ({ reflectionId: "own-sake", text, revision });

test("what Siv writes comes back to her alone", () => {
  const { db, siv, tor } = world();
  writeReflection(permit(db, siv, "reflection.write"), place, written("Jeg var redd for å spørre."), now);
  expect(readReflections(permit(db, siv, "reflection.read"), place)["own-sake"]).toMatchObject({ text: "Jeg var redd for å spørre.", revision: 1, savedAt: now.getTime() });
  expect(readReflections(permit(db, tor, "reflection.read"), place)).toEqual({});
});

test("no facilitator and no administrator gets a permit for it", () => {
  const { db, facilitator, administrator } = world();
  for (const actor of [facilitator, administrator]) expect(() => permit(db, actor, "reflection.read")).toThrow("not_found");
});

test("the text lies sealed in the database", () => {
  const { db, siv } = world();
  writeReflection(permit(db, siv, "reflection.write"), place, written("hemmelighet-7231"), now);
  const file = db.$client.serialize();
  expect(file.includes("hemmelighet-7231")).toBe(false);
  expect(file.includes(Buffer.from("hemmelighet-7231", "utf16le"))).toBe(false);
});

test("a text made from an older page does not overwrite a newer one: both come back", () => {
  const { db, siv } = world();
  const write = permit(db, siv, "reflection.write");
  writeReflection(write, place, written("fra telefonen"), now);
  expect(writeReflection(write, place, written("fra nettbrettet"), later(1000))).toMatchObject({ ok: false, other: { text: "fra telefonen", revision: 1 } });
  expect(writeReflection(write, place, written("begge deler", 1), later(2000))).toMatchObject({ ok: true, saved: { revision: 2 } });
});

test("the same text sent again after an answer that got lost is no conflict", () => {
  const { db, siv } = world();
  const write = permit(db, siv, "reflection.write");
  writeReflection(write, place, written("likt"), now);
  expect(writeReflection(write, place, written("likt"), later(days(1)))).toMatchObject({ ok: true, saved: { revision: 1, savedAt: now.getTime() } });
});

test("whatever order two windows save in, no text is overwritten by one that had not seen it", (context) => {
  const { db, siv } = world();
  const write = permit(db, siv, "reflection.write");
  fc.assert(
    fc.property(fc.array(fc.record({ window: fc.constantFrom(0, 1), text: fc.string({ maxLength: 20 }) }), { maxLength: 12 }), (saves) =>
      undone(db, () => {
        const seen = [0, 0];
        let last = { text: "", revision: 0 };
        for (const { window, text } of saves) {
          const outcome = writeReflection(write, place, written(text, seen[window] ?? 0), now);
          if (outcome.ok) {
            expect(seen[window] === last.revision || text === last.text).toBe(true);
            last = { text, revision: outcome.saved.revision };
          } else {
            expect(outcome.other).toMatchObject(last);
          }
          seen[window] = last.revision;
        }
      }),
    ),
    { numRuns: interleavings },
  );
  reached(context, `${interleavings} interleavings of a reflection: 0 silent overwrites, both texts back at each 409`);
}, 60_000);
