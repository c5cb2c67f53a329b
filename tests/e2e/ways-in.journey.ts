import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

test("passkeys are offered where the browser can have them; without scripts words say that the password works", bothWays, async ({ page, javaScriptEnabled }) => {
  const runs = javaScriptEnabled ?? true;
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Bruk passnøkkel" })).toBeVisible({ visible: runs });
  await expect(page.getByRole("button", { name: "Logg inn med Tjenesten" })).toHaveCount(0);
  await page.goto("/sign-in/passkey");
  await expect(page.getByText("Bruk brukernavn og passord.")).toBeVisible({ visible: !runs });
  await signIn(page, "siv", "/account/passkeys");
  await expect(page.getByText("Passordet virker som før.")).toBeVisible({ visible: !runs });
  await expect(page.getByRole("button", { name: "Gå videre" })).toBeVisible({ visible: runs });
});
