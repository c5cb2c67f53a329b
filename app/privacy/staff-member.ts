/** One of the staff as a learner reads of them. */
export interface StaffMember {
  readonly name: string;
  readonly role: "facilitator" | "administrator";
}
