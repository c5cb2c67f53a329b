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

interface Written {
  /** How many fields were filled in. */
  readonly fields: number;
  /** What stands in an answer and can only have come out of a text. */
  readonly strange: readonly string[];
}

/**
 * Writes a text into every text field of the pages, sends each form that has one, and reads every answer as the browser would: what
 * is refused is handed back in the answer alone, and stands on no page afterwards.
 */
const writeEverywhere = (page: Page, addresses: readonly string[], text: string): Promise<Written> =>
  page.evaluate(
    async ({ addresses, textFields, text }) => {
      const strange: string[] = [];
      let fields = 0;
      const read = async (address: string, init?: RequestInit) => {
        const html = new DOMParser().parseFromString(await (await fetch(address, init)).text(), "text/html");
        for (const element of html.querySelectorAll("*")) {
          const isCode = element.matches("script:not([nonce], [src^='/assets/']), iframe, object, embed, base, template, style, math, video, meta[http-equiv]");
          const runs = [...element.attributes].some(({ name, value }) => /^on/i.test(name) || /^\s*(javascript|data:text)/i.test(value && /^(href|src|srcdoc|action|formaction|data|xlink:href)$/i.test(name) ? value : ""));
          if (isCode || runs) strange.push(`${address}: ${element.outerHTML.slice(0, 120)}`);
        }
        return html;
      };
      for (const address of addresses)
        for (const form of (await read(address)).querySelectorAll<HTMLFormElement>("main form")) {
          const own = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(textFields)].filter((field) => !field.readOnly && !field.disabled);
          if (own.length === 0) continue;
          fields += own.length;
          for (const field of own) field.value = text;
          const data = new FormData(form);
          // The button says what the form is to do.
          const button = form.querySelector<HTMLButtonElement>("button[type=submit][name], button:not([type])[name]");
          if (button) data.append(button.name, button.value);
          const target = new URL(form.getAttribute("action") ?? "", new URL(address, location.href));
          const sent = form.enctype === "multipart/form-data" ? data : new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
          if (form.method === "post") await read(target.href, { method: "POST", body: sent });
          else await read(`${target.pathname}?${sent}`);
        }
      return { fields, strange };
    },
    { addresses, textFields, text },
  );

type Walk = readonly [page: Page, addresses: readonly string[]];

/** Everybody writes a text everywhere; then everybody opens every page. @returns in how many fields it was written */
async function writeAndLook(walks: readonly Walk[], text: string): Promise<number> {
  let written = 0;
  for (const [page, addresses] of walks) {
    const { fields, strange } = await writeEverywhere(page, addresses, text);
    expect(strange, text).toEqual([]);
    written += fields;
  }
  await Promise.all(
    walks.map(async ([page, addresses]) => {
      for (const address of addresses) await page.goto(address);
    }),
  );
  return written;
}

/** All of them are shared out between two browsers. */
test.describe.configure({ mode: "parallel" });
const half = Math.ceil(chosen.length / 2);
const shares = chosen.length < 50 ? [chosen] : [chosen.slice(0, half), chosen.slice(half)];

for (const [n, texts] of shares.entries())
  test(`texts that would be scripts, in every text field of a learner and a facilitator, part ${n + 1} of ${shares.length}: each stands there as it was written, and nothing of it runs`, async ({ page, visitor, watch }) => {
    test.setTimeout(60_000 + texts.length * 60_000);
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
    const walks: readonly Walk[] = [[page, learners()], [facilitator, await facilitatorsPages(facilitator)]];
    let fields = Number.POSITIVE_INFINITY;
    for (const text of texts) {
      fields = Math.min(fields, await writeAndLook(walks, text));
      expect(dialogs, text).toEqual([]);
    }
    expect(fields).toBeGreaterThan(30);
    await page.goto("/messages");
    await expect(page.locator("main"), "it is there, as text").toContainText(texts.at(-1)!.trim());
    await facilitator.goto("/today");
    expect(dialogs).toEqual([]);
    expect(watch.problems()).toEqual([]);
    test.info().annotations.push({ type: "reached", description: `part ${n + 1} of ${shares.length} of ${chosen.length} payloads, ${texts.length}, in each of at least ${fields} text fields: ${dialogs.length} dialogs, 0 reports of the policy, 0 elements of a text's own` });
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
