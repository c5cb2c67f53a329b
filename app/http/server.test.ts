import { request as ask } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ownForm, visitor } from "./small-site-visitor.ts";
import { openSmallSite, siteOrigin, type SmallSite } from "./small-site.ts";

let site: SmallSite;
let port: number;
const { get, post } = visitor(() => port);

beforeEach(async () => {
  site = openSmallSite();
  port = await site.edge.listen();
});
afterEach(() => site.edge.close());

test("a page comes whole, packed in nothing, and is kept by nobody (ASVS 4.1.1)", async () => {
  const { status, headers, text } = await get("/modules/t01/2");
  expect(status).toBe(200);
  expect(text).toContain('{"number":"2","language":"nb"}');
  expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "content-length": String(Buffer.byteLength(text)), "cache-control": "no-store" });
});

test("what stands on every page (ASVS 3.4.1, 3.4.2, 3.4.4, 3.4.5, 3.4.6, 3.4.8)", async () => {
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
      "permissions-policy": "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
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

test("what is not a page may run and load nothing, whatever its route says (ASVS 3.2.1)", async () => {
  const { headers, text } = await get("/csv");
  expect(text).toBe("a;b\n");
  expect(headers["content-type"]).toBe("text/csv");
  expect(headers["content-security-policy"]).toBe("default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  expect(headers["cache-control"]).toBe("no-store");
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

test("a bug is a 500 that says nothing about itself, and a line that says where (ASVS 16.3.4, 16.5.1)", async () => {
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

test("nothing that was asked, sent or named reaches the log (ASVS 16.2.5)", async () => {
  const canary = "canary";
  const said = (["log", "warn", "error"] as const).map((name) => vi.spyOn(console, name));
  await get(`/modules/${canary}/${canary}?${canary}=${canary}`, { headers: { cookie: canary, "user-agent": canary, referer: canary, "x-forwarded-for": canary } });
  await post(`/modules/t01/2?${canary}`, `text=${canary}&${canary}=1`);
  await post("/modules/t01/2", "text=break");
  await get(`/broken?${canary}`);
  await get(`/${canary}/%`);
  await get(`/${canary}`, { method: "POST", body: canary });
  await expect.poll(() => site.lines).toHaveLength(8);
  expect(site.lines.join()).not.toMatch(/canary|127\.0\.0\.1|break/);
  expect(site.lines[0]).toContain('"route":"/modules/:module/:number"');
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
});

test.each(["/", "/slow"])("a reader who goes away is told to whoever works for them, and leaves no line: %s", async (path) => {
  let told = false;
  let arrived = (): void => undefined;
  const came = new Promise<void>((resolve) => (arrived = resolve));
  const slow = openSmallSite({
    contextFor: async ({ request, nonce, clientAddress }) => {
      const gone = new Promise<void>((resolve) => request.signal.addEventListener("abort", () => resolve()));
      void gone.then(() => (told = true));
      arrived();
      if (path === "/") await gone.then(() => Promise.reject(new Error("nobody is there")));
      return { context: { db: slow.db, nonce, clientAddress, now: new Date(), origin: siteOrigin, actor: undefined, language: "nb" } };
    },
  });
  const at = await slow.edge.listen();
  const asking = ask({ host: "127.0.0.1", port: at, path, agent: false });
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
  expect((await asked("/modules/t01/2", { method: "POST", headers: ownForm, body: "text=go" })).headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("without a port the answer is the same", async () => {
  const response = await site.edge.handleRequest(new Request(`${siteOrigin}/modules/t01/2`));
  const { status, headers, text } = await get("/modules/t01/2");
  const unlike = /nonce-[^']+|nonce="[^"]+"/g;
  expect([response.status, (await response.text()).replace(unlike, "")]).toEqual([status, text.replace(unlike, "")]);
  expect([...response.headers.keys()].sort()).toEqual(Object.keys(headers).filter((name) => !["date", "connection", "content-length"].includes(name)).sort());
});

test("the health check waits for one page, and not for all who came before it (ASVS 15.2.2)", async () => {
  let answered = 0;
  const pages = Array.from({ length: 100 }, async () => {
    expect((await site.edge.handleRequest(new Request(`${siteOrigin}/modules/t01/2`))).status).toBe(200);
    answered++;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect((await site.edge.handleRequest(new Request(`${siteOrigin}/healthz`))).status).toBe(200);
  expect(answered).toBeLessThan(3);
  await Promise.all(pages);
  expect(answered).toBe(100);
});
