import { afterEach, beforeEach, expect, test } from "vitest";
import { ownForm, visitor } from "./small-site-visitor.ts";
import { openSmallSite, siteOrigin, type SmallSite } from "./small-site.ts";

let site: SmallSite;
let port: number;
const { get, post, raw } = visitor(() => port);

beforeEach(async () => {
  site = openSmallSite();
  port = await site.edge.listen();
});
afterEach(() => site.edge.close());

const strangers = { "no origin": {}, "an origin of null": { origin: "null" }, "a foreign origin": { origin: "https://example.org" }, "the right origin in other letters": { origin: `${siteOrigin}.example.org` }, "the plain http origin": { origin: siteOrigin.replace("https", "http") }, "a foreign page": { origin: siteOrigin, "sec-fetch-site": "cross-site" }, "a neighbouring site": { origin: siteOrigin, "sec-fetch-site": "same-site" }, "nowhere": { origin: siteOrigin, "sec-fetch-site": "none" } };

for (const [from, headers] of Object.entries(strangers))
  for (const path of ["/modules/t01/2", "/modules/t01/2?_data=lesson", "/csv"])
    test(`a form from ${from} changes nothing: ${path} (ASVS 3.5.1)`, async () => {
      const { status, text, headers: answered } = await get(path, { method: "POST", headers: { "content-type": ownForm["content-type"], ...headers }, body: "text=go" });
      expect(status).toBe(403);
      expect(text).toContain("<h1>");
      expect(answered["cache-control"]).toBe("no-store");
      expect(site.posted).toEqual([]);
    });

test("a browser that says same-origin is believed", async () => {
  expect((await post("/modules/t01/2", "text=go", { "sec-fetch-site": "same-origin" })).status).toBe(302);
});

test("a proxy that names another host does not keep our own forms out", async () => {
  expect((await post("/modules/t01/2", "text=go", { host: "10.0.0.5:3000", "x-forwarded-host": "inner.example" })).status).toBe(302);
});

test("the refusal speaks the reader's language", async () => {
  const refused = (headers: Record<string, string>) => get("/", { method: "POST", headers });
  expect((await refused({})).text).toContain('<html lang="nb">');
  expect((await refused({ "accept-language": "en-GB,en;q=0.9" })).text).toContain('<html lang="en">');
  expect((await refused({ "accept-language": "en-GB", cookie: "language=nb" })).text).toContain('<html lang="nb">');
});

test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])("%s is not a way to ask (ASVS 4.1.4, 13.4.4)", async (method) => {
  const { status, headers } = await get("/modules/t01/2", { method, headers: { origin: siteOrigin } });
  expect([status, headers.allow]).toEqual([405, "GET, HEAD, POST"]);
});

const mebibyte = 1024 * 1024;

test("a body of a mebibyte is read, one byte more is not (ASVS 5.2.1)", async () => {
  const bodyOf = (bytes: number) => `text=${"a".repeat(bytes - 5)}`;
  expect((await post("/modules/t01/2?_data=lesson", bodyOf(mebibyte))).status).toBe(422);
  expect((await post("/modules/t01/2?_data=lesson", bodyOf(mebibyte + 1))).status).toBe(413);
  expect(site.posted).toHaveLength(1);
});

test("a body that does not say how long it is, is counted as it comes", async () => {
  const chunks = Array.from({ length: 24 }, () => Buffer.alloc(64 * 1024, "a"));
  const { status, text } = await post("/modules/t01/2", chunks, { "transfer-encoding": "chunked" });
  expect(status).toBe(413);
  expect(text).toContain("<h1>");
  expect(text, "in the reader's own light or dark").toContain('<meta name="color-scheme" content="light dark">');
  expect(site.posted).toEqual([]);
});

test.each([
  ["that says so", Buffer.alloc(mebibyte + 1, "a"), {}],
  ["that is counted as it comes", Array.from({ length: 24 }, () => Buffer.alloc(64 * 1024, "a")), { "transfer-encoding": "chunked" }],
])("whoever sends a file that is too large, %s, is led back to its page, which can say so", async (_, body, headers) => {
  const answered = await post("/modules/t01/2?again", body as never, { "content-type": "multipart/form-data; boundary=x", ...headers });
  expect([answered.status, answered.headers.location, answered.headers["cache-control"]]).toEqual([303, "/modules/t01/2?too-large#file", "no-store"]);
  expect(answered.headers["content-security-policy"]).toContain("default-src");
  expect((await post("//example.org/", body as never, { "content-type": "multipart/form-data; boundary=x", ...headers })).status).toBe(400);
  expect(site.posted).toEqual([]);
});

test.each(["//example.org/", "/\\example.org", "/%5cexample.org", "/%2fexample.org"])("an address that is another host in disguise is refused: %s", async (path) => {
  const { status, text, headers } = await get(path);
  expect(status).toBe(400);
  expect(text, "nobody has sent a form").toContain("Denne siden finnes ikke");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test.each(["/%", "/modules/%E0%A4%A", "/%00", "/a%0d%0aSet-Cookie:x", "/a%ffb", "/a%5cb"])("where an address is no text there is nothing: %s", async (path) => {
  const { status, text, headers } = await get(path);
  expect(status).toBe(404);
  expect(text).toContain("Denne siden finnes ikke");
  expect(headers["set-cookie"]).toBeUndefined();
});

test("an address too long to be one of ours is refused", async () => {
  const { status, text } = await get(`/${"a".repeat(3000)}`);
  expect(status).toBe(414);
  expect(text, "nobody has sent a form").toContain("Denne siden finnes ikke");
});

test.each([
  ["a broken cookie", { cookie: "a=%E0%A4%A; __Host-samspill=%%%; =; ;;" }],
  ["a cookie of bytes that are no text", { cookie: "a=\u00ff\u0080" }],
  ["a broken language", { "accept-language": ";;;,,=q" }],
  ["a multipart form without its end", { "content-type": "multipart/form-data" }],
  ["a content type that is none", { "content-type": ";;;\u00ff" }],
  ["a compressed body", { "content-encoding": "gzip" }],
])("%s is never our fault", async (_, headers) => {
  for (const method of ["GET", "POST"] as const) {
    const { status } = await get("/csv", { method, headers: { origin: siteOrigin, ...headers }, body: method === "POST" ? "text=a%zz" : undefined });
    expect(status).toBeLessThan(500);
  }
});

test.each([
  ["no HTTP at all", "hello\r\n\r\n", 400],
  ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["the address of another site", "GET http://example.org/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 400],
  ["headers without end", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["a body that says it is too long", "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1048577\r\n\r\n", 413],
  ["too large a file for an address that is another host in disguise", "POST //evil.example/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1048577\r\n\r\n", 400],
  ["two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400],
  ["a length and chunks", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400],
])("%s is answered and the connection ends", async (_, text, status) => {
  const answered = await raw(text);
  expect(answered).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answered).toContain("X-Content-Type-Options: nosniff");
});

test("the health check asks the database", async () => {
  const healthy = await get("/healthz");
  expect([healthy.status, healthy.text, healthy.headers["cache-control"]]).toEqual([200, "ok", "no-store"]);
  site.db.$client.close();
  expect((await get("/healthz")).status).toBe(503);
});

test("the list of routes is not given away, and Remix is not asked for it (ASVS 13.4.5)", async () => {
  const { status, headers } = await get("/__manifest?version=1&p=/");
  expect(status).toBe(404);
  expect(headers["content-security-policy"]).not.toContain("nonce");
});

test("without a port a foreign form and a large body are refused as well", async () => {
  const asked = (headers: Record<string, string>, body: string) => site.edge.handleRequest(new Request(`${siteOrigin}/modules/t01/2`, { method: "POST", headers, body }));
  expect((await asked({ origin: "https://example.org" }, "text=go")).status).toBe(403);
  expect((await asked(ownForm, `text=${"a".repeat(mebibyte)}`)).status).toBe(413);
  expect(site.posted).toEqual([]);
});
