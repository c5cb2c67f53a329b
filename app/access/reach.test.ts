import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { openEmergency } from "#app/privacy/emergency.server.ts";
import { enrolments } from "#db/schema/index.ts";
import { now, permit, world } from "#tests/world.ts";
import type { Actor } from "./permit.server.ts";
import type { GuardedPolicy } from "./policy.ts";
import { reaching } from "./reach.server.ts";

const reached = reaching((db, within) => db.select({ id: enrolments.id }).from(enrolments).where(inArray(enrolments.id, within.enrolments)).prepare());

test("a permit reaches the enrolments of its reach and no other: one's own, those of one's groups, and in an emergency the one that one has opened oneself", () => {
  const { db, tor, siv, ingrid, jonas, leila, amir, facilitator, otherFacilitator } = world();
  openEmergency(permit(db, otherFacilitator, "emergency.open"), { userName: "tor", reason: "Moren ringte, og jeg får ikke tak i veilederen." }, now, () => undefined);
  const of = (actor: Actor, policy: GuardedPolicy) => reached.all(permit(db, actor, policy), { instant: now.getTime() }).map(({ id }) => id).sort();
  const ids = (...learners: readonly { enrolmentId: string }[]) => learners.map(({ enrolmentId }) => enrolmentId).sort();
  expect(of(tor, "lesson.read")).toEqual(ids(tor));
  for (const policy of ["progress.read", "message.read"] as const) {
    expect(of(facilitator, policy)).toEqual(ids(tor, siv, ingrid, jonas));
    expect(of(otherFacilitator, policy)).toEqual(ids(leila, amir));
  }
  expect(of(otherFacilitator, "emergency.read")).toEqual(ids(tor));
  expect(of(facilitator, "emergency.read")).toEqual([]);
});
