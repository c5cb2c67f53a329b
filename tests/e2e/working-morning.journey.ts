import { addDays, osloDate } from "#app/i18n/dates.ts";
import { expect, seededBy, test } from "./clinic.ts";
import { aMorning } from "./morning.ts";
import { sheets } from "./paper.ts";
import { signIn, signInByForm, smallClinicAfter } from "./small-clinic.ts";

test.use(seededBy(smallClinicAfter((clinic) => void aMorning(clinic))));

test("a working morning: sign in, answer who wrote, plan the meeting of a family that is ready, and print its sheet", async ({ page, visitor }) => {
  await signInByForm(page, "veileder en");
  await expect(page).toHaveURL((url) => url.pathname === "/today");

  await page.getByRole("link", { name: "Les og svar: Siv" }).click();
  await expect(page.getByText("Kan vi snakke om helga?")).toBeVisible();
  await page.locator("textarea[name=text]").fill("Ja. Skal vi ta det når vi møtes?");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Ja. Skal vi ta det når vi møtes?")).toBeVisible();

  await page.getByRole("link", { name: "I dag", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2 }), "who has been answered does not wait any more").not.toContainText(["har skrevet"]);
  await page.locator("main li").filter({ hasText: "klare for tema 2" }).getByRole("link").click();
  await page.getByRole("link", { name: "Planlegg familiemøte" }).click();
  await expect(page.getByLabel("Familiemøte"), "it is a meeting of that family that is planned").toBeChecked();
  await page.getByLabel("Dato").fill(addDays(osloDate(Date.now()), 3));
  await page.getByLabel("Klokka").fill("14:00");
  await page.getByLabel("Sted").fill("Rom 2");
  await page.getByRole("button", { name: "Planlegg" }).click();
  await expect(page.getByRole("status")).toContainText("Møtet er lagret");
  await page.getByLabel("Nytt punkt").fill("Helga");
  await page.getByRole("button", { name: "Legg til" }).click();

  const siv = await visitor();
  await signIn(siv, "siv");
  await expect(siv.getByText("Du har fått svar")).toBeVisible();
  await siv.goto("/calendar");
  await siv.locator("main .lines li", { hasText: "Familiemøte" }).getByRole("link").click();
  await siv.getByRole("button", { name: /^La det stå på arket/ }).click();
  await expect(siv.getByRole("status")).toHaveText("Det står på arket.");

  await page.getByRole("link", { name: "Ark til møtet" }).click();
  const sheet = page.locator("main");
  await expect(sheet).toContainText("Helga");
  await expect(page.locator(".agenda-item")).toContainText("Siv, delt til og med");
  await expect(sheet).toContainText("Rom 2");
  expect(await sheets(page)).toBe(1);
});
