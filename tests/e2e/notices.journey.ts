import type { Page } from "@playwright/test";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { queueNotice } from "#app/notifications/queue.server.ts";
import type { Database } from "#db/client.server.ts";
import { connect } from "#db/connection.server.ts";
import * as schema from "#db/schema/index.ts";
import { clinicOf, expect, seededBy, test } from "./clinic.ts";
import type { Seed } from "./running-clinic.ts";
import { password, signIn, smallClinic } from "./small-clinic.ts";

/** The small clinic, with a mailbox that the administrator reads. */
const withMailbox: Seed = async (files) => {
  await smallClinic(files);
  return { SMTP_URL: "mailbox:" };
};

test.use(seededBy(withMailbox));

/** Whether whoever has this address's account would be told, if something waited now. */
function wouldBeTold(page: Page): boolean {
  const db = drizzle(connect(clinicOf(page).databaseFile), { schema }) as Database;
  const accountId = String(db.$client.prepare("select account_id from notice_choices").pluck().get());
  const isQueued = queueNotice(db, { accountId, kind: "message", reason: "too early" }, new Date());
  db.$client.close();
  return isQueued;
}

/** Tor's facilitator writes to him. */
async function writeToTor(ward: Page): Promise<void> {
  await signIn(ward, "veileder en", "/groups");
  await ward.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await ward.getByRole("row").filter({ hasText: "Tor" }).getByRole("link").first().click();
  await expect(ward.getByRole("heading", { level: 1, name: "Tor" })).toBeVisible();
  await ward.goto(`${ward.url()}/messages`);
  await ward.getByLabel("Meldingen din").fill("Vi begynner klokka ti.");
  await ward.getByRole("button", { name: "Send", exact: true }).click();
  await expect(ward.getByRole("status")).toHaveText("Meldingen er sendt.");
}

/** What the administrator's mailbox holds, once it holds so many. */
async function mailbox(administrator: Page, mails: number) {
  await expect(async () => {
    await administrator.goto("/admin/mail");
    await expect(administrator.locator("main article")).toHaveCount(mails, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  return administrator.locator("main article");
}

test("Tor gives an address, chooses what to be told of, confirms it by the link, and is told", async ({ page, visitor, watch }) => {
  watch.tolerate(/404/);
  await signIn(page, "tor", "/account");
  await page.getByRole("link", { name: "Velg om du vil ha beskjeder på e-post" }).click();
  await expect(page).toHaveTitle("Beskjeder · Samspill");
  await expect(page.locator("main")).toContainText("Du har ikke lagt inn noen e-postadresse.");
  await page.getByRole("link", { name: "Legg inn e-postadressen" }).click();
  await page.locator("input[name=email]").fill("tor@example.org");
  await page.locator("input[name=currentPassword]").fill(password);
  await page.getByRole("button", { name: "Lagre e-post" }).click();
  await expect(page.getByRole("region", { name: "E-post", exact: true }).getByRole("status")).toBeVisible();

  await page.goto("/account/notices");
  const main = page.locator("main");
  await expect(main).toContainText("Beskjed fra Samspill");
  await expect(main).toContainText("Emnet kan komme opp på en låst skjerm.");
  for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  await page.getByLabel("når jeg har fått en melding").check();
  await page.getByRole("button", { name: "Lagre valgene" }).click();
  await expect(page.getByRole("status")).toContainText("Vi sender en lenke");
  expect(wouldBeTold(page)).toBe(false);

  const administrator = await visitor();
  await signIn(administrator, "administrator");
  await administrator.getByRole("link", { name: "E-post", exact: true }).click();
  const mails = await mailbox(administrator, 1);
  await expect(mails.first()).toContainText("tor@example.org");
  const link = await mails.first().getByRole("link").getAttribute("href");
  expect(link).toMatch(/^\/confirm\/[0-9a-f]{40}$/);
  await page.goto("/account/notices");
  await expect(main).toContainText(/Lenken ble sendt i dag kl\. \d\d\.\d\d/);

  const phone = await visitor();
  await phone.goto(link!);
  await phone.goto(link!);
  await expect(phone).toHaveTitle("Bekreft · Samspill");
  await expect(phone.locator("main")).not.toContainText("tor@");
  await phone.getByRole("button", { name: "Bekreft adressen" }).click();
  await expect(phone.getByRole("status")).toContainText("Adressen er bekreftet.");
  await phone.goto(link!);
  await expect(phone.locator("main")).toContainText("Denne lenken er brukt");

  await page.reload();
  await expect(main).toContainText("Adressen er bekreftet.");
  await expect(page.getByLabel("når jeg har fått en melding")).toBeChecked();
  await writeToTor(await visitor());
  const told = await mailbox(administrator, 2);
  await expect(told.first()).toContainText("Det ligger noe nytt til deg i Samspill.");
  await expect(told.first().getByRole("link")).toHaveAttribute("href", "/sign-in");
  await expect(administrator.locator("main")).toContainText("2 sendt");

  await page.getByLabel("når jeg har fått en melding").uncheck();
  await page.getByRole("button", { name: "Lagre valgene" }).click();
  await expect(page.getByRole("status")).toHaveText("Lagret.");
});
