import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ownClinic } from "./own-clinic.js";
import { whole } from "./writers.js";

const connections = 8;
const mebibyte = 1024 * 1024;

/** @param {boolean} isShort @returns {Promise<import("./row.js").Outcome>} */
export async function prove(isShort) {
  const [rounds, requests] = isShort ? [3, 400] : [10, 100_000];
  const clinic = await ownClinic();
  const probe = join(clinic.folder, "memory.json");
  const server = await clinic.start({ node: ["--expose-gc", "--import", join(import.meta.dirname, "memory-probe.js")], env: { MEMORY_PROBE: probe } });
  const asked = askedFor(clinic);
  /** @type {{ used: number, rss: number }[]} */
  const after = [];
  for (let round = 0; round < rounds; round++) {
    let count = 0;
    const visit = async () => {
      while (count < requests) {
        const { status } = await server.ask(asked[count++ % asked.length] ?? { path: "/" });
        if (status >= 500) throw new Error(`A visit was answered ${status}.`);
      }
    };
    await Promise.all(Array.from({ length: connections }, visit));
    rmSync(probe, { force: true });
    server.child.kill("SIGUSR2");
    while (!existsSync(probe) || readFileSync(probe, "utf8") === "") await wait(20);
    await wait(20);
    after.push(JSON.parse(readFileSync(probe, "utf8")));
  }
  await server.end("SIGTERM");
  clinic.remove();
  const [first, last] = [after[0], after.at(-1)];
  if (!first || !last) throw new Error("Nothing was measured.");
  const growth = (last.used - first.used) / mebibyte / (rounds - 1);
  const reached = `${whole(rounds * requests)} requests for pages, forms and what is not there: ${growth.toFixed(2)} MB growth per ${whole(requests)} after the first ${whole(requests)} (${after.map(({ used }) => (used / mebibyte).toFixed(1)).join(", ")} MB in use; resident ${whole(last.rss / mebibyte)} MB at the end)`;
  return { reached, holds: isShort || growth < 1 };
}

/** @param {import("./own-clinic.js").OwnClinic} clinic @returns {import("./client.js").Asked[]} */
function askedFor({ learnerCookie, facilitatorCookie, accountId, groupId, lesson }) {
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
