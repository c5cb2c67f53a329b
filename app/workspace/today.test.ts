import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, inOrder, pageFrom, todayKinds, type Waiting } from "./today.ts";

const waiting: fc.Arbitrary<Waiting> = fc.record({ kind: fc.constantFrom("new" as const, "quiet" as const), groupId: fc.constant("g"), enrolmentId: fc.uuid(), lastVisitAt: fc.constant(null), at: fc.nat(1000) });
const wrote: fc.Arbitrary<Waiting> = fc.record({ kind: fc.constant("wrote" as const), groupId: fc.constant("g"), enrolmentId: fc.uuid(), messages: fc.nat(5), at: fc.nat(1000) });

test("lines stand by kind, the most urgent first, and within a kind by how long they have waited; none is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(waiting, wrote)), (lines) => {
      const ordered = inOrder(lines);
      expect(new Set(ordered)).toEqual(new Set(lines));
      for (const [n, line] of ordered.slice(1).entries()) {
        const before = ordered[n]!;
        const apart = todayKinds.indexOf(line.kind) - todayKinds.indexOf(before.kind);
        expect(apart > 0 || (apart === 0 && line.at >= before.at)).toBe(true);
      }
    }),
  );
});

test("no address is an error: a page that is no number from 1 is the first", () => {
  for (const query of ["", "page=", "page=0", "page=-1", "page=1.5", "page=x", "page=1e99", "page=2&page=x"]) expect([1, 2]).toContain(pageFrom(new URLSearchParams(query)));
  fc.assert(fc.property(fc.string(), (typed) => pageFrom(new URLSearchParams({ page: typed })) >= 1));
  expect(pageFrom(new URLSearchParams("page=7"))).toBe(7);
});

test("somebody quiet is written to where messages are for the reader, and looked at where they are not", () => {
  const quiet: Waiting = { kind: "quiet", groupId: "g", enrolmentId: "e", lastVisitAt: null, at: 0 };
  expect([addressOf(quiet, true), addressOf(quiet, false)]).toEqual(["/groups/g/learners/e/messages", "/groups/g/learners/e"]);
});
