import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import routes from "#app/routes.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { link } from "#tests/linked-family.ts";
import { addMadeUpForm } from "#tests/made-up-form.ts";
import { planned } from "#tests/meeting-clinic.ts";
import { barriers, sideways, sidewaysInLargeText, type Rules } from "./barriers.ts";
import { expect, seededBy, test } from "./clinic.ts";
import type { Seed } from "./running-clinic.ts";
import { signIn, smallClinicAfter } from "./small-clinic.ts";

/** The small clinic with a form of its own, a family of two, and a meeting of the Thursday group in a week's time. */
const withForm: Seed = async (files) => {
  await smallClinicAfter((clinic) => {
    link(clinic, [clinic.ingrid, clinic.jonas]);
    planned(clinic, { kind: "group", heldOn: addDays(osloDate(Date.now()), 7) }, new Date());
  })(files);
  addMadeUpForm(files.instrumentsFolder);
};

test.use(seededBy(withForm));

/** Every address of the site, by who comes to it. `{group}`, `{learner}` and the like are filled in by walking there. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  "": ["/", "/help", "/words", "/about/privacy", "/about/accessibility", "/setup", "/sign-in", "/sign-in/passkey", "/sign-in/provider", "/sign-in/provider/return", "/sign-in?again", "/sign-in/code", "/sign-in/set-up", "/join", "/join/no-such-code", "/new-password", "/new-password/no-such-code", "/home", "/confirm/no-such-code", "/goodbye"],
  tor: ["/home", "/modules/intro", "/modules/intro/workbook", "/modules/intro/sources", "/modules/intro/1", "/modules/intro/1?show=written", "/modules/intro/3", "/modules/intro/3?show=remember", "/modules/intro/together", "/modules/intro/together/share", "/modules/t01", "/modules/t01/1", "/family", "/family/check", "/diary", "/diary?month=2026-02", "/diary/2026-02-28", "/meetings", "/days", "/check-in", "/check-in/1", "/plans", "/plans?show=b", "/offers", "/modules/e01", "/modules/e07", "/modules/e07/1", "/something-happened", "/sharing", "/share/progress/intro", "/shared/no-such-share", "/account", "/account/passkeys", "/account/provider", "/account/security", "/account/copy", "/no-such-page", "/account/notices", "/account/delete", "/account/looks", "/messages", "/calendar", "{own meeting}"],
  "veileder en": ["/groups", "{group}", "{group}/families", "{group}/settings", "{group}/invitations", "{learner}", "/view/relative", "/view/patient", "/view/relative/intro/1", "/view/patient/intro/together", "/view/patient/e01/card", "/account", "{learner}/prescriptions", "{learner}/prescriptions?module=e01", "{learner}/pace", "{learner}/pace?module=t02", "{learner}/messages", "/messages", "/messages/answers", "/absence", "{group}/meetings", "{meeting}", "{meeting}/agenda", "/today", "{family}", "{group}/invitations/file", "{group}/figures"],
  administrator: ["/admin", "/admin/accounts", "/admin/help-numbers", "/admin/look", "/admin/retention", "/admin/audit", "/admin/audit?learner=Tor", "/groups", "/admin/mail", "/admin/erase", "/admin/emergency", "/emergency", "/emergency/no-such-learner", "{record}", "/admin/absences"],
};

/** Addresses that show no page of their own. */
const withoutPage = ["language", "sign-out", "groups/:group/csv", "groups/:group/meetings/:meeting/ics", "calendar/:meeting/ics"];

/** What a page that is walked to has for an address, with any ids. */
const shapes: Readonly<Record<string, string>> = { "{group}": "/groups/1", "{learner}": "/groups/1/learners/1", "{family}": "/groups/1/families/1", "{meeting}": "/groups/1/meetings/1", "{own meeting}": "/calendar/1", "{record}": "/emergency/1" };

const fits = (address: string, path: string) => new RegExp(`^/${path.replace(/:\w+/g, "[^/]+").replace("*", "no-such-page")}$`).test(filledIn(address, shapes));

test("the list of addresses is whole", () => {
  const visited = Object.values(addresses).flat();
  const paths = routes.map((route) => (route.index ? "" : (route.path ?? ""))).filter((path) => !withoutPage.includes(path));
  expect(paths.filter((path) => !visited.some((address) => fits(address, path)))).toEqual([]);
});

async function walkTo(page: Page): Promise<Record<string, string>> {
  await page.goto("/groups");
  const group = (await page.getByRole("link", { name: "Torsdagsgruppa" }).getAttribute("href")) ?? "";
  await page.goto(group);
  const learner = (await page.getByRole("row").filter({ hasText: "Siv" }).getByRole("link").first().getAttribute("href")) ?? "";
  await page.goto(`${group}/families`);
  const family = (await page.getByRole("link", { name: "Side om side" }).first().getAttribute("href")) ?? "";
  await page.goto(`${group}/meetings`);
  return { "{group}": group, "{learner}": learner, "{family}": family, "{meeting}": await firstMeeting(page) };
}

/** The first meeting of the page's list. */
const firstMeeting = async (page: Page): Promise<string> => (await page.locator("main .lines a").first().getAttribute("href")) ?? "";

async function ownMeeting(page: Page): Promise<Record<string, string>> {
  await page.goto("/calendar");
  return { "{own meeting}": await firstMeeting(page) };
}

/** Opens Tor's record in an emergency. */
async function openRecord(page: Page): Promise<Record<string, string>> {
  await page.goto("/emergency");
  await page.getByLabel("Deltakerens brukernavn").fill("Tor");
  await page.getByLabel("Grunnen").fill("Moren ringte, og det haster.");
  await page.getByRole("button", { name: "Åpne opplysningene" }).click();
  await expect(page.getByRole("heading", { name: "Tor", level: 1 })).toBeVisible();
  return { "{record}": new URL(page.url()).pathname };
}

/** What is filled in of the addresses, by who walks. */
const walks: Readonly<Record<string, (page: Page) => Promise<Record<string, string>>>> = { "veileder en": walkTo, tor: ownMeeting, administrator: openRecord };

const filledIn = (address: string, places: Record<string, string>) => address.replace(/\{[\w ]+\}/, (place) => places[place] ?? place);

/** What holds words, addresses and names: that one is missing is a barrier, and not which it is. Of the others, what has a blank in it is words as well, or a drawing's path. */
const wordy = ["lang", "href", "action", "alt", "title", "aria-label", "value", "placeholder", "label", "id", "for", "name", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "nonce"];

/** The page without its words: every element with all that can make it a barrier or give it another colour, and where it holds text. */
const shapeOf = (page: Page): Promise<string> =>
  page.evaluate((wordy) => {
    const holdsText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isOfWords = ({ name, value }: Attr) => name !== "class" && (wordy.includes(name) || /\s/.test(value));
    const told = (element: Element) => [...element.attributes].map((attribute) => `${attribute.name}=${isOfWords(attribute) ? attribute.value.trim() !== "" : attribute.value}`);
    return [...document.body.querySelectorAll("*")].map((element) => [element.tagName, holdsText(element) ? "text" : "", ...told(element)].join(" ")).join("\n");
  }, wordy);

/** Looks at the page in colours that stand still: none is on its way from one scheme to the other. */
async function expectNoBarrier(page: Page, colorScheme: "light" | "dark", rules: Rules): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  expect(await barriers(page, rules), `${page.url()} in ${colorScheme} colours`).toEqual([]);
}

for (const [who, pages] of Object.entries(addresses))
  test(`${who || "a visitor"} meets no barrier in either language, in light and in dark colours, and nothing scrolls sideways at 360 px`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 360, height: 740 });
    const browser = await page.context().newCDPSession(page);
    if (who) await signIn(page, who);
    const places = (await walks[who]?.(page)) ?? {};
    const open = async (address: string) => {
      await page.goto(filledIn(address, places));
      expect(await page.title()).toMatch(/^(?!.*(avheng|rus|pasient|pårørende|addict|patient|relative|alkohol|alcohol)).*Samspill$/i);
    };
    const expectNothingBeside = async (address: string) => {
      expect(await sideways(page), `${address} scrolls sideways`).toBe(0);
      expect(await sidewaysInLargeText(page, browser), `${address} scrolls sideways in large text`).toBe(0);
    };
    const shapes = new Map<string, string>();
    for (const address of pages) {
      await open(address);
      shapes.set(address, await shapeOf(page));
      await expectNoBarrier(page, "light", "all");
      await expectNoBarrier(page, "dark", "colours");
      await expectNothingBeside(address);
    }
    await page.goto("/help");
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    for (const address of pages) {
      await open(address);
      await expectNothingBeside(address);
      // The same elements have the same names and colours, whatever words they hold.
      if ((await shapeOf(page)) === shapes.get(address)) continue;
      await expectNoBarrier(page, "light", "all");
      await expectNoBarrier(page, "dark", "colours");
    }
  });

test("a lesson page carries at most 100 kB of scripts and 30 kB of styles, gzipped, all requests counted", async ({ page }) => {
  await signIn(page, "tor");
  const bytes = { script: 0, stylesheet: 0 };
  const loads: Promise<unknown>[] = [];
  const lesson = await page.context().newPage();
  lesson.on("response", (response) => {
    const kind = response.request().resourceType();
    if (kind === "script" || kind === "stylesheet") loads.push(response.body().then((body) => (bytes[kind] += gzipSync(body, { level: 9 }).length)));
  });
  await lesson.goto("/modules/intro/1", { waitUntil: "networkidle" });
  await Promise.all(loads);
  console.log(`    a lesson page: ${bytes.script} bytes of scripts, ${bytes.stylesheet} of styles, gzipped`);
  expect(bytes.script).toBeGreaterThan(1000);
  expect(bytes.script).toBeLessThanOrEqual(100_000);
  expect(bytes.stylesheet).toBeGreaterThan(5_000);
  expect(bytes.stylesheet).toBeLessThanOrEqual(30_000);
});

/** What the pages weigh today is in docs/performance.md; the lessons alone, packed, weigh 300 kB. */
test("the first pages weigh at most 95 kB with all they load, however many lessons there are", async ({ page }) => {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  let bytes = 0;
  network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  const weigh = async (address: string): Promise<number> => {
    await network.send("Network.clearBrowserCache");
    bytes = 0;
    await page.goto(address, { waitUntil: "networkidle" });
    return bytes;
  };
  const front = await weigh("/");
  await signIn(page, "tor");
  const home = await weigh("/home");
  console.log(`    with all they load: the front page ${front} bytes, home ${home}`);
  for (const weight of [front, home]) {
    expect(weight).toBeGreaterThan(10_000);
    expect(weight).toBeLessThanOrEqual(95_000);
  }
});
