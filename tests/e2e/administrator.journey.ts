import type { Page } from "@playwright/test";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { permit } from "#tests/world.ts";
import { expect, seededBy, test } from "./clinic.ts";
import { password, signIn, signInByForm, smallClinicAfter } from "./small-clinic.ts";

/** The small clinic after the facilitator has looked at Tor's page and let Siv in. */
const usedClinic = smallClinicAfter(({ db, facilitator, thursday, tor, siv }) => {
  const now = new Date();
  recordAudit(permit(db, facilitator, "progress.read"), { action: "learner.read", enrolmentId: tor.enrolmentId, groupId: thursday }, now);
  recordAudit(permit(db, facilitator, "learner.let-in"), { action: "password.let-in", enrolmentId: siv.enrolmentId, groupId: thursday }, now);
});

test.use(seededBy(usedClinic));

/** On how many lines the parts stand that nothing but one word is in. */
const linesOfWords = (words: Element): Record<string, number> =>
  Object.fromEntries(
    [...words.childNodes]
      .filter((part) => /^\S+$/.test(part.textContent ?? ""))
      .map((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return [part.textContent, range.getClientRects().length];
      }),
  );

test("the administrator says where the clinic is reached, and everybody finds it on the help page and on a printed invitation", async ({ page, visitor }) => {
  await signIn(page, "administrator");
  await page.setViewportSize({ width: 320, height: 740 });
  const setting = page.getByText("STAFF_SECOND_FACTOR=offered");
  expect(await setting.evaluate(linesOfWords), "no part of a setting's name is cut on a small phone").toEqual({ SECOND_: 1, "FACTOR=": 1 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByLabel("Klinikkens telefon").fill("ring oss");
  await page.getByLabel("Klinikkens adresse").fill("Fjordveien 1\n5003 Bergen");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByLabel("Klinikkens telefon")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Klinikkens adresse")).toHaveValue("Fjordveien 1\n5003 Bergen");
  await page.getByLabel("Klinikkens telefon").fill("55 55 55 50");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toHaveText("Lagret.");

  const anyone = await visitor();
  await anyone.goto("/help");
  const clinic = anyone.getByRole("region", { name: "Klinikken din" });
  await expect(clinic).toContainText("Fjordveien 1");
  await expect(clinic.getByRole("link", { name: "55 55 55 50" })).toHaveAttribute("href", "tel:55555550");

  await page.goto("/admin/accounts");
  await page.getByRole("button", { name: "Lag invitasjonene" }).click();
  await expect(page.getByText("Spørsmål? Ring 55 55 55 50.").first()).toBeVisible();
});

/** What is drawn of a light and a dark page is what the page itself shows in each. */
async function expectTrueSample(page: Page): Promise<void> {
  for (const [side, colorScheme] of (["light", "dark"] as const).entries()) {
    await page.emulateMedia({ colorScheme });
    const drawn = await page.locator(".colour-sample svg").nth(side).evaluate((svg) => [svg.querySelectorAll("rect")[1], svg.querySelectorAll("text")[1], svg.querySelectorAll("text")[2]].map((part) => getComputedStyle(part!).fill));
    await expect
      .poll(() =>
        page.evaluate(() => {
          const [button, link] = ["main button.ds-button:not([data-variant])", "main a.ds-link"].map((one) => getComputedStyle(document.querySelector(one)!));
          return [button!.backgroundColor, button!.color, link!.color];
        }),
      )
      .toEqual(drawn);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

test("a colour that is too pale is refused with its contrast, the nearest is a press away, and the usual one comes back", async ({ page, visitor }) => {
  await signIn(page, "administrator");
  await page.getByRole("navigation", { name: "Steder" }).getByRole("link", { name: "Farge" }).click();
  const anyone = await visitor();
  const accent = async () => {
    await anyone.goto("/sign-in");
    return anyone.locator("main button[type=submit]").evaluate((button) => getComputedStyle(button).backgroundColor);
  };
  const usual = await accent();
  await expectTrueSample(page);

  await page.getByLabel("Fargen", { exact: true }).fill("gul");
  await page.getByRole("button", { name: "Bruk fargen" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv fargen som seks tegn");
  await page.getByLabel("Fargen", { exact: true }).fill("#ffd500");
  await page.getByRole("button", { name: "Bruk fargen" }).click();
  await expect(page.getByText("#ffd500 er for lys. Kontrasten er 1,4 til 1")).toBeVisible();
  expect(await accent()).toBe(usual);

  await page.getByRole("button", { name: /^Bruk #[\da-f]{6} i stedet$/ }).click();
  await expect(page.getByRole("status")).toHaveText("Fargen er tatt i bruk.");
  await page.getByLabel("Fargen", { exact: true }).fill("7A1F4B");
  await page.getByRole("button", { name: "Bruk fargen" }).click();
  await expect(page.getByText("Nå brukes #7a1f4b.")).toBeVisible();
  expect(await accent()).toBe("rgb(122, 31, 75)");
  await expectTrueSample(page);
  await anyone.emulateMedia({ colorScheme: "dark" });
  expect(await accent()).not.toBe("rgb(122, 31, 75)");
  await anyone.emulateMedia({ colorScheme: "light" });

  await page.getByRole("button", { name: "Tilbake til den vanlige fargen" }).click();
  await expect(page.getByRole("status")).toHaveText("Siden bruker den vanlige fargen igjen.");
  expect(await accent()).toBe(usual);
});

test("a number that the administrator has rung today is given out on the help page from then on", async ({ page, visitor }) => {
  const anyone = await visitor();
  await anyone.goto("/help");
  const helpline = () => anyone.getByRole("listitem").filter({ has: anyone.getByRole("heading", { name: "Mental Helses hjelpetelefon" }) });
  await expect(helpline()).toContainText("Spør klinikken om nummeret");

  await signIn(page, "administrator");
  await page.getByRole("link", { name: "Hjelpenumre" }).click();
  await expect(page.getByRole("button", { name: /^Jeg har (ringt|åpnet det) i dag/ })).toHaveCount(1);
  await page.getByRole("heading", { name: "Mental Helses hjelpetelefon" }).click();
  await page.getByRole("button", { name: "Jeg har ringt i dag, og det stemmer: Mental Helses hjelpetelefon" }).click();
  await expect(page.getByRole("status")).toHaveText("Mental Helses hjelpetelefon er notert som kontrollert i dag.");
  await expect(page.getByRole("region", { name: "1 oppføring som er kontrollert" })).toContainText("Mental Helses hjelpetelefon");

  await anyone.reload();
  await expect(helpline().getByRole("link", { name: "116 123" })).toBeVisible();
  await expect(helpline()).not.toContainText("Spør klinikken");
});

test("how long things are kept is chosen within limits, and what is typed wrongly is handed back", async ({ page }) => {
  await signIn(page, "administrator");
  await page.getByRole("link", { name: "Hvor lenge ting tas vare på" }).click();
  const messages = page.getByLabel("Meldinger mellom deltaker og veileder");
  await expect(messages).toHaveValue("");
  await messages.fill("10");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(messages).toHaveAttribute("aria-invalid", "true");
  await expect(messages).toHaveValue("10");
  await messages.fill("365");
  await page.getByLabel("Møter: dager etter møtet").fill("180");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toContainText("Lagret.");
  await page.reload();
  await expect(messages).toHaveValue("365");
  await expect(page.getByLabel("Møter: dager etter møtet")).toHaveValue("180");
});

test("the log says who did what, never a learner's name, and is narrowed by who, what, learner and day", async ({ page }) => {
  await signIn(page, "administrator");
  await page.getByRole("link", { name: "Logg", exact: true }).click();
  const entries = page.getByRole("region", { name: "Linjer" });
  await expect(page.getByText("Kjeden er hel")).toBeVisible();
  await expect(entries.getByRole("listitem")).toHaveCount(2);
  await expect(entries).toContainText("veileder en så på en deltakers side");
  await expect(entries).not.toContainText(/\b(Tor|Siv)\b/);

  await page.getByLabel("Hva", { exact: true }).selectOption({ label: "lagde en kode for nytt passord" });
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(entries.getByRole("listitem")).toHaveCount(1);
  const [, number = ""] = /deltaker ([\da-f]{8})/.exec(await entries.innerText()) ?? [];

  await page.getByRole("link", { name: "Vis alt" }).click();
  await page.getByLabel("Deltaker", { exact: true }).fill(number);
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(entries.getByRole("listitem")).toHaveCount(1);
  await page.getByLabel("Hvem", { exact: true }).selectOption({ label: "veileder to" });
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(page.getByText("Ingen linjer passer til dette utvalget.")).toBeVisible();

  await page.goto("/admin/audit?until=2020-01-01");
  await expect(page.getByText("Ingen linjer passer til dette utvalget.")).toBeVisible();
  await page.goto("/admin/audit?learner=Tor");
  await expect(page.getByRole("alert")).toContainText("Skriv minst fire tegn av nummeret");
});

test.describe("where a facilitator leads no group", () => {
  test.use(seededBy(smallClinicAfter(({ db, otherFacilitator }) => void db.$client.prepare("delete from group_facilitators where account_id = ?").run(otherFacilitator.accountId))));

  test("the administrator makes them another one with the own password; they are signed out, and come back as one", async ({ page, visitor, watch }) => {
    watch.tolerate(/401|422/);
    const colleague = await visitor();
    await signIn(colleague, "veileder to");
    await signIn(page, "administrator", "/admin/accounts");
    const make = async (who: string) => {
      await page.getByLabel("Hvem").selectOption({ label: who });
      await page.getByLabel("Ditt eget passord").fill(password);
      await page.getByRole("button", { name: "Gjør til administrator" }).click();
    };
    await make("veileder en");
    await expect(page.getByRole("alert")).toContainText("Leder en gruppe.");
    await make("veileder to");
    await expect(page.getByText("Kontoen er nå administrator.")).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "veileder to" })).toContainText("administrator");

    expect((await colleague.request.get("/today")).status()).toBe(401);
    await signInByForm(colleague, "veileder to");
    await expect(colleague).toHaveURL(/\/admin$/);
  });
});
