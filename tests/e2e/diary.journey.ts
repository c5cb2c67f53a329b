import { addDays, osloDate } from "#app/i18n/dates.ts";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use({ ...seededBy(smallClinic), viewport: { width: 320, height: 640 } });

const today = () => osloDate(Date.now());

test("a patient writes of the day on a small phone, finds it in the month and by a search, and deletes it", bothWays, async ({ page, watch }) => {
  watch.tolerate(/422/);
  await signIn(page, "siv");
  await page.getByRole("link", { name: "Dagbok" }).click();
  await expect(page.getByText("Her er det ikke skrevet noe.")).toBeVisible();
  await expect(page).toHaveTitle("Dagbok · Samspill");
  await page.getByRole("link", { name: "Skriv i dag" }).click();
  await expect(page).toHaveURL(new RegExp(`/diary/${today()}$`));

  const diary = page.locator("#diary");
  await diary.getByLabel("Hva hendte?").fill("Regn hele dagen.");
  await diary.getByLabel("Hva følte jeg?").fill("Rastløs.\nSå rolig.");
  await diary.getByRole("button", { name: "Lagre" }).click();
  await expect(diary.getByRole("status")).toHaveText(/^Lagret i dag/);
  const inventory = page.locator("#inventory");
  await inventory.getByLabel("Hva er jeg takknemlig for?").fill("Mormor ringte.");
  await inventory.getByRole("button", { name: "Lagre" }).click();
  await expect(inventory.getByRole("status")).toHaveText(/^Lagret i dag/);
  await expect(diary.getByRole("link", { name: "Del denne dagen" })).toHaveAttribute("href", /^\/share\/diary\/[\da-f-]{36}$/);

  await page.getByRole("link", { name: "Til dagboka" }).click();
  await expect(page.getByRole("link", { name: /, i dag, dagbok, dagens oppgjør$/ })).toHaveAttribute("aria-current", "date");
  await page.getByRole("button", { name: "Søk" }).click();
  await expect(page.getByRole("alert")).toContainText("Fyll ut dette feltet");
  await page.getByLabel("Ord du leter etter").fill("sa ROLIG");
  await page.getByRole("button", { name: "Søk" }).click();
  await expect(page.getByRole("heading", { name: "Funnet i 1 linje" })).toBeVisible();
  await expect(page.locator("mark")).toHaveText("Så rolig");
  expect(page.url()).not.toContain("rolig");
  const [form, hits] = [(await page.getByRole("search").boundingBox())!, (await page.locator("#found").boundingBox())!];
  expect(hits.y - (form.y + form.height), "what was asked for stands just above what was found").toBeLessThan(48);
  expect(hits.y).toBeGreaterThan(form.y);
  await expect(page).toHaveTitle("Dagbok · Samspill");

  await page.locator("#found").getByRole("link").click();
  await diary.getByText("Slett", { exact: true }).click();
  await diary.getByRole("button", { name: "Slett dagbokteksten" }).click();
  await expect(diary.getByLabel("Hva hendte?")).toHaveValue("");
  await expect(diary.getByText("Dagbokteksten er slettet.")).toBeInViewport();
  await expect(inventory.getByLabel("Hva er jeg takknemlig for?")).toHaveValue("Mormor ringte.");
});

test("a month goes back and forth by its links and by the keyboard, nothing of it lies beside a narrow screen, and tomorrow is not there", async ({ page }) => {
  await signIn(page, "tor", "/diary?month=2026-03");
  await expect(page.getByRole("table", { name: "mars 2026" })).toBeVisible();
  await expect(page.getByRole("columnheader").first()).toHaveText("ma");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  const sizes = await page.locator(".month td > a").evaluateAll((days) => days.map((day) => day.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
  expect(sizes).toHaveLength(31);
  expect(Math.min(...sizes)).toBeGreaterThan(34);
  await page.getByRole("link", { name: "Til februar 2026" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: "februar 2026" })).toBeVisible();
  await page.getByRole("link", { name: "torsdag 12. februar", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Torsdag 12\.\sfebruar$/);
  await page.getByRole("link", { name: "Dagen før" }).click();
  await expect(page).toHaveURL(/2026-02-11$/);
  for (const day of ["2999-01-01", "1999-12-31", "2026-02-30", "x"]) expect((await page.request.get(`/diary/${day}`)).status(), day).toBe(404);
});

test("a relative notes a meeting, mends its day, and takes it away", async ({ page, watch }) => {
  watch.tolerate(/422/);
  await signIn(page, "tor");
  await page.getByRole("link", { name: "Møter" }).click();
  await page.getByRole("button", { name: "Legg til" }).click();
  await expect(page.getByRole("alert")).toContainText("Hvilken gruppe: Fyll ut dette feltet");
  await page.getByLabel("Hvilken gruppe").fill("Onsdagsgruppa");
  await page.getByLabel("Én linje om det").fill("Satt nær døra.");
  await page.getByRole("button", { name: "Legg til" }).click();
  await expect(page.getByText("Lagt til.")).toBeVisible();
  await expect(page.getByText("Satt nær døra.")).toBeVisible();
  await page.getByRole("button", { name: /^Slett Onsdagsgruppa/ }).click();
  await expect(page.getByText("Onsdagsgruppa")).toHaveCount(0);
});

test("a count of days is begun, begun again without losing a day, switched off and on, and deleted", async ({ page, watch }) => {
  watch.tolerate(/422/);
  await signIn(page, "siv");
  await page.getByRole("link", { name: "Dager" }).click();
  await page.getByLabel("Fra hvilken dag?").fill(addDays(osloDate(Date.now()), -34));
  await page.getByRole("button", { name: "Start telleren" }).click();
  await expect(page.locator(".day-count")).toContainText(/35 dager i alt/);
  await page.getByText("Begynn igjen").first().click();
  await page.getByRole("button", { name: "Begynn igjen" }).click();
  await expect(page.locator(".day-count")).toContainText(/35 dager i alt.*Denne gangen: 1 dag, fra/);
  await page.getByText("Slå av telleren").click();
  await page.getByRole("button", { name: "Slå av" }).click();
  await expect(page.getByRole("status")).toHaveText("Telleren er slått av. Dagene dine er tatt vare på.");
  await expect(page.locator(".day-count")).toHaveCount(0);
  await page.getByRole("button", { name: "Slå på igjen" }).click();
  await expect(page.locator(".day-count")).toContainText("35 dager i alt");
  await page.getByText("Slett telleren").first().click();
  await page.getByRole("button", { name: "Slett telleren" }).click();
  await expect(page.getByRole("button", { name: "Start telleren" })).toBeVisible();
});

test("two windows on one day: what the second sends overwrites nothing, and both stand there", async ({ page, watch }) => {
  watch.tolerate(/409/);
  await signIn(page, "siv", "/diary/2026-02-12");
  const other = await page.context().newPage();
  await other.goto("/diary/2026-02-12");
  const happened = (of: typeof page) => of.locator("#diary").getByLabel("Hva hendte?");
  const save = (of: typeof page) => of.locator("#diary").getByRole("button", { name: "Lagre" }).click();
  await happened(page).fill("fra telefonen");
  await save(page);
  await expect(page.locator("#diary").getByRole("status")).toHaveText(/^Lagret i dag/);
  await happened(other).fill("fra maskinen");
  await save(other);
  await expect(other.getByText("Ikke lagret. Se på begge tekstene")).toBeVisible();
  await expect(other.locator("#diary blockquote").first()).toHaveText("fra telefonen");
  await expect(happened(other)).toHaveValue("fra maskinen");
  await happened(other).fill("begge deler");
  await save(other);
  await expect(other.locator("#diary").getByRole("status")).toHaveText(/^Lagret i dag/);
  await page.goto("/diary/2026-02-12");
  await expect(happened(page)).toHaveValue("begge deler");
});

test("a window that is out of date deletes nothing: what stands now is shown, and can be deleted from there", async ({ page, watch }) => {
  watch.tolerate(/409/);
  await signIn(page, "siv", "/diary/2026-02-12");
  const inventory = (of: typeof page) => of.locator("#inventory");
  const thankful = (of: typeof page) => inventory(of).getByLabel("Hva er jeg takknemlig for?");
  const save = async (text: string) => {
    await thankful(page).fill(text);
    await inventory(page).getByRole("button", { name: "Lagre" }).click();
    await expect(inventory(page).getByRole("status")).toHaveText(/^Lagret i dag/);
  };
  await save("Mormor ringte.");
  const other = await page.context().newPage();
  await other.goto("/diary/2026-02-12");
  await save("Mormor ringte to ganger.");
  await inventory(other).getByText("Slett", { exact: true }).click();
  await inventory(other).getByRole("button", { name: "Slett dagens oppgjør" }).click();
  await expect(other.getByRole("alert")).toContainText("Ingenting er slettet");
  await expect(other.getByRole("heading", { name: "Ingenting er slettet" })).toBeInViewport();
  await expect(other.getByRole("alert").locator("blockquote").filter({ hasText: /./ })).toHaveText(["Mormor ringte to ganger."]);
  await expect(thankful(other)).toHaveValue("Mormor ringte to ganger.");
  await page.reload();
  await expect(thankful(page)).toHaveValue("Mormor ringte to ganger.");
  await inventory(other).getByRole("button", { name: "Slett dagens oppgjør" }).click();
  await expect(other.getByRole("alert")).toHaveCount(0);
  await expect(thankful(other)).toHaveValue("");
  await expect(other.getByText("Dagens oppgjør er slettet.")).toBeInViewport();
});

test("a page with several forms says beside each button to save there first, and only where nothing saves itself", async ({ page, javaScriptEnabled }) => {
  await signIn(page, "siv");
  const said = page.locator("main noscript > p").filter({ visible: true });
  for (const [address, forms] of [["/diary/2026-02-12", 2], ["/modules/intro/together", 4], ["/modules/intro/1", 1]] as const) {
    await page.goto(address);
    await expect(said).toHaveText(Array<string>(javaScriptEnabled === false ? forms : 0).fill("Lagre her før du gjør noe annet på siden."));
  }
});

test("what was deleted in another window does not come back by itself, and nothing typed is lost", async ({ page, watch, javaScriptEnabled }) => {
  watch.tolerate(/409/);
  await signIn(page, "siv", "/diary/2026-02-13");
  const happened = (of: typeof page) => of.getByLabel("Hva hendte?");
  const save = async (of: typeof page) => of.locator("#diary").getByRole("button", { name: "Lagre" }).click();
  await happened(page).fill("Regn.");
  await save(page);
  await expect(page.locator("#diary").getByRole("status")).toHaveText(/^Lagret i dag/);
  const other = await page.context().newPage();
  await other.setViewportSize({ width: 390, height: 844 });
  await other.goto("/diary/2026-02-13");
  await page.locator("#diary").getByText("Slett", { exact: true }).click();
  await page.getByRole("button", { name: "Slett dagbokteksten" }).click();
  await expect(happened(page)).toHaveValue("");
  await happened(other).fill("Regn, og så sol.");
  await save(other);
  await expect(other.locator("#diary").getByText("Dagen er endret fra et annet vindu")).toBeVisible();
  await expect(other.locator("#diary blockquote")).toHaveText(["", "", "", "", "", ""]);
  if (!javaScriptEnabled) await expect(other.locator("#diary").getByText("Dagen er endret fra et annet vindu"), "the page opens there").toBeInViewport();
  await expect(happened(other)).toHaveValue("Regn, og så sol.");
  await page.reload();
  await expect(happened(page)).toHaveValue("");
  await save(other);
  await expect(other.locator("#diary").getByRole("status")).toHaveText(/^Lagret i dag/);
  await page.reload();
  await expect(happened(page)).toHaveValue("Regn, og så sol.");
});

test("a window that is out of date does not delete the count of days", async ({ page, watch }) => {
  watch.tolerate(/409/);
  await signIn(page, "siv", "/days");
  await page.getByLabel("Fra hvilken dag?").fill(addDays(osloDate(Date.now()), -9));
  await page.getByRole("button", { name: "Start telleren" }).click();
  await expect(page.locator(".day-count")).toContainText("10 dager i alt");
  const other = await page.context().newPage();
  await other.goto("/days");
  await page.getByText("Slå av telleren").click();
  await page.getByRole("button", { name: "Slå av" }).click();
  await expect(page.getByRole("status")).toHaveText("Telleren er slått av. Dagene dine er tatt vare på.");
  const remove = async () => {
    await other.getByText("Slett telleren").first().click();
    await other.getByRole("button", { name: "Slett telleren" }).click();
  };
  await remove();
  await expect(other.getByRole("alert")).toContainText("Telleren er endret i et annet vindu");
  await expect(other.getByText("Telleren er slått av. Dagene dine er tatt vare på.")).toBeVisible();
  await remove();
  await expect(other.getByRole("button", { name: "Start telleren" })).toBeVisible();
});
