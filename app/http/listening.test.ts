import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listening, patience, type Listening } from "./listening.server.ts";
import { securityHeaders } from "./security-headers.server.ts";

/** A hundredth of the patience of the program, so that a test need not have it. */
const hurried = { headersTimeout: 100, requestTimeout: 300, keepAliveTimeout: 65_000, connectionsCheckingInterval: 20, silence: 60_000 };

let server: Listening;
let port: number;

beforeEach(async () => {
  server = listening((request, response) => void request.resume().once("end", () => response.end("done")), securityHeaders("https://samspill.example.no"), hurried);
  port = await server.listen(0, "127.0.0.1");
});
afterEach(() => server.close());

function opened(text: string, at = port): { socket: Socket; answered: Promise<string> } {
  const socket = connect(at, "127.0.0.1", () => socket.write(text));
  let answer = "";
  socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
  socket.on("error", () => undefined);
  return { socket, answered: new Promise((resolve) => socket.once("close", () => resolve(answer))) };
}

test.each([
  ["headers", "GET / HTTP/1.1\r\nHost: a\r\nX: "],
  ["a body", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc"],
])("whoever does not get to the end of %s is let go", async (_, text) => {
  const { socket, answered } = opened(text);
  const dripping = setInterval(() => socket.write("a"), 60);
  const answer = await answered;
  clearInterval(dripping);
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(answer).toContain("X-Content-Type-Options: nosniff");
});

test("what is no HTTP, or has headers without end, is answered, and nobody on the way keeps the answer", async () => {
  for (const [text, status] of [["hello\r\n\r\n", 400], [`GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(20_000)}\r\n\r\n`, 431]] as const) {
    const [statusLine, ...headers] = (await opened(text).answered).split("\r\n");
    expect(statusLine).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(headers).toContain("Cache-Control: no-store");
  }
});

test("two hundred who say nothing keep nobody waiting", async () => {
  const unhurried = listening((_, response) => void response.end("done"), []);
  const at = await unhurried.listen(0, "127.0.0.1");
  const silent = Array.from({ length: 200 }, () => opened("GET / HTTP/1.1\r\n", at));
  const began = performance.now();
  const response = await fetch(`http://127.0.0.1:${at}/`, { headers: { connection: "close" } });
  expect(await response.text()).toBe("done");
  expect(performance.now() - began, "long before they are let go").toBeLessThan(patience.headersTimeout / 2);
  for (const { socket } of silent) socket.destroy();
  await unhurried.close();
});

test("a connection on which nothing comes or goes is ended", async () => {
  const mute = listening(() => undefined, [], { ...patience, silence: 50 });
  const { socket, answered } = opened("GET / HTTP/1.1\r\nHost: a\r\n\r\n", await mute.listen(0, "127.0.0.1"));
  const late = new Promise<string>((resolve) => setTimeout(() => resolve("still open"), 5_000).unref());
  expect(await Promise.race([answered, late])).toBe("");
  socket.destroy();
  await mute.close();
});

test("a connection too many is ended at once, and the others go on", async () => {
  const full = listening((_, response) => void response.end("done"), [], patience, 1);
  const at = await full.listen(0, "127.0.0.1");
  const first = opened("GET / HTTP/1.1\r\nHost: a\r\n", at);
  await new Promise((resolve) => first.socket.once("connect", resolve));
  expect(await opened("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", at).answered).toBe("");
  first.socket.write("Connection: close\r\n\r\n");
  expect(await first.answered).toContain("done");
  await full.close();
});

test("the program waits no longer than half a minute for a request, and longer than a proxy between two", () => {
  expect(patience.headersTimeout).toBeLessThanOrEqual(patience.requestTimeout);
  expect(patience.requestTimeout).toBeLessThanOrEqual(30_000);
  expect(patience.keepAliveTimeout).toBeGreaterThan(60_000);
  expect(patience.silence).toBeLessThanOrEqual(60_000);
});

test("a port that is taken is said", async () => {
  await expect(listening(() => undefined, []).listen(port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
});
