import type { Page } from "@playwright/test";
import { link, type Clinic } from "#tests/linked-family.ts";
import { familyWith } from "#tests/waiting-clinic.ts";
import { expect, seededBy, test } from "./clinic.ts";
import { password, signIn, smallClinicAfter } from "./small-clinic.ts";

const day = 86_400_000;

/** Where the family of Tor and Siv stands side by side. */
let familyPage: string;

/**
 * Siv wrote yesterday, Ingrid is new, Jonas has been away, Tor and Siv have finished the first topic and both show it, and the group
 * meets in two days. In the other facilitator's group Leila wrote, and Amir is new.
 */
function aMorning(clinic: Clinic): void {
  const { db, tor, siv, ingrid, jonas, leila, amir, thursday, monday } = clinic;
  const now = Date.now();
  const run = (sql: string, ...values: readonly (string | number)[]) => void db.$client.prepare(sql).run(...values);
  run("update enrolments set created_at = ?, last_visit_at = ?", now - 100 * day, now - day);
  run("update enrolments set created_at = ?, last_visit_at = null where id in (?, ?)", now - 2 * day, ingrid.enrolmentId, amir.enrolmentId);
  run("update enrolments set last_visit_at = ? where id = ?", now - 20 * day, jonas.enrolmentId);
  for (const { enrolmentId } of [siv, leila]) run("insert into messages values (?, ?, 'learner', null, x'00', ?, null)", `m-${enrolmentId}`, enrolmentId, now - day);
  for (const group of [thursday, monday])
    run("insert into meetings (id, group_id, kind, starts_at, minutes, place, created_at) values (?, ?, 'group', ?, 60, 'Rom 2', ?)", `k-${group}`, group, now + 2 * day, now);
  link(clinic, [tor, siv]);
  for (const { enrolmentId } of [tor, siv]) {
    for (const lesson of [1, 2, 3]) run("insert into lesson_progress values (?, 't01', ?, ?, ?, 0, ?)", enrolmentId, lesson, now - 2 * day, now - 2 * day, now - 2 * day);
    run("insert into shares values (?, ?, 'progress', 't01', null, null, '2999-01-01', ?, null)", `s-${enrolmentId}`, enrolmentId, now);
  }
  familyPage = `/groups/${thursday}/families/${familyWith(clinic, tor)}`;
}

test.use(seededBy(smallClinicAfter(aMorning)));

const line = (page: Page, who: string | RegExp) => page.locator("main li").filter({ has: page.locator("strong", { hasText: who }) });

test("a facilitator who signs in sees what waits, in one list, and nothing of another's group", async ({ page }) => {
  await page.goto("/sign-in");
  await page.locator("[name=username]").fill("veileder en");
  await page.locator("[name=password]").fill(password);
  await Promise.all([page.waitForURL("**/today"), page.locator("main button[type=submit]").click()]);
  await expect(page).toHaveTitle("I dag · Samspill");
  await expect(page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "I dag" })).toHaveAttribute("aria-current", "page");

  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["1 har skrevet", "1 møte de neste dagene", "1 familie er klar for et nytt tema", "1 er ny", "1 har vært stille"]);
  await expect(line(page, /^Siv$/)).toContainText(/1 ny melding\s· i går/);
  await expect(line(page, "Gruppemøte")).toContainText("kl.");
  await expect(line(page, /Tor/)).toContainText("Begge er klare for tema 2");
  await expect(line(page, "Ingrid")).toContainText("ikke innom ennå");
  await expect(line(page, "Jonas")).toContainText("sist innom: 20 dager siden");
  await expect(page.locator("main li")).toHaveCount(5);
  for (const li of await page.locator("main li").all()) await expect(li.getByRole("link")).toHaveCount(1);
  await expect(page.locator("body")).not.toContainText(/Leila|Amir|Mandagsgruppa/);
});

test("the one action of each line leads somewhere", async ({ page }) => {
  await signIn(page, "veileder en");
  const leads = await page.locator("main li").getByRole("link").evaluateAll((links) => links.map((link) => [link.getAttribute("aria-label"), link.getAttribute("href")]));
  expect(leads).toHaveLength(5);
  for (const [action, to] of leads) {
    await page.goto("/today");
    await page.getByRole("link", { name: action ?? "", exact: true }).click();
    await expect(page, action ?? "").toHaveURL((url) => url.pathname === to);
    await expect(page.getByRole("heading", { level: 1 }), action ?? "").not.toContainText("finnes ikke");
  }
});

test("a family stands side by side, as far as each shows it, from the list of families and from Today", async ({ page, visitor, watch }) => {
  watch.tolerate(/404/);
  await signIn(page, "veileder en");
  await page.getByRole("link", { name: /^Se dem side om side/ }).click();
  await expect(page).toHaveURL((url) => url.pathname === familyPage);
  await expect(page).toHaveTitle("Side om side · Samspill");
  const topic = (number: number) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${number}\\.`) }) });
  await expect(topic(1).getByRole("cell")).toHaveText([/3 av 3/, /3 av 3/]);
  await expect(topic(2)).toContainText("Begge er klare");
  await expect(topic(2).getByRole("cell")).toHaveText(["ikke tilgjengelig", "ikke tilgjengelig"]);
  await expect(page.getByRole("link", { name: "Planlegg familiemøte" })).toHaveAttribute("href", `${familyPage.replace(/families\/.*/, "meetings")}?family=${familyPage.split("/").at(-1)}`);
  await page.getByRole("link", { name: "Til familiene" }).click();
  await page.getByRole("link", { name: /^Side om side/ }).click();
  await expect(page).toHaveURL((url) => url.pathname === familyPage);

  const other = await visitor();
  await signIn(other, "veileder to");
  await expect(other.locator("main")).toContainText("Leila");
  await expect(other.locator("body")).not.toContainText(/Siv|Tor\b|Ingrid|Jonas/);
  expect((await other.goto(familyPage))?.status()).toBe(404);
});
