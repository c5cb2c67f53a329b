import { request as ask, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openSmallSite, siteOrigin, type SmallSite } from "./small-site.ts";

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Buffer | Iterable<Buffer>;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

let site: SmallSite;
let port: number;

beforeEach(async () => {
  site = openSmallSite();
  port = await site.edge.listen();
});

afterEach(() => site.edge.close());

function get(path: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = ask({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString() });
      });
    });
    asking.once("error", reject);
    if (body === undefined || typeof body === "string" || Buffer.isBuffer(body)) return void asking.end(body);
    for (const chunk of body) asking.write(chunk);
    asking.end();
  });
}

const form = { "content-type": "application/x-www-form-urlencoded", origin: siteOrigin };
const post = (path: string, body: Asked["body"], headers: Record<string, string> = {}) => get(path, { method: "POST", headers: { ...form, ...headers }, body });

/** Bytes as they are, for what no client library would send. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answered = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text, "latin1"));
    socket.on("data", (chunk) => (answered += chunk.toString("latin1")));
    socket.once("close", () => resolve(answered));
    socket.once("error", reject);
  });
}

test("a page comes whole, packed in nothing, and is kept by nobody", async () => {
  const { status, headers, text } = await get("/modules/t01/2");
  expect(status).toBe(200);
  expect(text).toContain('{"number":"2","language":"nb"}');
  expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "content-length": String(Buffer.byteLength(text)), "cache-control": "no-store" });
});

test("what stands on every page (ASVS 3.4)", async () => {
  const { headers } = await get("/");
  const { date, connection, "content-length": length, ...lasting } = headers;
  expect(lasting).toMatchObject({ "content-security-policy": expect.stringContaining("'nonce-") });
  lasting["content-security-policy"] = lasting["content-security-policy"]?.toString().replace(/'nonce-[A-Za-z0-9+/]{22}=='/, "'nonce'");
  expect(lasting).toMatchInlineSnapshot(`
    {
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; script-src 'self' 'nonce'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
      "content-type": "text/html; charset=utf-8",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
      "referrer-policy": "same-origin",
      "strict-transport-security": "max-age=63072000; includeSubDomains",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    }
  `);
});

test("no policy of this site lets anything unsafe (ASVS 3.4.3)", async () => {
  for (const path of ["/", "/csv", "/healthz", "/missing"]) {
    const policy = (await get(path)).headers["content-security-policy"];
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/unsafe|\*/);
  }
});

test("plain http on this machine is not pinned to https", async () => {
  const local = openSmallSite({ environment: { port: 0, host: "127.0.0.1", origin: "http://localhost:3000", trustedProxies: 0 } });
  const { headers } = await local.edge.handleRequest(new Request("http://localhost:3000/"));
  expect(headers.has("strict-transport-security")).toBe(false);
});

test("the scripts of every page have a word of their own, and it is the one in the policy", async () => {
  const pages = await Promise.all(Array.from({ length: 300 }, () => get("/")));
  const nonces = pages.map(({ headers, text }) => {
    const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? "";
    expect(headers["content-security-policy"]).toContain(`'nonce-${nonce}'`);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(300);
});

test("what is not a page may run and load nothing, whatever its route says", async () => {
  const { headers, text } = await get("/csv");
  expect(text).toBe("a;b\n");
  expect(headers["content-type"]).toBe("text/csv");
  expect(headers["content-security-policy"]).toBe("default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
});

test("HEAD says what GET would, without the page", async () => {
  const { status, headers, body } = await get("/modules/t01/2", { method: "HEAD" });
  expect([status, body.length]).toEqual([200, 0]);
  expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "x-frame-options": "DENY" });
});

test("a form of this site is read", async () => {
  const { status, text } = await post("/modules/t01/2?_data=lesson", "text=hei");
  expect([status, text, site.posted]).toEqual([422, '{"problems":["hei"]}', ["hei"]]);
});

test("a redirect keeps its cookies apart", async () => {
  const { status, headers } = await post("/modules/t01/2", "text=go");
  expect([status, headers.location, headers["set-cookie"]]).toEqual([302, "/", ["a=1", "b=2"]]);
});

const strangers = { "no origin": {}, "an origin of null": { origin: "null" }, "a foreign origin": { origin: "https://example.org" }, "the right origin in other letters": { origin: `${siteOrigin}.example.org` }, "the plain http origin": { origin: siteOrigin.replace("https", "http") }, "a foreign page": { origin: siteOrigin, "sec-fetch-site": "cross-site" }, "a neighbouring site": { origin: siteOrigin, "sec-fetch-site": "same-site" }, "nowhere": { origin: siteOrigin, "sec-fetch-site": "none" } };

for (const [from, headers] of Object.entries(strangers))
  for (const path of ["/modules/t01/2", "/modules/t01/2?_data=lesson", "/csv"])
    test(`a form from ${from} changes nothing: ${path} (ASVS 3.5.1)`, async () => {
      const { status, text, headers: answered } = await get(path, { method: "POST", headers: { "content-type": form["content-type"], ...headers }, body: "text=go" });
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

test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])("%s is not a way to ask", async (method) => {
  const { status, headers } = await get("/modules/t01/2", { method, headers: { origin: siteOrigin } });
  expect([status, headers.allow]).toEqual([405, "GET, HEAD, POST"]);
});

const mebibyte = 1024 * 1024;

test("a body of a mebibyte is read, one byte more is not", async () => {
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
  expect(site.posted).toEqual([]);
});

test.each(["/%", "/%E0%A4%A", "/%00", "/a%0d%0aSet-Cookie:x", "//example.org/", "/\\example.org", "/%5cexample.org", "/a%ffb"])("an address that is none is refused: %s", async (path) => {
  const { status, headers } = await get(path);
  expect(status).toBe(400);
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("an address too long to be one of ours is refused", async () => {
  expect((await get(`/${"a".repeat(3000)}`)).status).toBe(414);
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

test("the list of routes is not given away", async () => {
  expect((await get("/__manifest?version=1&p=/")).status).toBe(404);
});

test.each(["gzip", "br"])("a long page is packed with %s for whoever asks", async (encoding) => {
  const plain = await get("/modules/t01/long");
  const packed = await get("/modules/t01/long", { headers: { "accept-encoding": encoding } });
  expect(packed.headers["content-encoding"]).toBe(encoding);
  expect(packed.body.length).toBeLessThan(plain.body.length / 4);
  expect(packed.headers["content-length"]).toBe(String(packed.body.length));
});

test("a short answer, and one for a reader who says no, is not packed", async () => {
  expect((await get("/csv", { headers: { "accept-encoding": "gzip, br" } })).headers["content-encoding"]).toBeUndefined();
  expect((await get("/modules/t01/long", { headers: { "accept-encoding": "gzip;q=0, br; q=0" } })).headers["content-encoding"]).toBeUndefined();
});

test("a bug is a 500 that says nothing about itself, and a line that says where", async () => {
  for (const path of ["/broken?canary", "/broken?_data=broken&canary"]) {
    const { status, text } = await get(path);
    expect(status).toBe(500);
    expect(text).not.toMatch(/canary|Cannot read|small-site/);
  }
  expect(site.lines.filter((line) => line.includes('"failed"'))).toHaveLength(2);
  expect(site.lines.join()).toContain("SQLITE_IOERR");
});

test("an address that is not there, and a way it does not know, are nobody's bug", async () => {
  expect((await get("/missing")).status).toBe(404);
  expect((await post("/broken", "text=hei")).status).toBe(405);
  expect((await get("/modules/t01/2?_data=nothing")).status).toBe(403);
  expect(site.lines.filter((line) => line.includes('"failed"'))).toEqual([]);
});

test("nothing that was asked, sent or named reaches the log", async () => {
  const canary = "canary";
  const said = (["log", "warn", "error"] as const).map((name) => vi.spyOn(console, name));
  await get(`/modules/${canary}/${canary}?${canary}=${canary}`, { headers: { cookie: canary, "user-agent": canary, referer: canary, "x-forwarded-for": canary } });
  await post(`/modules/t01/2?${canary}`, `text=${canary}&${canary}=1`);
  await post("/modules/t01/2", "text=break");
  await get(`/broken?${canary}`);
  await get(`/${canary}/%`);
  await get(`/${canary}`, { method: "POST", body: canary });
  expect(site.lines).toHaveLength(8);
  expect(site.lines.join()).not.toMatch(/canary|127\.0\.0\.1|break/);
  expect(site.lines[0]).toContain('"route":"/modules/:module/:number"');
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
});

test("a reader who goes away is told to whoever works for them, and leaves no line", async () => {
  let told = false;
  let arrived = (): void => undefined;
  const came = new Promise<void>((resolve) => (arrived = resolve));
  const slow = openSmallSite({
    contextFor: ({ request }) =>
      new Promise((_, reject) => {
        arrived();
        request.signal.addEventListener("abort", () => {
          told = true;
          reject(new Error("nobody is there"));
        });
      }),
  });
  const at = await slow.edge.listen();
  const asking = ask({ host: "127.0.0.1", port: at, path: "/", agent: false });
  asking.on("error", () => undefined);
  asking.end();
  await came;
  asking.destroy();
  await expect.poll(() => told).toBe(true);
  await slow.edge.close();
  expect(slow.lines).toEqual([]);
});

test("a cookie that has to go goes with every answer, unless the answer sets it itself", async () => {
  const forgetful = openSmallSite({ contextFor: ({ nonce, clientAddress }) => ({ context: { db: site.db, nonce, clientAddress, now: new Date(), origin: siteOrigin, actor: undefined, language: "nb" }, setCookie: "a=; Max-Age=0" }) });
  const asked = (path: string, init?: RequestInit) => forgetful.edge.handleRequest(new Request(siteOrigin + path, init));
  expect((await asked("/")).headers.getSetCookie()).toEqual(["a=; Max-Age=0"]);
  expect((await asked("/modules/t01/2", { method: "POST", headers: form, body: "text=go" })).headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("without a port the answer is the same", async () => {
  const response = await site.edge.handleRequest(new Request(`${siteOrigin}/modules/t01/2`));
  const { status, headers, text } = await get("/modules/t01/2");
  const unlike = /nonce-[^']+|nonce="[^"]+"/g;
  expect([response.status, (await response.text()).replace(unlike, "")]).toEqual([status, text.replace(unlike, "")]);
  expect([...response.headers.keys()].sort()).toEqual(Object.keys(headers).filter((name) => !["date", "connection", "content-length"].includes(name)).sort());
});

test("without a port a foreign form and a large body are refused as well", async () => {
  const asked = (headers: Record<string, string>, body: string) => site.edge.handleRequest(new Request(`${siteOrigin}/modules/t01/2`, { method: "POST", headers, body }));
  expect((await asked({ origin: "https://example.org" }, "text=go")).status).toBe(403);
  expect((await asked(form, `text=${"a".repeat(mebibyte)}`)).status).toBe(413);
  expect(site.posted).toEqual([]);
});
