import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { password, signInByForm, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

test("a text sent from a page whose session has ended is handed back, and is saved after signing in", bothWays, async ({ page, context, javaScriptEnabled, watch }) => {
  watch.tolerate(/401/);
  await signInByForm(page, "siv");
  await page.goto("/modules/intro/1");
  const cookies = await context.cookies();
  await context.clearCookies();
  if (javaScriptEnabled) {
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>("form:has(textarea)")!;
      form.querySelector("textarea")!.value = "må ikke bli borte";
      HTMLFormElement.prototype.submit.call(form);
    });
  } else {
    await page.locator("textarea[name=text]").fill("må ikke bli borte");
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logg inn først");
  await expect(page.locator("textarea[name=text]")).toHaveValue("må ikke bli borte");
  expect(await page.locator("script").count()).toBe(0);
  await context.addCookies(cookies);
  await page.getByRole("button", { name: "Prøv å lagre igjen" }).click();
  await page.goto("/modules/intro/1");
  await expect(page.locator("textarea[name=text]")).toHaveValue("må ikke bli borte");
});

test("whoever marks a lesson as done after the session has ended is told that it is not, and can sign in there and do it", bothWays, async ({ page, context, watch }) => {
  watch.tolerate(/401/);
  await signInByForm(page, "siv");
  await page.goto("/modules/intro/2");
  await context.clearCookies();
  await page.getByRole("button", { name: "Merk som ferdig" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logg inn først");
  await expect(page.getByText("Det du trykket på, er ikke gjort.")).toBeVisible();
  await page.locator("[name=username]").fill("siv");
  await page.locator("[name=password]").fill(password);
  await page.locator("main button[type=submit]").click();
  await page.getByRole("button", { name: "Merk som ferdig" }).click();
  await page.goto("/modules/intro/2");
  await expect(page.getByRole("button", { name: "Merk som ferdig" })).toHaveCount(0);
  await expect(page.getByText("Det du trykket på, er ikke gjort.")).toHaveCount(0);
});

test("wrong passwords get one answer for known and unknown names, and then a pause in words", bothWays, async ({ page, watch }) => {
  watch.tolerate(/422|429/);
  await page.goto("/sign-in");
  for (const name of ["tor", "nobody"]) {
    await page.locator("[name=username]").fill(name);
    await page.locator("[name=password]").fill("helt feil passord her");
    await page.locator("main button[type=submit]").click();
    await expect(page.getByRole("alert")).toContainText("Brukernavnet eller passordet stemmer ikke");
    await expect(page.locator("[name=username]")).toHaveValue(name);
  }
  for (let n = 0; n < 6; n++) {
    await page.locator("[name=username]").fill("tor");
    await page.locator("[name=password]").fill("helt feil passord her");
    await page.locator("main button[type=submit]").click();
  }
  await expect(page.getByRole("alert")).toContainText("mange forsøk");
});
