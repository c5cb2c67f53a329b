import { randomUUID } from "node:crypto";

/** @typedef {import("better-sqlite3").Database} Database */
/** @typedef {import("./own-clinic.js").OwnClinic} OwnClinic */
/** @typedef {import("./own-clinic.js").Started} Started */

/**
 * One answer to a question of the first lesson, under a number of its own: one row, in one transaction.
 *
 * @param {OwnClinic} clinic
 * @param {string} event
 * @returns {import("./client.js").Asked}
 */
export const answerOf = ({ learnerCookie, accountId }, event) => ({
  path: "/modules/intro/1",
  headers: { cookie: learnerCookie },
  form: { as: accountId, intent: "answer", module: "intro", check: "own-sake", option: "for-you", event },
});

/**
 * Writes until nobody answers any more, or `stop` says so; `acknowledged` grows by the number of each answer that was said to be kept.
 *
 * @param {OwnClinic} clinic
 * @param {Started} server
 * @param {Set<string>} acknowledged
 * @param {() => boolean} stop
 */
export async function writeUntil(clinic, { ask }, acknowledged, stop) {
  while (!stop()) {
    const event = randomUUID();
    const answer = await ask(answerOf(clinic, event)).catch(() => undefined);
    if (!answer) return;
    if (answer.status === 303) acknowledged.add(event);
    else throw new Error(`A write was answered ${answer.status}.`);
  }
}

/** @param {OwnClinic} clinic @param {ReadonlySet<string>} acknowledged @returns {number} how many acknowledged answers the database does not have */
export function lostOf(clinic, acknowledged) {
  const kept = new Set(clinic.look((/** @type {Database} */ db) => db.prepare("select event_id from attempts").pluck().all()));
  return [...acknowledged].filter((event) => !kept.has(event)).length;
}

/** @param {number} figure */
export const whole = (figure) => Math.round(figure).toLocaleString("en");

/** @param {Readonly<Record<string, number>>} answers how many there were of each status */
export const byStatus = (answers) => Object.entries(answers).map(([status, count]) => `${whole(count)} x ${status}`).join(", ");
