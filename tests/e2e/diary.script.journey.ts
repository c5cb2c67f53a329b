import { expect, seededBy, test } from "./clinic.ts";
import { stored } from "./reflection-box.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

const day = "/diary/2026-02-12";

test.beforeEach(async ({ page, watch }) => {
  watch.tolerate(/net::ERR|Failed to load resource/);
  await signIn(page, "siv", day);
});

test("the boxes of a day save themselves together, and say where the day can be shared and deleted from then on", async ({ page }) => {
  const diary = page.locator("#diary");
  await expect(diary.getByRole("link", { name: "Del denne dagen" })).toBeHidden();
  await expect(diary.getByText("Slett", { exact: true })).toBeHidden();
  await diary.getByLabel("Hva hendte?").fill("Regn.");
  await diary.getByLabel("Én ting i morgen").fill("Sitte.");
  await expect(diary.getByRole("status")).toHaveText(/^Lagret i dag/);
  await expect(diary.getByRole("link", { name: "Del denne dagen" })).toBeVisible();
  await expect(diary.getByText("Slett", { exact: true })).toBeVisible();
  expect(await stored(page)).not.toContain("Regn");
  await page.reload();
  await expect(diary.getByLabel("Hva hendte?")).toHaveValue("Regn.");
  await expect(diary.getByLabel("Én ting i morgen")).toHaveValue("Sitte.");
});

test("what could not be sent waits in the tab, over a reload, in its own boxes", async ({ page }) => {
  await page.route("**/diary/2026-02-12?_data=*", (route) => route.abort());
  await page.getByLabel("Hva følte jeg?").fill("Rastløs.");
  await page.getByLabel("Hvor var jeg den jeg ønsker å være?").fill("Sto opp.");
  await expect(page.getByText("Vi fikk ikke lagret.")).toHaveCount(2);
  await page.reload();
  await expect(page.getByLabel("Hva hendte?")).toHaveValue("");
  await expect(page.getByLabel("Hva følte jeg?")).toHaveValue("Rastløs.");
  await expect(page.getByLabel("Hvor var jeg den jeg ønsker å være?")).toHaveValue("Sto opp.");
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByText(/^Lagret i dag/)).toHaveCount(2);
});

test("that a text is deleted stands until something is written again", async ({ page }) => {
  const diary = page.locator("#diary");
  const happened = page.getByLabel("Hva hendte?");
  await happened.fill("Regn.");
  await expect(diary.getByRole("status")).toHaveText(/^Lagret i dag/);
  await diary.getByText("Slett", { exact: true }).click();
  await page.getByRole("button", { name: "Slett dagbokteksten" }).click();
  const deleted = page.getByText("Dagbokteksten er slettet.");
  await expect(deleted).toBeInViewport();
  await happened.fill("Sol.");
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible();
  await expect(deleted).toBeHidden();
  await page.reload();
  await expect(deleted).toHaveCount(0);
});

test("a text that is deleted while it waits does not come back", async ({ page }) => {
  const happened = page.getByLabel("Hva hendte?");
  await happened.fill("Regn.");
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible();
  await page.locator("#diary").getByText("Slett", { exact: true }).click();
  await happened.fill("Regn, og så sol.");
  await page.getByRole("button", { name: "Slett dagbokteksten" }).click();
  await expect(happened).toHaveValue("");
  await page.waitForTimeout(2000);
  await page.reload();
  await expect(happened).toHaveValue("");
  expect(await stored(page)).not.toContain("Regn");
});

test("a day that was emptied and written anew is deleted as it stands in this tab", async ({ page }) => {
  const diary = page.locator("#diary");
  const happened = page.getByLabel("Hva hendte?");
  const revisions = () => diary.locator("[name=revision]").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await happened.fill("Regn.");
  await expect(diary.getByRole("status")).toHaveText(/^Lagret i dag/);
  await happened.fill("");
  await expect(diary.getByRole("status")).toHaveText("Ingenting er lagret for denne dagen.");
  expect(await revisions()).toEqual(["0", "0"]);
  await happened.fill("Sol.");
  await expect(diary.getByRole("status")).toHaveText(/^Lagret i dag/);
  expect(new Set(await revisions()).size).toBe(1);
  await diary.getByText("Slett", { exact: true }).click();
  await diary.getByRole("button", { name: "Slett dagbokteksten" }).click();
  await expect(happened).toHaveValue("");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.reload();
  await expect(happened).toHaveValue("");
});

test("words that could not be sent go with the page that is deleted", async ({ page }) => {
  const diary = page.locator("#diary");
  const happened = page.getByLabel("Hva hendte?");
  await happened.fill("Regn.");
  await expect(diary.getByRole("status")).toHaveText(/^Lagret i dag/);
  await page.route("**/diary/2026-02-12?_data=*", (route) => route.abort());
  await happened.fill("Regn, og så sol.");
  await diary.getByText("Slett", { exact: true }).click();
  const remove = diary.getByRole("button", { name: "Slett dagbokteksten" });
  await remove.click();
  await expect(happened, "the first press leads to what is not sent").toBeFocused();
  await remove.click();
  await expect(happened).toHaveValue("");
  await expect.poll(() => stored(page)).not.toContain("Regn");
  await page.unrouteAll();
  await page.reload();
  await expect(happened).toHaveValue("");
});

test("deleting leaves what another window has saved, and the words that stand against it", async ({ page }) => {
  const diary = page.locator("#diary");
  const happened = page.getByLabel("Hva hendte?");
  const remove = diary.getByRole("button", { name: "Slett dagbokteksten" });
  await happened.fill("Regn.");
  await expect(diary.getByRole("status")).toHaveText(/^Lagret i dag/);
  const other = await page.context().newPage();
  await other.goto(day);
  await other.getByLabel("Hva hendte?").fill("Regn, fra maskinen.");
  await expect(other.locator("#diary").getByRole("status")).toHaveText(/^Lagret i dag/);
  await happened.fill("Regn, fra telefonen.");
  await expect(diary.getByRole("status")).toHaveText(/^Ikke lagret/);
  await diary.getByText("Slett", { exact: true }).click();
  await remove.click();
  await remove.click();
  await expect(page.getByRole("alert")).toContainText("Ingenting er slettet");
  await expect(page.getByRole("alert").locator("blockquote").filter({ hasText: /./ })).toHaveText(["Regn, fra maskinen."]);
  await expect(happened).toHaveValue("Regn, fra telefonen.");
  await remove.click();
  await remove.click();
  await expect(happened).toHaveValue("");
  await expect.poll(() => stored(page)).not.toContain("Regn");
});
