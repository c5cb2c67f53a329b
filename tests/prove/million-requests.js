import { existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { serverEntry } from "#app/commands/site.js";
import { madeUp } from "./made-up.js";
import { ownClinic } from "./own-clinic.js";

/** Fewer than the places in the queue of passwords, so that nobody is told to wait. */
const connections = 6;

/** Each round asks every route of the build once, and twice for what people usually ask for: a hundred requests and a few. */
const visits = 2;

/**
 * @typedef {object} Asking what one server was asked, and what became of it
 * @property {number} rounds
 * @property {number} routes
 * @property {number} requests
 * @property {Readonly<Record<string, number>>} madeUp answers to what nobody would send, by status
 * @property {Readonly<Record<string, number>>} usual answers to what people send, by status
 * @property {readonly string[]} faults answers of 5xx, and where
 * @property {readonly { used: number, rss: number }[]} memory bytes after each tenth of the rounds, once the garbage is gone
 */

/** @type {Promise<Asking> | undefined} */
let asking;

/** One long run for the two rows that ask for many requests. @param {boolean} isShort @returns {Promise<Asking>} */
export const millionRequests = (isShort) => (asking ??= ask(isShort ? 20 : 10_000));

/** @param {number} rounds @returns {Promise<Asking>} */
async function ask(rounds) {
  const clinic = await ownClinic();
  const probe = join(clinic.folder, "memory.json");
  const server = await clinic.start({ node: ["--expose-gc", "--import", join(import.meta.dirname, "memory-probe.js")], env: { MEMORY_PROBE: probe } });
  const routes = routesOfBuild();
  const usual = usualOf(clinic);
  const round = [...routes.map((route) => ({ route })), ...Array.from({ length: visits }, () => usual.map((visit) => ({ visit }))).flat()];
  /** @type {{ madeUp: Record<string, number>, usual: Record<string, number> }} */
  const answers = { madeUp: {}, usual: {} };
  /** @type {Set<string>} */
  const faults = new Set();
  /** @type {{ used: number, rss: number }[]} */
  const memory = [];
  const requests = round.length * rounds;
  let count = 0;
  for (let tenth = 1; tenth <= 10; tenth++) {
    const going = async () => {
      while (count < (requests * tenth) / 10) {
        const { route, visit } = /** @type {{ route?: { id: string, path: string }, visit?: import("./client.js").Asked }} */ (round[count++ % round.length]);
        const { status } = await server.ask(route ? madeUp(clinic, route.id, route.path) : (visit ?? { path: "/" })).catch(() => ({ status: 599 }));
        const of = answers[route ? "madeUp" : "usual"];
        of[status] = (of[status] ?? 0) + 1;
        if (status >= 500) faults.add(`${status} at ${route?.id ?? visit?.path}`);
      }
    };
    await Promise.all(Array.from({ length: connections }, going));
    rmSync(probe, { force: true });
    server.child.kill("SIGUSR2");
    while (!existsSync(probe) || !readFileSync(probe, "utf8").endsWith("}")) await wait(20);
    memory.push(JSON.parse(readFileSync(probe, "utf8")));
  }
  await server.end("SIGTERM");
  clinic.remove();
  return { rounds, routes: routes.length, requests: count, ...answers, faults: [...faults], memory };
}

/** Every route of the build that has an address. @returns {{ id: string, path: string }[]} */
function routesOfBuild() {
  /** @type {{ routes: Record<string, { id: string, path?: string, index?: boolean }> }} */
  const build = createRequire(import.meta.url)(serverEntry);
  return Object.values(build.routes).flatMap(({ id, path, index }) => (path || index ? [{ id, path: `/${path ?? ""}` }] : []));
}

/** @param {import("./own-clinic.js").OwnClinic} clinic @returns {import("./client.js").Asked[]} */
function usualOf({ learnerCookie, facilitatorCookie, accountId, groupId, lesson }) {
  const [learner, facilitator] = [{ cookie: learnerCookie }, { cookie: facilitatorCookie }];
  const path = `/modules/${lesson.moduleId}/${lesson.lesson}`;
  return [
    { path, headers: learner },
    { path: "/home", headers: learner },
    { path, headers: learner, form: { as: accountId, intent: "complete" } },
    { path: "/diary", headers: { ...learner, "accept-encoding": "gzip" } },
    { path: `/groups/${groupId}`, headers: facilitator },
    { path: "/sign-in" },
    { path: "/no-such-page" },
    { path: "/help" },
  ];
}
