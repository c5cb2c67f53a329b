import { lessonProgress } from "#db/schema/index.ts";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinicAfter } from "./small-clinic.ts";

const before = ["intro", "t01", "t02", "t03", "t04", "t05"];

test.use(
  seededBy(
    smallClinicAfter(({ db, tor }) => {
      const records = before.flatMap((moduleId) => [1, 2, 3, 4].map((lesson) => ({ enrolmentId: tor.enrolmentId, moduleId, lesson, openedAt: 1, visitedAt: 1, completedAt: 1 })));
      db.insert(lessonProgress).values(records).run();
    }),
  ),
);

const lesson = "/modules/t06/3";

test("a relative who is afraid answers and writes, and finds nothing of it afterwards but what was saved with the button", bothWays, async ({ page, javaScriptEnabled }) => {
  await signIn(page, "tor", lesson);
  await expect(page.getByText("Denne leksjonen blir ikke notert noe sted.")).toBeVisible();
  const question = page.locator(".checks form").first();
  await question.getByRole("radio").first().check();
  await question.getByRole("button", { name: "Svar" }).click();
  await expect(page.locator(".checks .ds-alert")).toHaveCount(1);
  await expect(question.getByRole("radio").first()).toBeChecked();

  const box = page.locator("textarea[name=text]");
  await box.fill("Jeg er redd.");
  // Every other box has saved itself after this time.
  if (javaScriptEnabled) await page.waitForTimeout(3000);
  await page.goto("/modules/t06");
  await expect(page.locator("main")).toContainText("Blir ikke notert");
  await page.goto(lesson);
  await expect(page.locator(".checks .ds-alert")).toHaveCount(0);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(box).toHaveValue("");
  await expect(page.getByRole("button", { name: "Merk som ferdig" })).toHaveCount(0);

  await box.fill("Kari kan få vite det.");
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible();
  await page.goto(lesson);
  await expect(box).toHaveValue("Kari kan få vite det.");
  await page.goto("/home");
  await expect(page.locator(".continue")).not.toContainText("Når du er redd");
});
