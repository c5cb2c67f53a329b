import type { Page } from "@playwright/test";
import { expect, seededBy, test } from "./clinic.ts";
import { aMorning } from "./morning.ts";
import { sheets } from "./paper.ts";
import { password, signIn, smallClinicAfter } from "./small-clinic.ts";

/** Where the family of Tor and Siv stands side by side. */
let familyPage: string;

test.use(seededBy(smallClinicAfter((clinic) => (familyPage = aMorning(clinic)))));

const line = (page: Page, who: string | RegExp) => page.locator("main li").filter({ has: page.locator("strong", { hasText: who }) });

test("a facilitator who signs in sees what waits, in one list, and nothing of another's group", async ({ page }) => {
  await page.goto("/sign-in");
  await page.locator("[name=username]").fill("veileder en");
  await page.locator("[name=password]").fill(password);
  await Promise.all([page.waitForURL("**/today"), page.locator("main button[type=submit]").click()]);
  await expect(page).toHaveTitle("I dag · Samspill");
  await expect(page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "I dag" })).toHaveAttribute("aria-current", "page");

  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["1 har skrevet", "1 møte de neste dagene", "1 familie er klar for et nytt tema", "1 er ny", "1 har vært stille"]);
  await expect(line(page, /^Siv$/)).toContainText(/1 ny melding\s· i går/);
  await expect(line(page, "Gruppemøte")).toContainText("kl.");
  await expect(line(page, /Tor/)).toContainText("Begge er klare for tema 2");
  await expect(line(page, "Ingrid")).toContainText("ikke innom ennå");
  await expect(line(page, "Jonas")).toContainText("sist innom: 20 dager siden");
  await expect(page.locator("main li")).toHaveCount(5);
  for (const li of await page.locator("main li").all()) await expect(li.getByRole("link")).toHaveCount(1);
  await expect(page.locator("body")).not.toContainText(/Leila|Amir|Mandagsgruppa/);
});

test("the one action of each line leads somewhere", async ({ page }) => {
  await signIn(page, "veileder en");
  const leads = await page.locator("main li").getByRole("link").evaluateAll((links) => links.map((link) => [link.getAttribute("aria-label"), link.getAttribute("href")]));
  expect(leads).toHaveLength(5);
  for (const [action, to] of leads) {
    await page.goto("/today");
    await page.getByRole("link", { name: action ?? "", exact: true }).click();
    await expect(page, action ?? "").toHaveURL((url) => url.pathname === to);
    await expect(page.getByRole("heading", { level: 1 }), action ?? "").not.toContainText("finnes ikke");
  }
});

test("a family stands side by side, as far as each shows it, from the list of families and from Today", async ({ page, visitor, watch }) => {
  watch.tolerate(/404/);
  await signIn(page, "veileder en");
  await page.getByRole("link", { name: /^Se dem side om side/ }).click();
  await expect(page).toHaveURL((url) => url.pathname === familyPage);
  await expect(page).toHaveTitle("Side om side · Samspill");
  const topic = (number: number) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${number}\\.`) }) });
  await expect(topic(1).getByRole("cell")).toHaveText([/3 av 3/, /3 av 3/]);
  await expect(topic(2)).toContainText("Begge er klare");
  await expect(topic(2).getByRole("cell")).toHaveText(["ikke tilgjengelig", "ikke tilgjengelig"]);
  expect(await sheets(page), "sheets of paper").toBe(1);
  await expect(page.getByRole("link", { name: "Planlegg familiemøte" })).toHaveAttribute("href", `${familyPage.replace(/families\/.*/, "meetings")}?family=${familyPage.split("/").at(-1)}`);
  await page.getByRole("link", { name: "Til familiene" }).click();
  await page.getByRole("link", { name: /^Side om side/ }).click();
  await expect(page).toHaveURL((url) => url.pathname === familyPage);

  const other = await visitor();
  await signIn(other, "veileder to");
  await expect(other.locator("main")).toContainText("Leila");
  await expect(other.locator("body")).not.toContainText(/Siv|Tor\b|Ingrid|Jonas/);
  expect((await other.goto(familyPage))?.status()).toBe(404);
});
