import type { CDPSession, Page } from "@playwright/test";
import { expect, seededBy, test } from "./clinic.ts";
import { password, signIn, signInByForm, signOut, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

/** A phone's own authenticator, in the browser's hands: it shows its owner's finger at once, until told otherwise. */
async function withDevice(page: Page): Promise<{ readonly cdp: CDPSession; readonly authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  return { cdp, ...(await cdp.send("WebAuthn.addVirtualAuthenticator", { options })) };
}

async function makePasskey(page: Page, name: string): Promise<void> {
  await page.goto("/account/passkeys");
  await page.getByLabel("Hva skal passnøkkelen hete?").fill(name);
  await page.getByLabel("Passordet ditt").fill(password);
  await page.getByRole("button", { name: "Gå videre" }).click();
  await page.getByRole("button", { name: "Lag passnøkkelen" }).click();
  await expect(page.getByRole("status")).toContainText("Passnøkkelen er laget.");
}

const byPasskey = (page: Page) => page.getByRole("button", { name: "Bruk passnøkkel" }).click();

test("a learner makes a passkey, signs in with it and nothing else, names it anew and removes it; then it lets nobody in", async ({ page, watch }) => {
  watch.tolerate(/401|422/);
  await withDevice(page);
  await signInByForm(page, "siv");
  await page.goto("/account");
  await page.getByRole("link", { name: "Passnøkler og andre måter å logge inn på" }).click();
  await expect(page.locator("main")).toContainText("Du har ingen passnøkler ennå.");
  await page.getByLabel("Hva skal passnøkkelen hete?").fill("Mobilen min");
  await page.getByLabel("Passordet ditt").fill("ikke dette passordet");
  await page.getByRole("button", { name: "Gå videre" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("Hva skal passnøkkelen hete?")).toHaveValue("Mobilen min");
  await makePasskey(page, "Mobilen min");

  await signOut(page);
  await page.goto("/plans");
  await byPasskey(page);
  await expect(page).toHaveURL(/\/plans$/);

  await page.goto("/account/passkeys");
  await expect(page.locator("main")).toContainText("Sist brukt i dag");
  await page.getByRole("link", { name: "Endre Mobilen min" }).click();
  await expect(page.getByLabel("Passordet ditt")).toHaveCount(0);
  await page.getByLabel("Hva skal passnøkkelen hete?").fill("Gammel mobil");
  await page.getByRole("button", { name: "Lagre navnet" }).click();
  await page.getByRole("link", { name: "Endre Gammel mobil" }).click();
  await page.getByRole("button", { name: "Fjern passnøkkelen" }).click();
  await expect(page.getByRole("status")).toContainText("Passnøkkelen er fjernet.");

  await signOut(page);
  await page.goto("/sign-in");
  await byPasskey(page);
  await expect(page.getByRole("alert")).toContainText("Det gikk ikke å logge inn med passnøkkelen.");
  await page.getByRole("link", { name: "Logg inn med passord" }).click();
  await expect(page.locator("[name=password]")).toBeVisible();
});

test("a passkey is both factors for staff, and none without its owner's finger", async ({ page }) => {
  const { cdp, authenticatorId } = await withDevice(page);
  await signInByForm(page, "veileder en");
  await makePasskey(page, "Kontoret");
  await signOut(page);
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.goto("/sign-in");
  await byPasskey(page);
  await expect(page.getByText("Enheten ga ikke noe svar.")).toBeVisible();
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await page.getByRole("button", { name: "Spør enheten en gang til" }).click();
  await expect(page).toHaveURL(/\/today$/);
});

test("whoever has forgotten the password shows by a passkey that the account is theirs, and chooses another", async ({ page }) => {
  const { cdp, authenticatorId } = await withDevice(page);
  await signIn(page, "siv");
  await makePasskey(page, "Mobilen min");
  await page.goto("/account");
  await expect(page.getByLabel("Passordet du har nå")).toBeVisible();
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await byPasskey(page);
  await expect(page.getByText("Enheten ga ikke noe svar.")).toBeVisible();
  await page.getByRole("link", { name: "Gå tilbake uten passnøkkel" }).click();
  await expect(page).toHaveURL(/\/account$/);

  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await byPasskey(page);
  await expect(page.getByText("Du har nettopp vist at det er deg.")).toBeVisible();
  await expect(page).toHaveURL(/\/account$/);
  await page.getByLabel("Nytt passord").fill("seks helt andre rolige ord");
  await page.getByRole("button", { name: "Bytt passord" }).click();
  await expect(page.getByText(/^Passordet ble byttet i dag/)).toBeVisible();
});

test("on a phone that two share, nobody else's passkey shows that an account is its owner's", async ({ page }) => {
  const { cdp, authenticatorId } = await withDevice(page);
  await signIn(page, "siv");
  await makePasskey(page, "Siv sin");
  const [sivs] = (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
  await signOut(page);
  await signIn(page, "tor");
  await makePasskey(page, "Tor sin");
  const { credentials } = await cdp.send("WebAuthn.getCredentials", { authenticatorId });
  for (const { credentialId } of credentials) if (credentialId !== sivs?.credentialId) await cdp.send("WebAuthn.removeCredential", { authenticatorId, credentialId });

  await page.goto("/account/delete");
  await byPasskey(page);
  await expect(page.getByText("Enheten ga ikke noe svar.")).toBeVisible();
  await page.getByRole("link", { name: "Gå tilbake uten passnøkkel" }).click();
  await expect(page.getByText("Du er logget inn som Tor.")).toBeVisible();
  await expect(page.getByLabel("Passordet ditt")).toBeVisible();
});
