import { millionRequests } from "./million-requests.js";
import { byStatus, whole } from "./writers.js";

/** @param {boolean} isShort @returns {Promise<import("./row.js").Outcome>} */
export async function prove(isShort) {
  const { rounds, routes, madeUp, faults } = await millionRequests(isShort);
  const reached = `${whole(rounds)} requests to each of ${routes} routes: ${byStatus(madeUp)}; ${faults.length > 0 ? `5xx: ${faults.slice(0, 5).join(", ")}` : "0 responses of 5xx"}`;
  return { reached, holds: faults.length === 0 };
}
