import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { freePort } from "./free-port.js";

test.each(["abc", "0", "70000", "30.5", "-1"])("a PORT of %s is refused", async (asked) => {
  await expect(freePort(asked)).rejects.toThrow("PORT must be a whole number from 1 to 65535");
});

test("a port that somebody listens on is refused, and is free again when they stop", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(freePort(String(port))).rejects.toThrow(`Port ${port} is already in use.`);
  other.close();
  await once(other, "close");
  expect(await freePort(String(port))).toBe(port);
});
