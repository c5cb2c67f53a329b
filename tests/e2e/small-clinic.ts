import { expect, type Page } from "@playwright/test";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { frontOf } from "#app/access/policy.ts";
import { hashPassword } from "#app/identity/password.server.ts";
import { findSignIn } from "#app/identity/queries.server.ts";
import { configureSessions, startSession } from "#app/identity/session.server.ts";
import { blindIndex } from "#app/privacy/blind-index.server.ts";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { connect } from "#db/connection.server.ts";
import * as schema from "#db/schema/index.ts";
import { world } from "#tests/world.ts";
import { clinicOf } from "./clinic.ts";
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

/** Signs somebody in as they would: by the form. */
export async function signInByForm(page: Page, userName: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("[name=username]").fill(userName);
  await page.locator("[name=password]").fill(password);
  await Promise.all([page.waitForURL((url) => !url.pathname.startsWith("/sign-in")), page.locator("main button[type=submit]").click()]);
}

/**
 * Somebody is signed in and opens an address; without one, the page that signing in would lead to. That the form signs in is for
 * other journeys to show: it costs a password each time.
 */
export async function signIn(page: Page, userName: string, address?: string): Promise<void> {
  const { origin, databaseFile, keyFile } = clinicOf(page);
  // The server has locked the database for its own process, and is the only one that writes anything but this.
  const db = drizzle(connect(databaseFile), { schema }) as Database;
  attachKeys(db, readOrMakeMasterKey(keyFile, { databaseHasAccounts: true }));
  configureSessions(db, { secure: false });
  const account = findSignIn(db, blindIndex(db, "user name", userName));
  if (!account) throw new Error(`Nobody is called ${userName}.`);
  const [name = "", value = ""] = (await startSession(db, account.accountId, null, new Date())).split(/[=;]/);
  db.$client.close();
  await page.context().addCookies([{ name, value, url: origin, httpOnly: true, sameSite: "Lax" }]);
  await page.goto(address ?? frontOf(account.role));
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
  await signInByForm(other, userName);
  return other;
}
