import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { findOwnEnrolment, type Enrolment } from "./queries.server.ts";

/**
 * The enrolment of the learner who holds the permit.
 *
 * @throws {Refusal} `not_found` for an account that follows no track
 */
export function requireOwnEnrolment(permit: Permit): Enrolment {
  const enrolment = findOwnEnrolment(permit);
  if (!enrolment) throw new Refusal("not_found");
  return enrolment;
}
