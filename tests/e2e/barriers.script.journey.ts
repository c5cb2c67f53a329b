import { barriers, type Rules } from "./barriers.ts";
import { browserTest as test, expect } from "./clinic.ts";

const document = (body: string) => `<!doctype html><html lang="nb"><title>Samspill</title><body style="background: white">${body}</body></html>`;
const pale = '<p style="color: #eee">Pale</p>';
const nameless = "<button></button>";

const cases: readonly (readonly [Rules, string, readonly string[]])[] = [
  ["all", pale + nameless, ["button-name", "color-contrast"]],
  ["colours", pale + nameless, ["color-contrast"]],
  ["all", "<p>Calm</p><button>Go</button>", []],
];

for (const [rules, body, found] of cases)
  test(`looking for ${rules} on a page with ${found.length || "no"} barriers finds ${found.join(" and ") || "nothing"}`, async ({ page }) => {
    await page.setContent(document(body));
    for (let look = 1; look <= 2; look++) expect((await barriers(page, rules)).map((barrier) => barrier.split(":")[0]).sort()).toEqual(found);
  });

test("colours that are too pale in one scheme alone are found in that one", async ({ page }) => {
  await page.setContent(document("<style>p { color: black } @media (prefers-color-scheme: dark) { p { color: #eee } }</style><p>Words</p>"));
  await page.emulateMedia({ colorScheme: "light" });
  expect(await barriers(page, "all")).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await barriers(page, "colours")).toHaveLength(1);
});
