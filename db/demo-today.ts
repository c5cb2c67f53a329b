import { and, eq, isNull } from "drizzle-orm";
import { issuePermit } from "#app/access/permit.server.ts";
import { openShare } from "#app/family/share.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import type { Database } from "./client.server.ts";
import type { People } from "./demo-families.ts";
import { enrolments, lessonProgress } from "./schema/index.ts";

const day = 86_400_000;

/**
 * What a facilitator finds on Today: Siv has finished the first topic too, and she and Tor both show those who lead their group how
 * far they are in it, so that they are ready for the second; Tor H. has just joined.
 */
export function makeToday(db: Database, people: People, now: Date): void {
  const yesterday = new Date(now.getTime() - day);
  const sivs = eq(lessonProgress.enrolmentId, people.get("Siv")?.enrolmentId ?? "");
  db.update(lessonProgress).set({ completedAt: yesterday.getTime() }).where(and(sivs, eq(lessonProgress.moduleId, "t01"), isNull(lessonProgress.completedAt))).run();
  for (const name of ["Tor", "Siv"])
    for (const item of ["intro", "t01"])
      openShare(issuePermit(db, people.get(name), "share.change"), { kind: "progress", item, revision: null }, { recipient: "facilitator", untilOn: addDays(osloDate(now.getTime()), 28) }, yesterday);
  db.update(enrolments).set({ createdAt: now.getTime() - 2 * day }).where(eq(enrolments.id, people.get("Tor H.")?.enrolmentId ?? "")).run();
}
