import { expect, test } from "vitest";
import { isSeen } from "./seen.server.ts";

const asked = (headers: Record<string, string> = {}, method = "GET") => isSeen(new Request("http://localhost/messages", { method, headers }));

test("a page that somebody asks for is seen", () => {
  expect(asked()).toBe(true);
  expect(asked({ "sec-fetch-mode": "navigate" })).toBe(true);
});

test("the head of a page, and what a browser fetches before anybody has asked, are not", () => {
  expect(asked({}, "HEAD")).toBe(false);
  for (const [name, value] of [["Sec-Purpose", "prefetch"], ["Sec-Purpose", "prefetch;prerender"], ["Purpose", "prefetch"], ["X-Purpose", "preview"], ["X-Moz", "prefetch"]] as const) expect(asked({ [name]: value }), value).toBe(false);
});
