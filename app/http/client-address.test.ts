import { expect, test } from "vitest";
import { clientAddress } from "./client-address.server.ts";

test("without a trusted proxy nobody says for himself where he comes from", () => {
  expect(clientAddress("198.51.100.7", "203.0.113.9", 0)).toBe("198.51.100.7");
});

test("with one proxy the last address counts, and what the visitor put before it does not (ASVS 4.1.3, 15.3.4)", () => {
  expect(clientAddress("10.0.0.1", "203.0.113.9", 1)).toBe("203.0.113.9");
  expect(clientAddress("10.0.0.1", "192.0.2.1, 203.0.113.9", 1)).toBe("203.0.113.9");
});

test("with two proxies the last but one counts", () => {
  expect(clientAddress("10.0.0.1", "192.0.2.1, 203.0.113.9, 10.0.0.2", 2)).toBe("203.0.113.9");
});

test("a visitor who is fewer hops away than we thought is the first in the list", () => {
  expect(clientAddress("10.0.0.1", "203.0.113.9", 3)).toBe("203.0.113.9");
});

test.each(["", "unknown", "203.0.113.9:1234", "<script>"])("what is no address is not taken for one: %s", (forwarded) => {
  expect(clientAddress("10.0.0.1", forwarded, 1)).toBe("10.0.0.1");
});

test("an IPv4 address is the same over IPv6", () => {
  expect(clientAddress("::ffff:198.51.100.7", undefined, 0)).toBe("198.51.100.7");
  expect(clientAddress("2001:db8::1", undefined, 0)).toBe("2001:db8::1");
});
