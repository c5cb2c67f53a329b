import type { Page } from "@playwright/test";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { smallClinic, signInByForm } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

/** Makes one invitation for a track, and reads its link from the sheet that is shown once. */
async function invite(facilitator: Page, track: "relative" | "patient"): Promise<string> {
  await facilitator.goto("/groups");
  await facilitator.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await facilitator.getByRole("link", { name: "Invitasjoner" }).first().click();
  await facilitator.locator(`[name=track][value=${track}]`).check();
  await facilitator.getByRole("button", { name: "Lag invitasjonene" }).click();
  const link = await facilitator.locator("main").getByText(/\/join\//).first().innerText();
  return new URL(/https?:\S+\/join\/\S+/.exec(link)?.[0] ?? `/join/${link}`, facilitator.url()).pathname;
}

async function join(page: Page, link: string, person: { userName: string; displayName: string; language: "nb" | "en" }): Promise<void> {
  await page.goto(link);
  await page.locator(`main [name=language][value=${person.language}]`).check();
  await page.locator("[name=userName]").fill(person.userName);
  await page.locator("[name=displayName]").fill(person.displayName);
  await page.locator("[name=password]").fill("et passord som er langt nok");
  await Promise.all([page.waitForURL("**/home"), page.locator("main button[type=submit]").click()]);
}

/** Opens, finishes and moves on through lessons, the way the buttons lead. */
async function finish(page: Page, lessons: readonly string[]): Promise<void> {
  for (const lesson of lessons) {
    await page.goto(`/modules/${lesson}`);
    await page.locator("button[value=complete]").click();
    await expect(page.locator("button[value=reopen]")).toBeVisible();
  }
}

const introduction = ["intro/1", "intro/2", "intro/3", "intro/4"];
const firstTopic = ["t01/1", "t01/2", "t01/3"];

test("a relative joins and finishes the first topic, a patient the same in the other language, and their facilitator sees both", bothWays, async ({ page: facilitator, visitor }) => {
  test.setTimeout(120_000);
  await signInByForm(facilitator, "veileder en");
  const relativeLink = await invite(facilitator, "relative");
  const patientLink = await invite(facilitator, "patient");

  const relative = await visitor();
  await join(relative, relativeLink, { userName: "fjellrev", displayName: "Kari", language: "nb" });
  await expect(relative.getByRole("heading", { level: 1 })).toHaveText("Hei, Kari");
  const patient = await visitor();
  await join(patient, patientLink, { userName: "night owl", displayName: "Bjørn", language: "en" });
  await expect(patient.getByRole("heading", { level: 1 })).toHaveText("Hello, Bjørn");

  await relative.getByRole("link", { name: "Begynn" }).click();
  await expect(relative).toHaveTitle("Leksjon 0.1 · Samspill");
  await finish(relative, introduction);
  await relative.goto("/modules/t01/1");
  await expect(relative.getByText("For deg som er pårørende")).toBeVisible();
  await relative.locator("textarea[name=text]").fill("Jeg har tenkt at det var min feil.");
  await relative.getByRole("button", { name: "Lagre", exact: true }).click();
  await expect(relative.getByText(/^Lagret i dag/)).toBeVisible();
  await relative.locator("#check-no-blame input[type=radio]").first().check();
  await relative.locator("#check-no-blame").getByRole("button", { name: "Svar" }).click();
  await expect(relative.locator("#check-no-blame").getByRole("heading", { name: "Ikke helt" })).toBeVisible();
  await expect(relative.locator("textarea[name=text]")).toHaveValue("Jeg har tenkt at det var min feil.");
  await finish(relative, firstTopic);
  await relative.goto("/home");
  await expect(relative.getByText("3 av 3")).toBeVisible();

  await finish(patient, [...introduction, ...firstTopic]);
  await patient.goto("/modules/t01/1");
  await expect(patient.getByText("For you in treatment")).toBeVisible();
  await patient.locator("button[value=reopen]").click();
  await expect(patient.locator("button[value=complete]")).toBeVisible();

  await facilitator.goto("/groups");
  await facilitator.getByRole("link", { name: "Torsdagsgruppa" }).click();
  const row = (name: string) => facilitator.getByRole("row").filter({ has: facilitator.getByRole("link", { name, exact: true }) });
  await expect(row("Kari")).toContainText("3 av 3");
  await expect(row("Bjørn")).toContainText("2 av 3");
  await row("Kari").getByRole("link").click();
  await expect(facilitator.getByRole("heading", { level: 1 })).toHaveText("Kari");
  await expect(facilitator.locator("main")).not.toContainText("min feil");
});

test("a locked topic says why, and an unknown one is not found", async ({ page }) => {
  await signInByForm(page, "tor");
  const locked = await page.goto("/modules/t01/1");
  expect(locked?.status()).toBe(403);
  await expect(page.getByText("Introduksjon i fire deler")).toBeVisible();
  for (const missing of ["/modules/t99/1", "/modules/t01/99", "/modules/intro/1x", "/no-such-page"]) {
    const answer = await page.goto(missing);
    expect(answer?.status(), missing).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Denne siden finnes ikke");
  }
});

test("one invitation lets one person in, and a second one is told so", async ({ page: facilitator, visitor }) => {
  await signInByForm(facilitator, "veileder en");
  const link = await invite(facilitator, "relative");
  const first = await visitor();
  await join(first, link, { userName: "solskinn", displayName: "Ida", language: "nb" });
  const second = await visitor();
  const answer = await second.goto(link);
  expect(answer?.status()).toBe(404);
  await expect(second.getByText("Denne invitasjonen er brukt opp")).toBeVisible();
  await expect(second.locator("main")).not.toContainText("Ida");
});

test("a form with problems comes back filled in, with each problem beside its field and in a summary (ASVS 2.2.2)", async ({ page: facilitator, visitor }) => {
  await signInByForm(facilitator, "veileder en");
  const link = await invite(facilitator, "patient");
  const page = await visitor();
  await page.goto(link);
  await page.locator("[name=userName]").fill("tor");
  await page.locator("[name=displayName]").fill("Marte");
  await page.locator("[name=password]").fill("for kort");
  const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === "POST"), page.locator("main button[type=submit]").click()]);
  expect(answer.status()).toBe(422);
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.locator("[name=displayName]")).toHaveValue("Marte");
  await expect(page.locator("[name=password]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=password]")).toHaveValue("");
});

test("language is switched in the middle of a lesson, and the place is kept", async ({ page, javaScriptEnabled }) => {
  await signInByForm(page, "siv");
  await page.goto("/modules/intro/2");
  if (javaScriptEnabled) await page.locator("#section-2").evaluate((section) => section.scrollIntoView({ block: "start" }));
  const english = page.getByRole("button", { name: "English" });
  // Where scripts run the press is made in the page: Playwright would scroll a button of the sticky bar into view first.
  if (javaScriptEnabled) await english.evaluate((button: HTMLButtonElement) => button.click());
  else await english.click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(/\/modules\/intro\/2$/);
  if (javaScriptEnabled) await expect.poll(() => page.locator("#section-2").evaluate((section) => Math.abs(section.getBoundingClientRect().top))).toBeLessThan(200);
  await page.goto("/home");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
