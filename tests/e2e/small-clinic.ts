import { expect, type Page } from "@playwright/test";
import { hashPassword } from "#app/identity/password.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { world } from "#tests/world.ts";
import type { Seed } from "./running-clinic.ts";

/** Everybody's password in the small clinic. User names are the names in small letters. */
export const password = "fire rolige ord sammen";

/** Hashed once for all journeys of a worker: it is made to take its time. */
const hashed = hashPassword(password);

/** The small clinic of `tests/world.ts` in a file, with passwords, and with what a journey needs to have happened there before. */
export const smallClinicAfter =
  (before: (clinic: ReturnType<typeof world>) => void): Seed =>
  async ({ databaseFile, keyFile }) => {
    const passwordHash = await hashed;
    const db = openDatabase(databaseFile);
    before(world({ db, masterKey: readOrMakeMasterKey(keyFile, { databaseHasAccounts: false }), passwordHash }));
    db.$client.close();
  };

export const smallClinic = smallClinicAfter(() => {});

export async function signIn(page: Page, userName: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("[name=username]").fill(userName);
  await page.locator("[name=password]").fill(password);
  await Promise.all([page.waitForURL((url) => !url.pathname.startsWith("/sign-in")), page.locator("main button[type=submit]").click()]);
}

export async function signOut(page: Page): Promise<void> {
  await page.goto("/help");
  await page.getByRole("button", { name: "Logg ut" }).click();
  await expect(page.getByText("Du er logget ut.")).toBeVisible();
}

/** Signs out in another tab of the same browser, and somebody else in there. */
export async function signInElsewhere(page: Page, userName: string): Promise<Page> {
  const other = await page.context().newPage();
  await signOut(other);
  await signIn(other, userName);
  return other;
}
