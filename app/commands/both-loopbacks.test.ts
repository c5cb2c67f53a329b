import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { openBothLoopbacks } from "./both-loopbacks.js";

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === "::1"));

test.runIf(hasIpv6)("whoever knows localhost as ::1 alone gets the same answer", async () => {
  const server = createServer((_request, response) => response.end("hei")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await openBothLoopbacks(port);
  expect(await (await fetch(`http://[::1]:${port}/`)).text()).toBe("hei");
  server.closeAllConnections();
  server.close();
});
