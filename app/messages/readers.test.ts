import fc from "fast-check";
import { expect, test } from "vitest";
import { goAway } from "#app/facilitation/absence.server.ts";
import { facilitatorCalled, leads, on } from "#tests/more-facilitators.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { readConversation, readOwnConversation } from "./conversation.server.ts";

const look = { before: null, isSeen: false };

test("a learner is told by name who reads and answers, and of a peer worker that it is one, where messages are given", () => {
  const { db, siv, thursday } = world();
  leads(db, facilitatorCalled(db, "erfaren med"), thursday, { kind: "peer", messages: true });
  leads(db, facilitatorCalled(db, "erfaren uten"), thursday, { kind: "peer", messages: false });
  const { readers } = readOwnConversation(permit(db, siv, "message.read"), look, now);
  expect(readers.map(({ name, kind }) => [name, kind])).toEqual([["veileder en", "facilitator"], ["erfaren med", "peer"]]);
  expect(JSON.stringify(readers)).not.toContain("accountId");
});

test("while a facilitator is away the learner is told until when, and who answers meanwhile", () => {
  const { db, siv, facilitator, otherFacilitator } = world();
  goAway(permit(db, facilitator, "absence.change"), { fromOn: "2026-06-05", untilOn: "2026-06-12", substitute: otherFacilitator.accountId }, now);
  const readersOn = (today: string) => readOwnConversation(permit(db, on(siv, today), "message.read"), look, now).readers;
  const alone = [{ name: "veileder en", kind: "facilitator", awayUntil: undefined, insteadOf: undefined, meanwhile: undefined }];
  expect(readersOn("2026-06-04")).toEqual(alone);
  for (const day of ["2026-06-05", "2026-06-12"])
    expect(readersOn(day)).toEqual([
      { name: "veileder en", kind: "facilitator", awayUntil: "2026-06-12", insteadOf: undefined, meanwhile: "veileder to" },
      { name: "veileder to", kind: "facilitator", awayUntil: undefined, insteadOf: "veileder en", meanwhile: undefined },
    ]);
  expect(readersOn("2026-06-13")).toEqual(alone);
});

test("somebody whose account is closed, or who is away herself, is nobody who answers", () => {
  const { db, siv, facilitator, otherFacilitator, thursday } = world();
  goAway(permit(db, facilitator, "absence.change"), { fromOn: "2026-06-04", untilOn: "2026-06-12", substitute: otherFacilitator.accountId }, now);
  goAway(permit(db, otherFacilitator, "absence.change"), { fromOn: "2026-06-04", untilOn: "2026-06-05", substitute: "" }, now);
  const readers = () => readOwnConversation(permit(db, siv, "message.read"), look, now).readers;
  expect(readers()).toMatchObject([{ name: "veileder en", meanwhile: undefined }, { name: "veileder to", awayUntil: "2026-06-05", insteadOf: "veileder en" }]);
  leads(db, facilitatorCalled(db, "veileder tre"), thursday, { kind: "facilitator", messages: true });
  db.$client.prepare("update accounts set disabled_at = 1 where id in (?, ?)").run(facilitator.accountId, otherFacilitator.accountId);
  expect(readers().map(({ name }) => name)).toEqual(["veileder tre"]);
});

const one = fc.record({
  leads: fc.constantFrom("no", "facilitator", "peer", "peer with messages"),
  disabled: fc.boolean(),
  substitute: fc.option(fc.nat(3), { nil: undefined }),
  away: fc.constantFrom("before", "now", "later", "ended"),
});
const days = { before: ["2026-05-01", "2026-06-03"], now: ["2026-06-01", "2026-06-04"], later: ["2026-06-05", "2026-06-09"], ended: ["2026-06-01", "2026-06-30"] } as const;

test("whoever a learner is told can read the messages can, and nobody else", () => {
  fc.assert(
    fc.property(fc.array(one, { minLength: 4, maxLength: 4 }), (people) => {
      const { db, siv, thursday } = world();
      db.$client.exec("delete from group_facilitators");
      const accounts = people.map((_, n) => facilitatorCalled(db, `veileder nr ${n}`));
      for (const [n, { leads: as, substitute, away, disabled }] of people.entries()) {
        const self = accounts[n]!;
        if (as !== "no") leads(db, self, thursday, { kind: as === "facilitator" ? "facilitator" : "peer", messages: as !== "peer" });
        const other = substitute === undefined || substitute === n ? null : accounts[substitute]!.accountId;
        const [from, until] = days[away];
        db.$client.prepare("insert into absences values (?, ?, ?, ?, ?, 0, ?)").run(`away ${n}`, self.accountId, other, from, until, away === "ended" ? later(-1000).getTime() : null);
        if (disabled) db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(self.accountId);
      }
      const told = readOwnConversation(permit(db, siv, "message.read"), look, now).readers.map(({ name }) => name);
      const can = accounts.flatMap((self, n) => {
        try {
          readConversation(permit(db, self, "message.read"), thursday, siv.enrolmentId, look, now);
          return people[n]!.disabled ? [] : [`veileder nr ${n}`];
        } catch {
          return [];
        }
      });
      expect([...told].sort()).toEqual(can.sort());
      expect(new Set(told).size).toBe(told.length);
    }),
    { numRuns: 60 },
  );
}, 60_000);
