import { expect, type Page } from "@playwright/test";
import { answerSafetyCheck, sayAffected } from "#app/family/safety-check.server.ts";
import { lessonProgress } from "#db/schema/index.ts";
import type { Clinic } from "#tests/linked-family.ts";
import { permit, type Learner } from "#tests/world.ts";

/** The exercise of the first topic, which each may bring one line to. */
export const exercise = "/modules/t01/together";
export const inactive = "Sammen-øvelsen er ikke aktiv";

/** The introduction is finished, so that the first topic is open. */
export function finishIntroduction({ db }: Clinic, { enrolmentId }: Learner, now = new Date()): void {
  const records = [1, 2, 3, 4].map((lesson) => ({ enrolmentId, moduleId: "intro", lesson, openedAt: now.getTime(), visitedAt: now.getTime(), completedAt: now.getTime() }));
  db.insert(lessonProgress).values(records).run();
}

/** Answers "no" to all that is asked before an exercise. */
export function answerForToday({ db }: Clinic, learner: Learner, now = new Date()): void {
  answerSafetyCheck(permit(db, learner, "safety.answer"), { afraid: "no", experienced: "no" }, now);
  sayAffected(permit(db, learner, "together.prepare"), false, now);
}

/** Siv writes one line in her box, and nothing more. */
export async function prepareLine(siv: Page, words: string): Promise<void> {
  await siv.goto(exercise);
  const box = siv.locator("form", { has: siv.getByLabel("Dette er mitt ansvar") });
  await box.locator("textarea").fill(words);
  await box.getByRole("button", { name: "Lagre" }).click();
  await expect(box.getByRole("status")).toContainText("Lagret");
}

/** Siv brings the line that she has prepared, for Tor to see. */
export async function bringLine(siv: Page, words: string): Promise<void> {
  await siv.goto(`${exercise}/mine`);
  await siv.getByLabel(words).check();
  await siv.getByLabel("Tor").check();
  await siv.getByRole("button", { name: "Ta det med" }).click();
  await expect(siv.getByRole("heading", { name: "Dette har du tatt med" })).toBeVisible();
}
