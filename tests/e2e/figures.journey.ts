import { randomUUID } from "node:crypto";
import { openAccount } from "#app/identity/account.server.ts";
import { programme } from "#content/programme.ts";
import { days } from "#tests/world.ts";
import { expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinicAfter } from "./small-clinic.ts";

/** The small clinic, with thirty more in the Thursday group: half of them through two topics, a third of them quiet since the first. */
const clinicOfMany = smallClinicAfter(({ db, thursday }) => {
  const now = Date.now();
  const run = (sql: string, ...values: readonly (string | number | null)[]) => void db.$client.prepare(sql).run(...values);
  const modules = programme.flatMap(({ modules }) => modules).slice(0, 3);
  for (let n = 0; n < 30; n++) {
    const enrolment = randomUUID();
    const through = n % 2 ? 2 : 1;
    const account = openAccount(db, { role: "learner", language: "nb", userName: `deltaker ${n}`, displayName: `Deltaker ${n}`, passwordHash: "$argon2id$none" }, new Date(now));
    if (!account.ok) throw new Error(account.problems.join());
    run("insert into enrolments (id, account_id, group_id, track, created_at, last_visit_at) values (?, ?, ?, ?, ?, ?)", enrolment, account.accountId, thursday, n % 3 ? "relative" : "patient", now - days(40), n % 3 === 1 ? now - days(30) : now - days(1));
    for (const [at, { id, lessons }] of modules.slice(0, through + 1).entries())
      for (let lesson = 1; lesson <= lessons; lesson++) run("insert into lesson_progress values (?, ?, ?, ?, ?, 0, ?)", enrolment, id, lesson, now - days(38 - 9 * at), now, at < through ? now : null);
  }
});

test.use(seededBy(clinicOfMany));

test("a facilitator looks at the figures of her group: charts with a table beside each, and nothing about fewer than five", async ({ page }) => {
  await signIn(page, "veileder en", "/groups");
  await page.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await page.getByRole("link", { name: "Tall", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tall for Torsdagsgruppa");
  await expect(page).toHaveTitle(/^Tall/);
  await expect(page.getByText("Tallene viser endring, ikke virkning")).toBeVisible();

  await expect(page.getByRole("table", { name: "Kort fortalt" }).getByRole("row", { name: /^Med i gruppa/ })).toContainText("342212");
  await expect(page.getByRole("img", { name: "Leksjoner åpnet og ferdige" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Leksjoner åpnet og ferdige", exact: true }).getByRole("row", { name: /^Introduksjon/ })).toContainText("120120");
  await expect(page.getByText("For alle temaene samlet er medianen 9 dager.")).toBeVisible();
  await expect(page.getByRole("img", { name: "Hvor folk stopper" })).toHaveAccessibleDescription(/Tema 1: 5/);
  await expect(page.getByText("Ikke noe av dette gjelder fem eller flere ennå.")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(/Deltaker \d|Siv|Ingrid/);
});

test("a group of fewer than five has no figures, and the page says why", async ({ page }) => {
  await signIn(page, "veileder to", "/groups");
  await page.getByRole("link", { name: "Mandagsgruppa" }).click();
  await page.getByRole("link", { name: "Tall", exact: true }).click();
  await expect(page.getByText("Det er færre enn fem i gruppa.")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
});
