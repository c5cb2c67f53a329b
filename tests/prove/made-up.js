import { randomBytes, randomInt, randomUUID } from "node:crypto";

/** @template T @param {readonly T[]} many @returns {T} */
const oneOf = (many) => /** @type {T} */ (many[randomInt(many.length)]);

const names = ["intent", "text", "revision", "reflectionId", "event", "check", "option", "module", "section", "field", "choice", "recipient", "untilOn", "part", "share", "wish", "query", "heldOn", "heldAt", "group", "meeting", "since", "username", "password", "code", "userName", "displayName", "email", "language", "next", "colour", "account", "name", "startsOn", "pace", "plan", "b1", "week", "c1", "file", "rows", "count", "days", "reason", "enrolment", "message", "answer", "__proto__", "constructor", ""];
const intents = ["complete", "reopen", "place", "answer", "reflect", "keep", "remove", "send", "take-back", "begin", "off", "stop", "back", "choose", "diary", "inventory", "log", "tick", "add", "wish", "leave", "constructor", ""];
/** Half of a pair: no address can hold it. */
const halfLetter = "\ud800";
const words = ["0", "1", "-1", "9e99", "NaN", "", " ", "2026-06-01", "2026-02-31", "99999-01-01", "intro", "t01", "own-sake", "facilitator", "nb", "__proto__", "toString", "<script>", "%00", "\u0000", halfLetter, "😀".repeat(40), "a".repeat(5000), "//example.org", "../..", "' or 1=1 --", "=1+1", "true", "[object Object]"];

/** @param {import("./own-clinic.js").OwnClinic} clinic */
const anything = ({ groupId, accountId }) => oneOf([oneOf(words), oneOf(words), randomUUID(), groupId, accountId, randomBytes(randomInt(40)).toString("latin1"), String(randomInt(1000))]);

/**
 * A request to a route that may have been typed by anybody or by nobody. Signing out and closing the account are not sent with
 * a session: the others would then be refused at the door.
 *
 * @param {import("./own-clinic.js").OwnClinic} clinic
 * @param {string} id
 * @param {string} path
 * @returns {import("./client.js").Asked}
 */
export function madeUp(clinic, id, path) {
  const place = path.replace(/:\w+|\*/g, (name) => encodeURIComponent(placeOf(clinic, name)));
  const query = oneOf(["", "", "", `?_data=${encodeURIComponent(id)}`, `?${oneOf(names)}=${encodeURIComponent(oneOf(words.filter((word) => word !== halfLetter)))}`]);
  const cookies = ["", "samspill=x", ...(/sign-out|security/.test(id) ? [] : [clinic.learnerCookie, clinic.learnerCookie, clinic.facilitatorCookie])];
  const headers = { cookie: oneOf(cookies), "x-forwarded-for": `10.${randomInt(255)}.${randomInt(255)}.1`, "accept-language": oneOf(["nb", "en", "", "xx;q=a"]) };
  const method = oneOf(["GET", "GET", "HEAD", "POST", "POST", "POST"]);
  if (method !== "POST") return { path: place + query, method, headers };
  const form = Object.fromEntries(Array.from({ length: randomInt(8) }, () => [oneOf(names), anything(clinic)]));
  return { path: place + query, headers, form: { as: oneOf([clinic.accountId, clinic.accountId, "x"]), ...(randomInt(4) > 0 && { intent: oneOf(intents) }), ...form } };
}

/** @param {import("./own-clinic.js").OwnClinic} clinic @param {string} name */
function placeOf({ groupId, lesson }, name) {
  const usual = { ":module": lesson.moduleId, ":lesson": String(lesson.lesson), ":group": groupId, ":day": "2026-06-01", ":track": "patient", ":kind": "reflection", ":field": "times", ":form": "1", ":page": "privacy" }[name];
  return usual && randomInt(4) > 0 ? usual : oneOf(words.filter((word) => word.length < 200 && word !== halfLetter));
}
