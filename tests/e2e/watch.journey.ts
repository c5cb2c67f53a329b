import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { browserTest as test, expect } from "./clinic.ts";
import { Watch } from "./watch.ts";

const pages: Readonly<Record<string, string>> = {
  "/favicon.ico": "",
  "/calm": "<p>Calm</p>",
  "/injected-script": '<script>document.title = "taken"</script>',
  "/inline-style": '<p style="color: red">Red</p>',
  "/other-site": '<img src="http://127.0.0.1:9/pixel.png">',
  "/missing-picture": '<img src="/no-such.png">',
  "/page-error": '<script src="/throws.js"></script>',
  "/console-error": '<script src="/complains.js"></script>',
  "/throws.js": 'throw new Error("thrown by a page")',
  "/complains.js": 'console.error("said by a page")',
};

let server: Server;
let origin: string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const page = pages[request.url ?? ""];
    response.statusCode = page === undefined ? (request.url === "/broken" ? 500 : 404) : 200;
    response.setHeader("Content-Type", request.url?.endsWith(".js") ? "text/javascript" : "text/html");
    response.setHeader("Content-Security-Policy", "default-src 'self'; img-src *");
    response.end(page ?? "No such page");
  }).listen(0, "localhost");
  await once(server, "listening");
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => void server.close());

const problems = [
  ["/inline-style", "style-src"],
  ["/other-site", "request to http://127.0.0.1:9/pixel.png"],
  ["/missing-picture", "answer 404 from"],
  ["/broken", "answer 500 from"],
] as const;
const problemsOfScripts = [
  ["/page-error", "page error: thrown by a page"],
  ["/console-error", "console: said by a page"],
  ["/injected-script", "content security policy: script-src"],
] as const;

for (const [path, problem] of problems) {
  test(`a journey through ${path} does not pass`, async ({ context, page, javaScriptEnabled }) => {
    const watch = new Watch(origin);
    await watch.follow(context, javaScriptEnabled ?? true);
    await page.goto(origin + path);
    await expect.poll(() => watch.problems().join("\n")).toContain(problem);
  });
}

for (const [path, problem] of problemsOfScripts) {
  test(`a journey through ${path} does not pass where scripts run`, async ({ context, page, javaScriptEnabled }) => {
    const watch = new Watch(origin);
    await watch.follow(context, javaScriptEnabled ?? true);
    await page.goto(origin + path);
    if (javaScriptEnabled) await expect.poll(() => watch.problems().join("\n")).toContain(problem);
    else expect(watch.problems()).toEqual([]);
  });
}

test("a calm page passes, and so does an address that was asked for and is not there", async ({ context, page, javaScriptEnabled }) => {
  const watch = new Watch(origin);
  await watch.follow(context, javaScriptEnabled ?? true);
  await page.goto(`${origin}/calm`);
  await page.goto(`${origin}/no-such-page`);
  await page.goto(`${origin}/calm`);
  expect(watch.problems()).toEqual([]);
});

test("what a journey causes on purpose is let through, and nothing else", async ({ context, page, javaScriptEnabled }) => {
  const watch = new Watch(origin);
  await watch.follow(context, javaScriptEnabled ?? true);
  watch.tolerate(/answer 500/);
  watch.tolerate(/status of 500/);
  await page.goto(`${origin}/broken`);
  expect(watch.problems()).toEqual([]);
  await page.goto(`${origin}/other-site`);
  await expect.poll(() => watch.problems().join("\n")).toContain("request to http://127.0.0.1:9");
});
