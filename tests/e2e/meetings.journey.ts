import type { Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { addPoint } from "#app/meetings/points.server.ts";
import { link } from "#tests/linked-family.ts";
import { familyOf, planned, shareDay } from "#tests/meeting-clinic.ts";
import { permit, type world } from "#tests/world.ts";
import { meetsNoBarrier } from "./barriers.ts";
import { expect, seededBy, test } from "./clinic.ts";
import { sheets } from "./paper.ts";
import { signIn, smallClinicAfter } from "./small-clinic.ts";

const soon = () => addDays(osloDate(Date.now()), 7);
/** How a day is said in a list: without its year. */
const months = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];
const said = (on: string) => `${Number(on.slice(8))}.\u00a0${months[Number(on.slice(5, 7)) - 1]}`;

/** Tor and Siv are linked; and a walk with one place, in a week's time. */
const linked = (clinic: ReturnType<typeof world>): void => {
  link(clinic, [clinic.tor, clinic.siv]);
  planned(clinic, { kind: "activity", module: "e05", heldOn: soon(), places: "1", place: "Ved hovedinngangen", requirements: "Gode sko" }, new Date());
};

test.use(seededBy(smallClinicAfter(linked)));

async function shareReflection(page: Page, words: string): Promise<void> {
  await page.goto("/modules/intro/1");
  await page.locator("#reflection textarea").fill(words);
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await expect(page.locator("#reflection").getByRole("status")).toContainText("Lagret");
  await page.getByRole("link", { name: "Del refleksjonen" }).click();
  await page.getByLabel("Veilederne i gruppa mi").check();
  await page.getByRole("button", { name: "Del dette" }).click();
  await expect(page.getByRole("status")).toHaveText("Nå er det delt.");
}

test("a family meeting from its plan to a printed sheet: what Siv lets stand is on it, and gone when she stops sharing", async ({ page, visitor, watch, javaScriptEnabled }) => {
  watch.tolerate(/422/);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "veileder en", "/groups");
  await page.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await page.getByRole("link", { name: "Møter", exact: true }).click();
  await expect(page).toHaveTitle("Møter · Samspill");
  await page.getByRole("button", { name: "Planlegg" }).click();
  await expect(page.getByRole("alert")).toContainText("Velg et av alternativene");
  await meetsNoBarrier(page, javaScriptEnabled);
  await page.getByLabel("Familiemøte").check();
  await page.getByLabel("Hvilken familie?").selectOption({ label: (await page.getByLabel("Hvilken familie?").locator("option").allInnerTexts()).find((name) => name.includes("Siv"))! });
  await page.getByLabel("Dato").fill(soon());
  await page.getByLabel("Klokka").fill("18:00");
  await page.getByLabel("Sted").fill("Rom 2");
  await page.getByRole("button", { name: "Planlegg" }).click();
  await expect(page.getByRole("status")).toContainText("Møtet er lagret");
  const meeting = new URL(page.url()).pathname;
  await page.getByLabel("Nytt punkt").fill("Hvordan helgene har vært");
  await page.getByRole("button", { name: "Legg til" }).click();
  await expect(page.locator("#points li")).toHaveText(/Hvordan helgene har vært/);
  await meetsNoBarrier(page, javaScriptEnabled);

  const siv = await visitor();
  await siv.setViewportSize({ width: 390, height: 844 });
  await signIn(siv, "siv");
  await expect(siv.locator(".next-meeting")).toContainText(`Neste avtale: Familiemøte`);
  await expect(siv.locator(".next-meeting")).toContainText(said(soon()));
  await siv.locator(".next-meeting a").first().click();
  await expect(siv).toHaveTitle("Avtaler · Samspill");
  await expect(siv.getByText("Du deler ingenting med veilederen nå.")).toBeVisible();
  const own = new URL(siv.url()).pathname;
  await shareReflection(siv, "Jeg var redd for å spørre.");
  await siv.goto(own);
  await expect(siv.getByText("Det som står på arket, kan leses av alle som er på møtet.")).toBeVisible();
  await meetsNoBarrier(siv, javaScriptEnabled);
  await page.goto(`${meeting}/agenda`);
  await expect(page.getByText("Jeg var redd for å spørre."), "what is shared stands there by its owner's wish alone").toBeHidden();
  await siv.getByRole("button", { name: /^La det stå på arket/ }).click();
  await expect(siv.getByRole("status")).toHaveText("Det står på arket.");

  await page.reload();
  await expect(page.getByText("Jeg var redd for å spørre.")).toBeVisible();
  await expect(page.locator(".agenda-item")).toContainText("Siv, delt til og med");
  await expect(page.getByText("Hvordan helgene har vært")).toBeVisible();
  await meetsNoBarrier(page, javaScriptEnabled);
  await page.emulateMedia({ media: "print" });
  for (const hidden of ["nav", "button", ".foot", ".top"]) expect(await page.locator(`${hidden}:visible`).count(), hidden).toBe(0);
  expect(await page.locator(".ruled > span:visible").count()).toBe(8);
  await page.emulateMedia({ media: "screen" });
  expect(await sheets(page)).toBe(1);

  await siv.goto("/sharing");
  await siv.getByRole("button", { name: /^Stopp nå/ }).click();
  await expect(siv.getByRole("status")).toHaveText("Delingen er stoppet.");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Det noen vil ta opp" })).toBeVisible();
  await expect(page.getByText("Jeg var redd for å spørre.")).toHaveCount(0);
  await expect(page.locator(".agenda-item")).toHaveCount(0);
  await siv.goto(own);
  await expect(siv.getByText("Du deler ingenting med veilederen nå.")).toBeVisible();
});

test("what has been put on the sheet is taken off in one press", async ({ page, visitor }) => {
  await signIn(page, "siv");
  await shareReflection(page, "Et stykke til.");
  const facilitator = await visitor();
  await signIn(facilitator, "veileder en", "/groups");
  await facilitator.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await facilitator.getByRole("link", { name: "Møter", exact: true }).click();
  await facilitator.getByLabel("Møte for hele gruppa").check();
  await facilitator.getByLabel("Dato").fill(soon());
  await facilitator.getByLabel("Klokka").fill("17:30");
  await facilitator.getByLabel("Sted").fill("Peisestua");
  await facilitator.getByRole("button", { name: "Planlegg" }).click();
  await page.goto("/calendar");
  await page.locator("main .lines li", { hasText: "Møte i gruppa" }).getByRole("link").click();
  await page.getByRole("button", { name: /^La det stå på arket/ }).click();
  await facilitator.getByRole("link", { name: "Ark til møtet" }).click();
  await expect(facilitator.getByText("Et stykke til.")).toBeVisible();
  await page.getByRole("button", { name: /^Ta av arket/ }).click();
  await expect(page.getByRole("status")).toHaveText("Det er tatt av arket.");
  await facilitator.reload();
  await expect(facilitator.getByText("Et stykke til.")).toHaveCount(0);
});

test("the one place of a walk is taken, given back and taken by another, and Tor, who is no patient, is not asked", async ({ page, visitor, watch, javaScriptEnabled }) => {
  watch.tolerate(/422/);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "siv", "/calendar");
  await expect(page.getByText("1 plass ledig")).toBeVisible();
  await page.locator("main .lines a").first().click();
  await expect(page.getByText("Gode sko")).toBeVisible();
  await meetsNoBarrier(page, javaScriptEnabled);
  const jonas = await visitor();
  await signIn(jonas, "jonas", new URL(page.url()).pathname);
  await page.getByRole("button", { name: "Meld meg på" }).click();
  await expect(page.getByRole("status")).toHaveText("Du er påmeldt.");
  await jonas.getByRole("button", { name: "Meld meg på" }).click();
  await expect(jonas.getByRole("alert")).toContainText("Alle plassene er tatt");
  await expect(jonas.getByRole("button", { name: "Meld meg på" })).toHaveCount(0);
  await page.goto("/home");
  await expect(page.locator(".next-meeting")).toContainText("Turgruppe");
  await page.locator(".next-meeting a").first().click();
  await page.getByRole("button", { name: "Meld meg av" }).click();
  await expect(page.getByRole("status")).toContainText("Du er meldt av.");
  await jonas.goto(new URL(page.url()).pathname);
  await jonas.getByRole("button", { name: "Meld meg på" }).click();
  await expect(jonas.getByRole("status")).toHaveText("Du er påmeldt.");
  const tor = await visitor();
  await signIn(tor, "tor", "/calendar");
  await expect(tor.getByText("Det er ingen avtaler nå.")).toBeVisible();
});

test("a meeting is changed and cancelled, and its file says so", async ({ page, visitor, watch }) => {
  watch.tolerate(/422/);
  await signIn(page, "veileder en", "/groups");
  await page.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await page.getByRole("link", { name: "Møter", exact: true }).click();
  await page.getByRole("link", { name: /kl\. 18\.00/ }).click();
  await page.getByText("Endre tid eller sted").click();
  await page.getByLabel("Klokka").fill("19:30");
  await page.getByLabel("Hvor mange minutter?").fill("2");
  await page.getByRole("button", { name: "Lagre endringen" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv et helt tall");
  await expect(page.getByLabel("Klokka"), "what was typed is kept").toHaveValue("19:30");
  await page.getByLabel("Hvor mange minutter?").fill("45");
  await page.getByRole("button", { name: "Lagre endringen" }).click();
  await expect(page.getByText("kl. 19.30–20.15")).toBeVisible();
  const address = new URL(page.url()).pathname;
  const file = async () => (await page.request.get(`${address}/ics`)).text();
  expect(await file()).toContain("SEQUENCE:1");
  await page.getByText("Avlys", { exact: true }).click();
  await page.getByRole("button", { name: "Avlys møtet" }).click();
  await expect(page.getByText("Dette møtet er avlyst.")).toBeVisible();
  expect(await file()).toMatch(/SEQUENCE:2[^]*STATUS:CANCELLED|STATUS:CANCELLED[^]*SEQUENCE:2/);
  const siv = await visitor();
  await signIn(siv, "siv");
  const own = `/calendar/${address.split("/").at(-1)}`;
  await siv.goto(own);
  await expect(siv.getByText("Møtet er avlyst.")).toBeVisible();
  const download = await siv.request.get(`${own}/ics`);
  expect(download.headers()["content-disposition"]).toBe('attachment; filename="avtale.ics"');
  expect(await download.text()).toContain("SUMMARY:Avtale");
});

test.describe("a meeting that many have much to say for", () => {
  const full = (clinic: ReturnType<typeof world>): void => {
    link(clinic, [clinic.tor, clinic.siv]);
    const { db, facilitator, thursday, siv } = clinic;
    const meeting = planned(clinic, { family: familyOf(clinic), heldOn: addDays(osloDate(Date.now()), 1), place: "x".repeat(40) }, new Date());
    const untilOn = addDays(osloDate(Date.now()), 5);
    const stands = db.$client.prepare("insert into agenda_items values (?, ?, ?, ?)");
    for (let n = 0; n < 7; n++) stands.run(meeting, shareDay(clinic, siv, "Langt ord i en lang setning. ".repeat(60), { untilOn }), siv.enrolmentId, n);
    for (let n = 0; n < 9; n++) addPoint(permit(db, facilitator, "meeting.change"), thursday, meeting, { event: randomUUID(), text: "Et punkt som er langt nok til å bryte. ".repeat(5).trim() }, new Date());
  };
  test.use(seededBy(smallClinicAfter(full)));

  test("still is one sheet of paper", async ({ page }) => {
    await signIn(page, "veileder en", "/groups");
    await page.getByRole("link", { name: "Torsdagsgruppa" }).click();
    await page.getByRole("link", { name: "Møter", exact: true }).click();
    await page.getByRole("link", { name: /kl\. 18\.00/ }).click();
    await page.getByRole("link", { name: "Ark til møtet" }).click();
    await expect(page.locator(".agenda-item")).toHaveCount(6);
    await expect(page.getByText("1 til er valgt, men det er ikke plass på arket.")).toBeVisible();
    expect(await sheets(page)).toBe(1);
  });
});
