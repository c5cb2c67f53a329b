import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { now } from "#tests/world.ts";
import type { Mail } from "./mail.ts";
import { smtpCarrier } from "./smtp.server.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A mail server of a few lines, which says something every few milliseconds after what it is asked to answer for ever. */
async function plainServer(neverDone?: "EHLO" | "RCPT" | "the mail", tls: "never" | "first" = "never") {
  const said: string[] = [];
  const sockets = new Set<Socket>();
  const drip = (socket: Socket): void => {
    const dripping = setInterval(() => socket.write("250-a little\r\n"), 20);
    socket.on("close", () => clearInterval(dripping));
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.write("220 here\r\n");
    let isMail = false;
    socket.on("data", (bytes) => {
      for (const line of bytes.toString("utf8").split("\r\n").filter(Boolean)) {
        const word = line.split(" ")[0]!;
        if (!isMail) said.push(line);
        if (isMail && line !== ".") continue;
        if (neverDone === (isMail ? "the mail" : word)) drip(socket);
        else socket.write(word === "DATA" ? "354 go on\r\n" : "250 good\r\n");
        isMail = word === "DATA";
      }
    });
  });
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const carrier = smtpCarrier({ way: "smtp", from: "Samspill <beskjed@blåklokke.example.no>", host: "127.0.0.1", port, tls }, { greeting: 2000, answer: 2000, whole: 300 });
  const mail = (to: string): Mail => ({ messageId: "<1@example.no>", to, subject: "Beskjed", text: "Hei.\n", at: now });
  return { said, carry: (to: string) => carrier.carry(mail(to), () => true, new AbortController().signal) };
}

test("a server that keeps saying a little is not waited for without end, and what was handed over to it is not said to have failed", async () => {
  expect(await (await plainServer("EHLO")).carry("tor@example.org")).toEqual({ kind: "failed", fault: { where: "connection" } });
  expect(await (await plainServer("RCPT")).carry("tor@example.org")).toMatchObject({ kind: "failed" });
  expect(await (await plainServer("the mail")).carry("tor@example.org")).toEqual({ kind: "unsure" });
});

test("nothing is said in the clear to a server that speaks no TLS, where TLS comes first (ASVS 12.3.1)", async () => {
  const { said, carry } = await plainServer(undefined, "first");
  expect(await carry("tor@example.org")).toMatchObject({ kind: "failed" });
  expect(said.filter((line) => /^(MAIL|RCPT|DATA|AUTH)/.test(line))).toEqual([]);
});

test("a domain with Norwegian letters goes over the wire in those that every mail server takes", async () => {
  const { said, carry } = await plainServer();
  expect(await carry("kari.a'b@blåbær.no")).toEqual({ kind: "sent" });
  expect(said).toContain("MAIL FROM:<beskjed@xn--blklokke-b0a.example.no>");
  expect(said).toContain("RCPT TO:<kari.a'b@xn--blbr-roah.no>");
});
