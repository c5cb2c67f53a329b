import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { request } from "node:http";
import { emptyFolder, openSmallSite } from "./small-site.ts";

const above = emptyFolder();
const folder = join(above, "client");
const script = `export const words = "${"hei ".repeat(500)}";`;
mkdirSync(join(folder, "assets"), { recursive: true });
writeFileSync(join(above, "secret.txt"), "secret");
writeFileSync(join(folder, "assets/page-abc123.js"), script);
writeFileSync(join(folder, "assets/page-abc123.js.br"), brotliCompressSync(script));
writeFileSync(join(folder, "assets/gone-abc123.js"), script);
writeFileSync(join(folder, "favicon.svg"), "<svg/>");
writeFileSync(join(folder, ".hidden.json"), "{}");

const site = openSmallSite({ assetsFolder: folder });
let port: number;
beforeAll(async () => {
  port = await site.edge.listen();
});
afterEach(() => void site.lines.splice(0));
afterAll(async () => {
  await site.edge.close();
  rmSync(above, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers: { "accept-encoding": "identity", ...init.headers } });

test("a file whose name holds its hash is kept for a year", async () => {
  const response = await get("/assets/page-abc123.js");
  expect(await response.text()).toBe(script);
  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(response.headers.get("content-type")).toBe("text/javascript");
});

test("a file whose name stays the same is asked for again within the hour", async () => {
  const response = await get("/favicon.svg");
  expect(response.headers.get("cache-control")).toBe("public, max-age=3600");
  const again = await get("/favicon.svg", { headers: { "if-none-match": response.headers.get("etag") ?? "" } });
  expect([again.status, again.headers.get("x-content-type-options")]).toEqual([304, "nosniff"]);
});

test("every file carries the security headers", async () => {
  const { headers } = await get("/favicon.svg");
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("strict-transport-security")).toMatch(/^max-age=63072000/);
});

test("the packed copy is sent to whoever can unpack it", async () => {
  const packed = await new Promise<{ encoding: string | undefined; vary: string | undefined; body: Buffer }>((resolve) => {
    request({ port, path: "/assets/page-abc123.js", headers: { "accept-encoding": "gzip, br" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () => resolve({ encoding: response.headers["content-encoding"], vary: response.headers.vary, body: Buffer.concat(chunks) }));
    }).end();
  });
  expect(packed).toMatchObject({ encoding: "br", vary: "Accept-Encoding" });
  expect(brotliDecompressSync(packed.body).toString()).toBe(script);
});

test("HEAD of a file has its length and not its content", async () => {
  const response = await get("/assets/page-abc123.js", { method: "HEAD" });
  expect([response.headers.get("content-length"), await response.text()]).toEqual([String(script.length), ""]);
});

test.each(["bytes=10-5", "bytes=-1", "bytes=99999999-", "bytes=a-b", "chickens"])("a part that is out of order is answered with the whole: %s", async (range) => {
  const response = await get("/assets/page-abc123.js", { headers: { range } });
  expect([response.status, await response.text()]).toEqual([200, script]);
});

test.each(["/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/..%5c..%5csecret.txt", "/.hidden.json", "/assets/", "/assets", "/assets/nothing.js"])("nothing outside is served, and nothing hidden: %s (ASVS 5.3.2, 13.4.1, 13.4.3)", async (path) => {
  const { status, text } = await rawGet(path);
  expect([400, 404]).toContain(status);
  expect(text).not.toContain("secret");
});

/** `fetch` would tidy the path. */
const rawGet = (path: string) =>
  new Promise<{ status: number; text: string }>((resolve) => {
    request({ port, path }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.once("end", () => resolve({ status: response.statusCode ?? 0, text }));
    }).end();
  });

test("a file that is missing under the hashed names is a short 404 that nobody keeps", async () => {
  const response = await get("/assets/nothing.js");
  expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-store"]);
  expect(response.headers.get("content-security-policy")).not.toContain("nonce");
});

test("a page's address may have a dot", async () => {
  const response = await get("/modules/t01/2.5");
  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[^,]+$/);
});

test("a file that goes away while the program runs takes no other answer with it", async () => {
  rmSync(join(folder, "assets/gone-abc123.js"));
  await expect(get("/assets/gone-abc123.js").then((response) => response.text())).rejects.toThrow();
  expect((await get("/favicon.svg")).status).toBe(200);
});

test("a file cannot be posted to", async () => {
  expect((await get("/favicon.svg", { method: "POST" })).status).toBe(403);
});

test("a file's line in the log does not name it", async () => {
  await (await get("/favicon.svg")).text();
  await expect.poll(() => site.lines.map((line) => JSON.parse(line))).toContainEqual(expect.objectContaining({ route: "file", status: 200 }));
  expect(site.lines.join()).not.toContain("favicon");
});
