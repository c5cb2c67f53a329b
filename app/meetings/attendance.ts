/** Whether somebody came, as a form says it. */
export const attendances = ["yes", "no", "unsaid"] as const;
export type Attendance = (typeof attendances)[number];

export const attendanceOf = (attended: boolean | null): Attendance => (attended === null ? "unsaid" : attended ? "yes" : "no");

/** The field of one learner. */
export const attendanceField = (enrolmentId: string): string => `came-${enrolmentId}`;
