import { expect, test } from "vitest";
import { reachOf, type Policy, type Role } from "./policy.ts";

const roles: readonly Role[] = ["learner", "facilitator", "administrator"];
const reaches = (policy: Policy) => roles.map((role) => reachOf(policy, role));

const learnersAlone: readonly Policy[] = ["path.read", "lesson.read", "reflection.read", "reflection.write", "activity.log", "happening.tell", "diary.keep", "check-in.keep", "plan.keep", "family.read", "family.change", "safety.answer", "share.change", "looks.read", "emergency.answer"];
test.each(learnersAlone)("it is the learner's own, and nobody else's: %s", (policy) => {
  expect(reaches(policy)).toEqual(["own", undefined, undefined]);
});

const administratorsAlone: readonly Policy[] = ["clinic.change", "group.assign", "staff.read", "staff.invite", "staff.change", "staff.let-in", "retention.change", "audit.read", "audit.review", "mail.read", "emergency.review", "account.erase-for"];
test.each(administratorsAlone)("it is the administrator's, and nobody else's: %s", (policy) => {
  expect(reaches(policy)).toEqual([undefined, undefined, "clinic"]);
});

const notForEveryPeerWorker: readonly Policy[] = ["message.read", "message.write", "family.list", "family.pair", "prescription.read", "prescription.change", "pace.change"];
test.each(notForEveryPeerWorker)("of the facilitators it is theirs alone for whom messages are too: %s", (policy) => {
  expect(reachOf(policy, "facilitator")).toBe("correspondence");
});
