import type { Page } from "@playwright/test";
import { link, type Clinic } from "#tests/linked-family.ts";
import { familyWith } from "#tests/waiting-clinic.ts";
import { expect, seededBy, test } from "./clinic.ts";
import { changedAddresses, everyAnswer, type Places } from "./every-address.ts";
import { answerForToday, bringLine, exercise, finishIntroduction, inactive, prepareLine } from "./pair.ts";
import { answerBoth } from "./safety-answer.ts";
import { signIn, smallClinicAfter } from "./small-clinic.ts";

const line = "Jeg vil ringe når jeg blir sen.";

let places: Places;

/** The small clinic, in which Tor and Siv are linked, have come to the first topic, and have answered for today what is asked before it. Neither shares anything. */
const linkedPair = smallClinicAfter((clinic: Clinic) => {
  const { tor, siv, thursday } = clinic;
  link(clinic, [tor, siv]);
  for (const learner of [tor, siv]) {
    finishIntroduction(clinic, learner);
    answerForToday(clinic, learner);
  }
  places = { group: [thursday], enrolment: [tor.enrolmentId, siv.enrolmentId], family: [familyWith(clinic, tor)] };
});

test.use(seededBy(linkedPair));

/** The pages that would first say something of another, as they stand in Tor's browser when its scripts have run. */
const seenBy = async (page: Page): Promise<string[]> => {
  const seen: string[] = [];
  for (const address of ["/home", "/family", "/sharing", "/modules/intro/together", exercise, `${exercise}/mine`, "/share/progress/intro", "/account"]) {
    await page.goto(address);
    seen.push(`${address}: ${await page.title()}\n${await page.locator("body").innerText()}`);
  }
  return seen;
};

/** Siv, and in browsers of their own Tor and the facilitator of both, with all that those two can ask for before Siv says anything. */
async function beforeSheSays(page: Page, visitor: () => Promise<Page>) {
  const [siv, ward] = [await visitor(), await visitor()];
  await signIn(siv, "siv");
  await signIn(page, "tor");
  await signIn(ward, "veileder en");
  const others = { tor: page, "veileder en": ward };
  return { siv, others, before: await answersTo(others), seen: await seenBy(page) };
}

type Answers = Readonly<Record<string, ReadonlyMap<string, string>>>;

async function answersTo(pages: Readonly<Record<string, Page>>): Promise<Answers> {
  const answers: Record<string, ReadonlyMap<string, string>> = {};
  for (const [name, page] of Object.entries(pages)) answers[name] = await everyAnswer(page, places);
  return answers;
}

/** `tor /home`, for every answer that has become another one. Who has looked at Tor's record is left out: asking as the facilitator is a look, and adds to it. */
const changes = (before: Answers, after: Answers): string[] =>
  Object.keys(before)
    .flatMap((name) => changedAddresses(before[name]!, after[name]!).map((address) => `${name} ${address}`))
    .filter((changed) => changed !== "tor /account/looks");

/** Siv is not sure, and is met with help and with somebody to talk with. */
async function isNotSure(siv: Page): Promise<void> {
  await answerBoth(siv, "Ikke sikker", "Nei");
  await expect(siv.locator("main aside")).toContainText("VO-linjen 116 006");
  await expect(siv.getByRole("heading", { name: "Vil du snakke med noen?" })).toBeVisible();
  await expect(siv.locator("main").getByRole("link", { name: "Flere steder å få hjelp" })).toHaveAttribute("href", "/help");
}

test.beforeEach(({ watch }) => {
  test.setTimeout(180_000);
  watch.tolerate(/40[34]/);
});

test("Siv is not sure whether she is afraid: she is met with help, and of everything that Tor and their facilitator can ask for, not a byte changes", async ({ page, visitor }) => {
  const { siv, others, before, seen } = await beforeSheSays(page, visitor);
  expect(before.tor!.get(exercise)).toContain(inactive);
  expect(before["veileder en"]!.get(`/groups/${places.group![0]}/families`)).toContain("Siv");

  await isNotSure(siv);
  expect(changes(before, await answersTo(others))).toEqual([]);
  expect(await seenBy(page)).toEqual(seen);

  await siv.goto(`${exercise}/mine`);
  await expect(siv.getByLabel("Tor")).toHaveCount(0);
});

test("what Siv has brought is gone from Tor's page when she is not sure, and every answer he gets is the one from before she brought anything", async ({ page, visitor }) => {
  const { siv, others, before, seen } = await beforeSheSays(page, visitor);

  await prepareLine(siv, line);
  await bringLine(siv, line);
  const shown = await answersTo(others);
  expect(shown.tor!.get(exercise)).toContain(line);
  expect(changes(before, shown).filter((one) => !one.startsWith("tor ")), "it is Tor's to see, and not the facilitator's").toEqual([]);
  await page.goto(exercise);
  await expect(page.locator("#meeting blockquote")).toHaveText(line);

  await isNotSure(siv);
  expect(changes(before, await answersTo(others))).toEqual([]);
  await page.reload();
  await expect(page.locator("#meeting")).toContainText(inactive);
  expect(await seenBy(page)).toEqual(seen);
});
