/**
 * One request that is measured, and how its answer is known.
 *
 * @typedef {object} Page
 * @property {"lesson" | "done" | "home" | "grid"} key
 * @property {string} name
 * @property {"GET" | "POST"} method
 * @property {string} path
 * @property {Record<string, string>} headers
 * @property {string} [body]
 * @property {number} status
 * @property {(text: string) => boolean} isRight whether the answer's text is this page, and no other
 */

/** What a browser of 2026 sends with a page's request: the server packs its answer as it would for one. */
const browser = {
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
  "accept-encoding": "gzip, deflate, br, zstd",
  "accept-language": "nb-NO,nb;q=0.9,en;q=0.8",
  "sec-fetch-dest": "document",
  "sec-fetch-mode": "navigate",
  "sec-fetch-site": "same-origin",
  "upgrade-insecure-requests": "1",
};

/**
 * The four pages, as two people of the clinic ask for them.
 *
 * @param {string} origin
 * @param {import("./clinic.ts").BenchClinic} clinic
 * @param {number} rows learners in the grid
 * @returns {Page[]}
 */
export function pagesOf(origin, { learnerCookie, accountId, facilitatorCookie, groupId, lesson }, rows) {
  const path = `/modules/${lesson.moduleId}/${lesson.lesson}`;
  const learner = { ...browser, cookie: learnerCookie };
  const form = { ...learner, origin, "content-type": "application/x-www-form-urlencoded" };
  const facilitator = { ...browser, cookie: facilitatorCookie };
  return [
    { key: "lesson", name: "Lesson page", method: "GET", path, headers: learner, status: 200, isRight: (text) => isWhole(text) && text.includes(lesson.written) },
    { key: "done", name: "Mark as done", method: "POST", path, headers: form, body: `intent=complete&as=${accountId}`, status: 303, isRight: (text) => text === "" },
    { key: "home", name: "Home", method: "GET", path: "/home", headers: learner, status: 200, isRight: (text) => isWhole(text) && text.includes("<svg") },
    {
      key: "grid",
      name: `Group grid of ${rows} learners`,
      method: "GET",
      path: `/groups/${groupId}`,
      headers: facilitator,
      status: 200,
      isRight: (text) => isWhole(text) && text.split(`href="/groups/${groupId}/learners/`).length === rows + 1,
    },
  ];
}

/** @param {string} html */
const isWhole = (html) => html.startsWith("<!DOCTYPE html>") && html.endsWith("</html>");
