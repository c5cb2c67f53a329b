import type { Page } from "@playwright/test";
import { connect } from "#db/connection.server.ts";
import { expect, seededBy, test } from "./clinic.ts";
import { answerForToday, bringLine, exercise, finishIntroduction, inactive, prepareLine } from "./pair.ts";
import { answerBoth } from "./safety-answer.ts";
import { signIn, smallClinicAfter } from "./small-clinic.ts";

const line = "Jeg vil ringe når jeg blir sen.";

let groupId: string;
let accountOfSiv: string;

/** The small clinic, in which nobody is linked. Tor has come to the first topic and Siv has not, and he has answered for today. */
test.use(
  seededBy(
    smallClinicAfter((clinic) => {
      finishIntroduction(clinic, clinic.tor);
      for (const learner of [clinic.tor, clinic.siv]) answerForToday(clinic, learner);
      groupId = clinic.thursday;
      accountOfSiv = clinic.siv.accountId;
    }),
  ),
);

async function wish(page: Page, words: string): Promise<void> {
  await page.goto("/family");
  await page.getByLabel("Ønsket ditt").fill(words);
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toContainText("Lagret");
}

async function press(page: Page, address: string, name: string | RegExp, then: string | RegExp): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name }).click();
  await expect(page.locator("main")).toContainText(then);
}

test("the document of the exercise is the same to the byte for all eleven causes that nothing is there", async ({ page, visitor, clinic }) => {
  test.setTimeout(180_000);
  const [siv, ward] = [await visitor(), await visitor()];
  for (const [who, name] of [[page, "tor"], [siv, "siv"], [ward, "veileder en"]] as const) await signIn(who, name);
  const documents = new Map<string, string>();
  const told = async (cause: string): Promise<void> => {
    const response = await page.request.get(exercise);
    documents.set(cause, (await response.text()).replaceAll(/nonce="[^"]*"/g, "nonce"));
  };
  const isThere = async (): Promise<void> => expect(await (await page.request.get(exercise)).text()).toContain(line);
  const families = `/groups/${groupId}/families`;
  // No page closes a learner's account while it can still be opened again.
  const closeAccount = (at: number | null): void => {
    const db = connect(clinic.databaseFile);
    db.prepare("update accounts set disabled_at = ? where id = ?").run(at, accountOfSiv);
    db.close();
  };

  await told("not linked");
  await wish(page, "Kona mi, Siv");
  await wish(siv, "Mannen min, Tor");
  await told("a wish not answered");
  await ward.goto(families);
  for (const name of [/^Tor/, /^Siv/]) await ward.getByRole("checkbox", { name }).check();
  await ward.getByLabel("Ja, åpne nå").check();
  await ward.getByRole("button", { name: "Koble dem" }).click();
  await expect(ward.getByRole("status")).toContainText("De er koblet");
  await told("the exercise not reached by the other");
  for (const lesson of [1, 2, 3, 4]) {
    await siv.goto(`/modules/intro/${lesson}`);
    await siv.locator("button[value=complete]").click();
    await expect(siv.locator("button[value=reopen]")).toBeVisible();
  }
  await told("not prepared");
  await prepareLine(siv, line);
  await told("nothing brought");

  await bringLine(siv, line);
  await isThere();
  await press(siv, exercise, "Ja, jeg venter", inactive);
  await told("affected today");
  await siv.getByRole("button", { name: "Nei, ikke i dag" }).click();
  await isThere();
  await press(siv, exercise, "Ta tilbake «Dette er mitt ansvar»", inactive);
  await told("withdrawn");
  await bringLine(siv, line);
  await isThere();
  await press(ward, families, /^Lukk for/, "Lukket: ingenting går mellom dem.");
  await told("not opened by the facilitator");
  await press(ward, families, /^Åpne for/, "Åpen fra din side.");
  await isThere();
  closeAccount(Date.now());
  await told("the account closed");
  closeAccount(null);
  await isThere();
  await answerBoth(siv, "Ikke sikker", "Nei");
  await told("the safety check");
  await answerBoth(siv, "Nei", "Nei");
  await siv.getByRole("button", { name: "Ja, ha det på" }).click();
  await bringLine(siv, line);
  await isThere();
  await press(siv, "/family", "Gå ut nå", "Du er ikke koblet med noen.");
  await told("the link left");

  const plain = documents.get("not linked")!;
  expect(plain).toContain(inactive);
  expect(documents.size).toBe(11);
  expect([...documents].flatMap(([cause, document]) => (document === plain ? [] : [cause]))).toEqual([]);
});
