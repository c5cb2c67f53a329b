import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { takeWishBack } from "#app/family/family.server.ts";
import { keepKnownName, showNameAgain } from "#app/family/known-name.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import { updateHappening } from "./queries.server.ts";

/** When the learner said that something has happened; undefined where nothing is said. */
export function readHappening(permit: Permit<"happening.tell">): number | undefined {
  return requireOwnEnrolment(permit).somethingHappenedAt ?? undefined;
}

/**
 * A death, a separation, a restraining order: from now on nothing shared is offered and nothing reminds of it. What has happened is
 * not asked. Said twice, the first time stands. A wish to be linked is taken back: a facilitator might still link it. The others in
 * the family go on seeing the name that they see now.
 */
export function tellHappening(permit: Permit<"happening.tell">, now: Date): void {
  inTransaction(permit.db, () => {
    if (readHappening(permit) === undefined) updateHappening(permit, now);
    const change = issuePermit(permit.db, permit.actor, "family.change");
    takeWishBack(change);
    keepKnownName(change);
  });
}

/** The learner wants the shared parts back. */
export function takeHappeningBack(permit: Permit<"happening.tell">): void {
  inTransaction(permit.db, () => {
    updateHappening(permit, undefined);
    showNameAgain(issuePermit(permit.db, permit.actor, "family.change"));
  });
}
