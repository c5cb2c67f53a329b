import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { quantile } from "./client.js";
import { ownClinic } from "./own-clinic.js";
import { byStatus } from "./writers.js";

const mebibyte = 1024 * 1024;
const slowClients = 200;

/** @param {boolean} isShort @returns {Promise<import("./row.js").Outcome>} */
export async function prove(isShort) {
  const clinic = await ownClinic();
  const server = await clinic.start();
  /** @type {Record<number, number>} */
  const statuses = {};
  let unanswered = 0;
  for (let round = 0; round < (isShort ? 1 : 20); round++)
    for (const asked of hostileTo(clinic)) {
      const answer = await server.ask(asked).catch(() => undefined);
      if (answer) statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      else unanswered++;
    }
  const tooLarge = (await server.ask({ path: "/sign-in", headers: { origin: clinic.origin, "content-type": "application/x-www-form-urlencoded" }, body: Buffer.alloc(mebibyte + 1, "a") })).status;

  const slow = Array.from({ length: slowClients }, (_, n) => drip(clinic.port, n % 2 === 0 ? "GET /sign-in HTTP/1.1\r\nHost: a\r\nX-Slow: " : `POST /sign-in HTTP/1.1\r\nHost: a\r\nOrigin: ${clinic.origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000\r\n\r\nusername=`));
  await wait(200);
  /** @type {number[]} */
  const times = [];
  for (let visit = 0; visit < (isShort ? 20 : 500); visit++) {
    const began = performance.now();
    const { status } = await server.ask({ path: "/home", headers: { cookie: clinic.learnerCookie } });
    if (status !== 200) throw new Error(`A visit beside slow clients was answered ${status}.`);
    times.push(performance.now() - began);
  }
  for (const { stop } of slow) stop();
  const alive = (await server.ask({ path: "/healthz" })).status;
  await server.end("SIGTERM");
  clinic.remove();
  const p99 = quantile(times, 0.99);
  const answers = byStatus(statuses);
  const faults = Object.keys(statuses).filter((status) => Number(status) >= 500).length;
  const reached = `a body of 1 MB and a byte ${tooLarge}; hostile requests ${answers}, ${unanswered} connections ended without an answer; beside ${slowClients} slow clients ${times.length} visits with p99 ${p99.toFixed(0)} ms`;
  return { reached, holds: tooLarge === 413 && faults === 0 && alive === 200 && p99 < 500 };
}

/** @param {number} port @param {string} text sends a letter every 50 ms after that, and never comes to the end */
function drip(port, text) {
  const socket = connect(port, "127.0.0.1", () => socket.write(text));
  socket.on("error", () => undefined);
  const dripping = setInterval(() => socket.write("a"), 50);
  const stop = () => {
    clearInterval(dripping);
    socket.destroy();
  };
  socket.once("close", () => clearInterval(dripping));
  return { stop };
}

/** @param {import("./own-clinic.js").OwnClinic} clinic @returns {import("./client.js").Asked[]} */
function hostileTo({ origin, learnerCookie, accountId }) {
  const path = "/modules/intro/1";
  const form = { origin, cookie: learnerCookie, "content-type": "application/x-www-form-urlencoded" };
  const cookies = ["samspill=", "samspill=%", `samspill=${"a".repeat(4000)}`, "=;=;;", "samspill=\u00ff\u00fe", 'samspill="', "samspill=a; samspill=b; language=xx", "language=%E0%A4%A", "__proto__=x", `${learnerCookie.slice(0, -3)}; scheme=`];
  const multipart = "multipart/form-data; boundary=x";
  const bodies = /** @type {const} */ ([
    [multipart, ""],
    [multipart, "--x"],
    [multipart, "--x\r\n\r\n\r\n"],
    [multipart, '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nuten slutt'],
    [multipart, '--x\r\nContent-Disposition: form-data; name="as"; filename="../../a"\r\nContent-Type: text/html\r\n\r\n<b>\r\n--x--\r\n'],
    ["multipart/form-data", "--x--"],
    ["multipart/form-data; boundary=", "--\r\n--"],
    [`multipart/form-data; boundary=${"y".repeat(300)}`, "y"],
    ["application/json", '{"intent":"answer"}'],
    ["text/plain", "intent=answer"],
    ["", "intent=answer"],
    ["application/x-www-form-urlencoded; charset=utf-16", "i\0n\0t\0"],
    ["application/x-www-form-urlencoded", "%"],
    ["application/x-www-form-urlencoded", "intent=%E0%A4%A&as=%00"],
    ["application/x-www-form-urlencoded", "&".repeat(20_000)],
    ["application/x-www-form-urlencoded", "a=1&".repeat(20_000)],
    ["application/x-www-form-urlencoded", `intent=reflect&as=${accountId}&revision=0&reflectionId=own-sake&text=${"%F0%9F%98".repeat(200)}`],
    ["application/x-www-form-urlencoded", `intent=reflect&as=${accountId}&revision=9e99&reflectionId=__proto__&text=x`],
    ["application/x-www-form-urlencoded", `intent=constructor&as=${accountId}`],
  ]);
  const targets = ["/%", "/%00", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../server/index.js", "/assets/%2e%2e/x", "//example.org/", "/\\example.org", `/${"a".repeat(3000)}`, "/home?_data=root", "/home?_data=constructor", "/home?_data=", `/home?_data=${"%".repeat(30)}`, "/__manifest?p=/home", "/modules/__proto__/1", "/modules/intro/1e9", "/modules/intro/-1", "/diary/2026-02-31", "/diary/0000-00-00", "/share/__proto__/toString", "*", "/help?index&index=&_routes=a"];
  const encodings = ["gzip;q=nei", "br;q=2, *;q=-1", "a".repeat(900), ",,,,", "identity;q=0"];
  return [
    ...cookies.map((cookie) => ({ path: "/home", headers: { cookie } })),
    ...bodies.map(([type, body]) => ({ path, body, headers: { ...form, "content-type": type } })),
    ...bodies.map(([type, body]) => ({ path: "/sign-in?_data=routes%2Fsign-in", body, headers: { origin, "content-type": type } })),
    ...bodies.map(([type, body]) => ({ path, body, headers: { ...form, "content-type": type, "content-encoding": "gzip" } })),
    ...targets.flatMap((target) => ["GET", "HEAD", "POST"].map((method) => ({ path: target, method, headers: { cookie: learnerCookie, origin } }))),
    ...encodings.map((encoding) => ({ path: "/help", headers: { "accept-encoding": encoding, "accept-language": encoding, range: "bytes=9-1", "if-none-match": encoding } })),
    ...["OPTIONS", "TRACE", "PUT", "DELETE", "PATCH"].map((method) => ({ path, method, headers: { cookie: learnerCookie, origin } })),
    { path: "/help", headers: { "x-forwarded-for": "a".repeat(2000), "x-forwarded-host": "example.org", forwarded: "for=_x" } },
    { path: "/help", headers: { "x-large": "a".repeat(20_000) } },
    { path, method: "POST", headers: { ...form, expect: "100-continue", "content-length": "0" } },
  ];
}
