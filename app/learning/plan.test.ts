import fc from "fast-check";
import { expect, test } from "vitest";
import { writings } from "#db/schema/index.ts";
import { interleavings } from "#tests/interleavings.ts";
import { undone } from "#tests/undone.ts";
import { later, now, permit, world, type Learner } from "#tests/world.ts";
import { planNamed } from "./known-plans.ts";
import { emptyPlan, keepPlan, planTextForm, readPlan, readPlans, requirePlan } from "./plan.server.ts";
import { fieldName, isEmptyPlan, type PlanName, type PlanText } from "./plan.ts";

/** The revision of what is saved for the first time. */
const first = now.getTime();

function clinic() {
  const found = world();
  const { db } = found;
  const own = (learner: Learner) => permit(db, learner, "plan.keep");
  const keep = (learner: Learner, text: PlanText, revision = 0) => keepPlan(own(learner), requirePlan(own(learner), "safety"), { text, revision }, now);
  return { ...found, own, keep };
}

test("everybody can have a plan for their safety, and a patient one for a craving", () => {
  const { siv, tor, own } = clinic();
  expect(readPlans(own(siv)).map(({ plan }) => plan.name)).toEqual(["craving", "safety"]);
  expect(readPlans(own(tor)).map(({ plan }) => plan.name)).toEqual(["safety"]);
  expect(() => requirePlan(own(tor), "craving")).toThrow("not_found");
  const fields = (name: PlanName) => planNamed(name).fields.map(({ id }) => id);
  expect(fields("safety")).toEqual(expect.arrayContaining(["ring", "word", "place", "papers", "children"]));
  expect(fields("craving")).toEqual(expect.arrayContaining(["signs", "do", "ring", "go"]));
});

test("a plan comes back in the learner's own words, and to nobody else", () => {
  const { db, siv, tor, facilitator, administrator, own, keep } = clinic();
  keep(tor, { ring: "Naboen", word: "Har du melk?", unknown: "x" });
  expect(readPlan(own(tor), "safety")?.value).toEqual({ ring: "Naboen", word: "Har du melk?", place: "", papers: "", children: "" });
  expect(readPlan(own(siv), "safety")).toBeUndefined();
  for (const actor of [facilitator, administrator]) expect(() => permit(db, actor, "plan.keep")).toThrow("not_found");
  for (const { text } of db.select({ text: writings.text }).from(writings).all()) expect(text.toString("latin1")).not.toContain("melk");
});

test("a field takes 2,000 characters, and no more", () => {
  const plan = planNamed("craving");
  const form = planTextForm(plan);
  const name = fieldName(plan, "signs");
  expect(form.safeParse({ [name]: "a".repeat(2000) }).success).toBe(true);
  expect(form.safeParse({ [name]: "a".repeat(2001) }).error?.issues[0]).toMatchObject({ path: [name], message: "too_long" });
});

test("emptying leaves no word, and an older page sent afterwards brings none back unseen", () => {
  const { db, tor, own, keep } = clinic();
  keep(tor, { ring: "Naboen" });
  expect(emptyPlan(own(tor), requirePlan(own(tor), "safety"), 0, now)).toMatchObject({ ok: false, other: { value: { ring: "Naboen" } } });
  expect(emptyPlan(own(tor), requirePlan(own(tor), "safety"), first, now).ok).toBe(true);
  expect(isEmptyPlan(readPlan(own(tor), "safety")!.value)).toBe(true);
  expect(keep(tor, { ring: "Naboen og Kari" }, first)).toMatchObject({ ok: false, other: { revision: first + 1 } });
  expect(db.select().from(writings).all()).toHaveLength(1);
});

test("whatever order two devices save in, no plan is overwritten by one that had not seen it", () => {
  const { db, tor, own, keep } = clinic();
  fc.assert(
    fc.property(fc.array(fc.record({ device: fc.constantFrom(0, 1), ring: fc.constantFrom("", "a", "b", "c"), empties: fc.boolean() }), { maxLength: 12 }), (saves) =>
      undone(db, () => {
        const seen = [0, 0];
        let last = { ring: "", revision: 0 };
        for (const { device, ring, empties } of saves) {
          const outcome = empties ? emptyPlan(own(tor), requirePlan(own(tor), "safety"), seen[device]!, later(1)) : keep(tor, { ring }, seen[device]);
          if (outcome.ok) {
            expect(seen[device] === last.revision || outcome.saved.value.ring === last.ring).toBe(true);
            last = { ring: outcome.saved.value.ring!, revision: outcome.saved.revision };
          } else expect({ ring: outcome.other.value.ring, revision: outcome.other.revision }).toEqual(last);
          seen[device] = last.revision;
        }
      }),
    ),
    { numRuns: interleavings },
  );
});
