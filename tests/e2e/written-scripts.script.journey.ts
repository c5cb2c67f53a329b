import type { Page } from "@playwright/test";
import { osloDate } from "#app/i18n/dates.ts";
import { link } from "#tests/linked-family.ts";
import { clinicOf, expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinicAfter } from "./small-clinic.ts";

/** Where in a page somebody hopes that a text ends up: in text, an attribute, a script, a style, an address, a template. */
const places = ["", "\">", "'>", "</textarea>", "</title>", "</script>", "-->", "]]>", "</style>", "\u2028"] as const;

/** What would run there. */
const scripts = [
  "<script>alert(1)</script>",
  "<ScRiPt src=data:,alert(1)></sCrIpT>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<math><mi xlink:href=javascript:alert(1)>x",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<iframe src=javascript:alert(1)>",
  "<a href=javascript:alert(1) id=x>x</a>",
  "<input autofocus onfocus=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)>",
  "<body onload=alert(1)>",
  "<form action=javascript:alert(1)><button>",
  "<base href=javascript:/a/>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<object data=data:text/html,alert(1)>",
  "<template><img src=x onerror=alert(1)></template>",
  "javascript:alert(1)//",
  "{{constructor.constructor('alert(1)')()}}${alert(1)}",
] as const;

/** Each way out with each script: 200. `npm run prove` asks for all of them. */
const payloads = scripts.flatMap((code) => places.map((place) => place + code));
const count = Number(process.env.WRITTEN_SCRIPTS ?? 1);
const chosen = payloads.filter((_, n) => (n * count) % payloads.length < count);

/** Siv and Tor are linked, so that each of them is shown something of the other. */
const linked = smallClinicAfter((clinic) => link(clinic, [clinic.tor, clinic.siv]));
test.use(seededBy(linked));

const learners = () => ["/modules/intro/1", `/diary/${osloDate(Date.now())}`, "/diary", "/family", "/messages", "/plans", "/check-in", "/meetings", "/account", "/account/passkeys", "/modules/t01/together/times"];

/** The group's page leads to the learner's; both are read off the first page. */
async function facilitatorsPages(page: Page): Promise<string[]> {
  await page.goto("/groups");
  const [group] = await page.locator("main a[href^='/groups/']").evaluateAll((links) => links.map((one) => one.getAttribute("href")!));
  await page.goto(group!);
  const [learner] = await page.locator("main a[href*='/learners/']").evaluateAll((links) => links.map((one) => one.getAttribute("href")!));
  return [`${group}/settings`, `${group}/invitations`, `${group}/invitations/file`, `${group}/meetings`, `${group}/families`, group!, learner!, `${learner}/prescriptions`, `${learner}/pace`, `${learner}/messages`, "/messages/answers", "/emergency", "/today"];
}

const textFields = "textarea, input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], input[type=url]";

/**
 * Writes a text into every text field of a page, and sends each form that has one.
 *
 * @returns how many fields were filled in
 */
async function writeEverywhere(page: Page, address: string, text: string): Promise<number> {
  await page.goto(address);
  const forms = await page.locator("main form").count();
  let filled = 0;
  for (let n = 0; n < forms; n++) {
    if (n > 0) await page.goto(address);
    const form = page.locator("main form").nth(n);
    if (!(await form.count())) continue;
    const own = await form.evaluate((element, { fields, words }) => {
      const found = [...element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)].filter((field) => !field.readOnly && !field.disabled);
      for (const field of found) field.value = words;
      // The button says what the form is to do; a script of the page that watches for a press has no say in this.
      const button = element.querySelector<HTMLButtonElement>("button[type=submit][name], button:not([type])[name]");
      if (button) element.insertAdjacentHTML("beforeend", `<input type="hidden" name="${button.name}" value="${button.value}">`);
      return found.length;
    }, { fields: textFields, words: text });
    if (own === 0) continue;
    filled += own;
    await Promise.all([page.waitForEvent("load"), form.evaluate((element: HTMLFormElement) => element.submit())]);
  }
  return filled;
}

test(`each of ${chosen.length} texts that would be a script, in every text field of a learner and a facilitator, stands there as it was written, and nothing of it runs`, async ({ page, visitor, watch }) => {
  test.setTimeout(60_000 + chosen.length * 20_000);
  // A refused form is an answer of its own; what runs or is blocked is not tolerated.
  watch.tolerate(/answer 4\d\d|console: Failed to load resource/);
  const facilitator = await visitor();
  await signIn(page, "siv");
  await signIn(facilitator, "veileder en");
  const dialogs: string[] = [];
  for (const one of [page, facilitator])
    one.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  const walks = [[page, learners()], [facilitator, await facilitatorsPages(facilitator)]] as const;
  let fields = 0;
  for (const payload of chosen) {
    fields = 0;
    for (const [who, addresses] of walks) for (const address of addresses) fields += await writeEverywhere(who, address, payload);
    expect(dialogs, payload).toEqual([]);
  }
  expect(fields).toBeGreaterThan(30);
  await page.goto("/messages");
  await expect(page.locator("main"), "it is there, as text").toContainText(chosen.at(-1)!.trim());
  await facilitator.goto("/today");
  expect(dialogs).toEqual([]);
});

test("a script that got into the page without the nonce is blocked, and so is a handler", async ({ page, watch }) => {
  watch.tolerate(/content security policy|Content Security Policy|console|answer 404/);
  await page.route("**/help", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</main>", '<script>document.title = "taken"</script><img src="/no-such.png" onerror="document.title = \'taken\'"></main>');
    await route.fulfill({ response, body });
  });
  const violations: string[] = [];
  page.on("console", (message) => violations.push(message.text()));
  await page.goto(`${clinicOf(page).origin}/help`);
  await expect.poll(() => violations.filter((text) => /Content Security Policy/.test(text)).length).toBeGreaterThanOrEqual(2);
  expect(await page.title()).not.toContain("taken");
});
