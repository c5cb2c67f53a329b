import { recordAudit } from "#app/privacy/audit.server.ts";
import { now, permit } from "#tests/world.ts";
import { expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinicAfter } from "./small-clinic.ts";

test.use({
  ...seededBy(smallClinicAfter(({ db, tor, facilitator, thursday }) => recordAudit(permit(db, facilitator, "progress.read"), { action: "learner.read", enrolmentId: tor.enrolmentId, groupId: thursday }, now))),
  viewport: { width: 360, height: 740 },
});

test("a facilitator opens a record in an emergency; Tor reads who, when and why, and the administrator looks into it", async ({ page, visitor, watch }) => {
  watch.tolerate(/422|404/);
  await signIn(page, "veileder to", "/groups");
  await page.getByRole("link", { name: "Nødtilgang" }).click();
  await page.getByLabel("Deltakerens brukernavn").fill("to");
  await page.getByLabel("Grunnen").fill("Moren ringte, og det haster.");
  await page.getByRole("button", { name: "Åpne opplysningene" }).click();
  await expect(page.getByRole("alert")).toContainText("Vi finner ingen deltaker med dette brukernavnet");
  await expect(page.getByLabel("Grunnen")).toHaveValue("Moren ringte, og det haster.");
  await page.getByLabel("Deltakerens brukernavn").fill("Leila");
  await page.getByRole("button", { name: "Åpne opplysningene" }).click();
  await expect(page.getByRole("alert")).toContainText("Du leder gruppa til denne deltakeren");
  await expect(page.getByRole("link", { name: "Gå til siden om deltakeren" })).toHaveAttribute("href", /^\/groups\/[^/]+\/learners\/[^/]+$/);
  await page.getByLabel("Deltakerens brukernavn").fill("Tor");
  await page.getByRole("button", { name: "Åpne opplysningene" }).click();
  await expect(page.getByRole("heading", { name: "Tor", level: 1 })).toBeVisible();
  await expect(page.getByText("Torsdagsgruppa")).toBeVisible();
  await expect(page.getByText("veileder en")).toBeVisible();
  const record = page.url();
  await page.getByRole("link", { name: "Nødtilgang" }).click();
  await page.getByRole("link", { name: "Se opplysningene til Tor" }).click();
  await expect(page).toHaveURL(record);

  const tor = await visitor();
  await signIn(tor, "tor");
  await expect(tor.getByRole("heading", { name: "Opplysningene dine ble åpnet i en nødssituasjon" })).toBeVisible();
  await expect(tor.getByText("veileder to, veileder")).toBeVisible();
  await expect(tor.getByText("Moren ringte, og det haster.")).toBeVisible();
  await tor.getByRole("button", { name: "Jeg har lest dette" }).click();
  await expect(tor).toHaveURL(/\/home$/);
  await expect(tor.getByText("Moren ringte, og det haster.")).toHaveCount(0);
  await tor.goto("/account");
  await tor.getByRole("link", { name: "Se hvem som har sett på opplysningene dine" }).click();
  await expect(tor).toHaveTitle("Hvem har sett · Samspill");
  await expect(tor.getByText("Du har sagt at du har lest dette.")).toBeVisible();
  await expect(tor.getByRole("listitem").filter({ hasText: "veileder en" })).toContainText("så på siden om hvor langt du har kommet");
  await expect(tor.getByRole("listitem").filter({ hasText: "i en nødssituasjon" }).first()).toContainText("veileder to");

  await page.getByRole("button", { name: "Avslutt tilgangen" }).click();
  await expect(page.getByRole("status")).toContainText("Tilgangen er avsluttet.");
  expect((await page.goto(record))?.status()).toBe(404);

  const administrator = await visitor();
  await signIn(administrator, "administrator");
  await expect(administrator.getByText("1 nødtilgang å se på")).toBeVisible();
  await administrator.goto("/emergency");
  await administrator.getByRole("link", { name: "Til klinikken" }).click();
  await expect(administrator).toHaveURL(/\/admin$/);
  await administrator.goto("/admin/emergency");
  await expect(administrator.getByText("Åpnet av veileder to")).toBeVisible();
  await administrator.getByRole("button", { name: "Vi har sett på" }).click();
  await expect(administrator.getByText("Det er ingen nødtilganger å se på.")).toBeVisible();
});
