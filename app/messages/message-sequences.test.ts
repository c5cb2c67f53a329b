import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { undone } from "#tests/undone.ts";
import { permit, later, now, world } from "#tests/world.ts";
import { readConversation, readOwnConversation } from "./conversation.server.ts";
import { listConversations } from "./conversations.server.ts";
import { countAnswers, takeBackFromLearner, takeBackOwn, writeToFacilitators, writeToLearner } from "./message.server.ts";

type Side = "learner" | "facilitator";
interface Said {
  readonly id: string;
  readonly by: Side;
  opened: boolean;
}

const side = fc.constantFrom<Side>("learner", "facilitator");
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("send" as const), by: side, twice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("look" as const), by: side, seen: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("take back" as const), by: side, which: fc.nat(20) }) },
);

/** What is shown of the whole in one look: the last ten. */
const lastTen = (all: readonly Said[]): readonly Said[] => all.slice(-10);

test("however two sides write, look and take back, what waits is counted once each, and what was seen stays", () => {
  const { db, siv, facilitator, thursday } = world();
  const ours = permit(db, siv, "message.write");
  const theirs = permit(db, facilitator, "message.write");
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) =>
      undone(db, () => {
        let said: Said[] = [];
        for (const [n, one] of steps.entries()) {
          const at = later(n * 1000);
          if (one.kind === "send") {
            const form = { event: randomUUID(), text: `melding ${n}` };
            for (let sent = 0; sent < (one.twice ? 2 : 1); sent++) {
              if (one.by === "learner") writeToFacilitators(ours, form, at);
              else writeToLearner(theirs, thursday, siv.enrolmentId, form, at);
            }
            said.push({ id: form.event, by: one.by, opened: false });
          } else if (one.kind === "look") {
            const look = { before: null, isSeen: one.seen };
            const shown = one.by === "learner" ? readOwnConversation(permit(db, siv, "message.read"), look, at) : readConversation(permit(db, facilitator, "message.read"), thursday, siv.enrolmentId, look, at);
            expect(shown.messages.map(({ id, isSeen, isNew }) => [id, isSeen, isNew])).toEqual(lastTen(said).map(({ id, by, opened }) => [id, by === one.by && opened, by !== one.by && !opened]));
            if (one.seen) for (const message of lastTen(said)) if (message.by !== one.by) message.opened = true;
          } else {
            const which = said[one.which];
            const take = () => (one.by === "learner" ? takeBackOwn(ours, which?.id ?? "nothing", at) : takeBackFromLearner(theirs, thursday, siv.enrolmentId, which?.id ?? "nothing", at));
            if (which?.by === one.by) {
              const taken = take();
              expect(taken).toBe(!which.opened);
              if (taken) said = said.filter((message) => message !== which);
            } else expect(take).toThrow("not_found");
          }
          const waiting = (by: Side) => said.filter((message) => message.by === by && !message.opened).length;
          expect(countAnswers(permit(db, siv, "message.read"))).toBe(waiting("facilitator"));
          const { lines, withUnopened, of } = listConversations(permit(db, facilitator, "message.read"), 1, now);
          expect([of, withUnopened]).toEqual([said.length > 0 ? 1 : 0, waiting("learner") > 0 ? 1 : 0]);
          expect(lines.map(({ unopened, waits }) => [unopened, waits])).toEqual(said.length > 0 ? [[waiting("learner"), said.at(-1)!.by === "learner"]] : []);
        }
      }),
    ),
    { numRuns: 80 },
  );
}, 60_000);
