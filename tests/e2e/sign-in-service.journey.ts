import type { Page } from "@playwright/test";
import { insertIdentity } from "#app/identity/provider-identity.queries.server.ts";
import { subjectIndex } from "#app/privacy/blind-index.server.ts";
import { onProviderIdentity, seal } from "#app/privacy/sealed.server.ts";
import { openSignInService, type SignInService } from "#tests/sign-in-service.ts";
import type { world } from "#tests/world.ts";
import { bothWays, expect, seededBy, test as base } from "./clinic.ts";
import { password, signInByForm, signOut, smallClinicAfter } from "./small-clinic.ts";

const service = await openSignInService();

const test = base.extend<{ trusted: SignInService }>({
  /** The service knows this clinic's address, and the journey may go there. */
  trusted: async ({ clinic, watch }, use) => {
    service.returnTo.push(`${clinic.origin}/sign-in/provider/return`);
    watch.tolerate(new RegExp(`${service.issuer}/`));
    await use(service);
  },
});

/** Tor, who shares a phone with Siv, signs in at the service too. */
function torIsLinked({ db, tor: { accountId } }: ReturnType<typeof world>): void {
  const [id, subject, { issuer }] = ["tor's", "tor hos tjenesten", service];
  insertIdentity(db, { id, accountId, issuer, subject: seal(db, onProviderIdentity(id, accountId), subject), subjectIndex: subjectIndex(db, issuer, subject), createdAt: Date.now() });
}

test.use(
  seededBy(async (files) => {
    await smallClinicAfter(torIsLinked)(files);
    return { OIDC_ISSUER: service.issuer, OIDC_CLIENT_ID: service.clientId, OIDC_CLIENT_SECRET: service.secret, OIDC_NAME_NB: "Tjenesten", OIDC_NAME_EN: "The service" };
  }),
);
test.afterAll(() => service.close());

/** At the service: who one is there, and yes or no. */
async function sayAtService(page: Page, name: string, does: "Yes" | "No" = "Yes"): Promise<void> {
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: does }).click();
}

test("a learner links the account with the service, signs in there from then on, shows by it that the account is hers, and unlinks it again", bothWays, async ({ page, trusted, watch, javaScriptEnabled }) => {
  await signInByForm(page, "siv");
  await page.goto("/account");
  await page.getByRole("link", { name: "Passnøkler og andre måter å logge inn på" }).click();
  await page.getByRole("link", { name: "Koble kontoen til Tjenesten" }).click();
  await expect(page.locator("main")).toContainText("Kontoen er ikke koblet til.");
  await page.getByLabel("Passordet ditt").fill("feil passord her");
  await page.getByRole("button", { name: "Koble til Tjenesten" }).click();
  await expect(page.getByRole("alert")).toContainText("Passordet stemmer ikke");
  await page.getByLabel("Passordet ditt").fill(password);
  await page.getByRole("button", { name: "Koble til Tjenesten" }).click();
  await sayAtService(page, "siv hos tjenesten");
  await expect(page.getByRole("status")).toContainText("Kontoen er koblet til.");
  await expect(page.locator("main")).toContainText("Hos Tjenesten kan du være innlogget fortsatt");

  await signOut(page);
  await expect(page.getByRole("button", { name: "Logg inn med Tjenesten" })).toBeVisible();
  await page.goto("/plans");
  const throughService = async (name: string) => {
    await page.getByRole("button", { name: "Logg inn med Tjenesten" }).click();
    await sayAtService(page, name);
  };
  /** A browser without scripts is asked by the service before it forgets who was there. */
  const asSomebodyElse = async (name: string) => {
    await throughService(name);
    if (!javaScriptEnabled) await page.getByRole("button", { name: "Continue" }).click();
  };
  await throughService("siv hos tjenesten");
  await expect(page).toHaveURL(/\/plans$/);

  await signOut(page);
  await signInByForm(page, "siv");
  await page.goto("/account/provider");
  watch.tolerate(/401|422/);
  await asSomebodyElse("tor hos tjenesten");
  await expect(page.getByRole("alert")).toContainText("er ikke koblet til kontoen som er logget inn her. Ingenting er endret.");
  await page.getByRole("link", { name: "Gå tilbake" }).click();
  await expect(page.getByLabel("Passordet ditt")).toBeVisible();
  await asSomebodyElse("siv hos tjenesten");
  await expect(page).toHaveURL(/\/account\/provider$/);
  await expect(page.locator("main")).toContainText("Du har nettopp vist at det er deg.");
  await expect(page.getByLabel("Passordet ditt")).toHaveCount(0);
  await page.getByRole("button", { name: "Koble fra" }).click();
  await expect(page.getByRole("status")).toContainText("Kontoen er koblet fra.");
  await signOut(page);
  await page.goto("/sign-in");
  await throughService("siv hos tjenesten");
  await expect(page.getByRole("alert")).toContainText("Ingen konto her er koblet til deg hos Tjenesten.");
  expect(trusted.mood).toBe("works");
});

test("whoever the service does not know here, says no there, or comes back twice, is told so, and the password's way is open", async ({ page, visitor, trusted, watch }) => {
  watch.tolerate(/422|503/);
  const begin = async (at: Page) => {
    await at.goto("/sign-in");
    await at.getByRole("button", { name: "Logg inn med Tjenesten" }).click();
  };
  await begin(page);
  await sayAtService(page, "", "No");
  await expect(page.getByRole("alert")).toContainText("ble avbrutt");
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("Begynn på nytt");

  const stranger = await visitor();
  await begin(stranger);
  await sayAtService(stranger, "en fremmed");
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Du er ikke logget inn");
  await expect(stranger.getByRole("alert")).toContainText("be klinikken om en invitasjonskode");
  await expect(stranger.getByRole("link", { name: "Jeg har en invitasjonskode" })).toBeVisible();

  trusted.mood = "another nonce";
  await begin(page);
  await sayAtService(page, "noen");
  await expect(page.getByRole("alert")).toContainText("kunne ikke brukes");
  trusted.mood = "works";
  await page.getByRole("link", { name: "Logg inn med passord" }).click();
  await page.locator("[name=username]").fill("siv");
  await page.locator("[name=password]").fill(password);
  await page.locator("main form[action='/sign-in'] button[type=submit]").click();
  await expect(page).toHaveURL(/\/home$/);
});
