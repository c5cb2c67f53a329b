import { script, tests } from "./row.js";

const matrix = "tests/access.test.ts";
const doors = "tests/access-threats.test.ts";
const keptText = "tests/e2e/kept-text.script.journey.ts";

/**
 * The twenty threats.
 *
 * @type {readonly import("./row.js").Row[]}
 */
export const threats = [
  {
    number: "1",
    name: "reading another family's records by id",
    answer: "owner predicate in the query",
    asked: "matrix of every door, person and id: 0 canaries",
    proofs: tests(matrix, "no answer holds a word that the table does not open", "what is out of reach is answered byte for byte", "everybody is let in where the table lets them in"),
  },
  {
    number: "2",
    name: "patient and relative see each other without consent",
    answer: "one share, one item, one recipient, one end date; withdrawn at once",
    asked: "withdraw, next request 404",
    proofs: [...tests("tests/e2e/sharing.journey.ts", "Siv shares a reflection with Tor, who reads just what she was shown"), ...tests("tests/share-sequences.test.ts", "everybody sees what has a live share at that instant")],
  },
  {
    number: "3",
    name: "shared phone or computer",
    answer: "neutral titles, icon and addresses; idle limit; leave button",
    asked: "browser: tab title, history and Back hold no health word",
    proofs: [
      ...tests("tests/e2e/every-page.script.journey.ts", "meets no barrier in either language"),
      ...tests(keptText, "empties the tab and takes the page out of the history"),
      ...tests("app/identity/session.test.ts", "on a device that others use too a quarter of an hour away is enough"),
    ],
  },
  {
    number: "4",
    name: "pages after sign-out",
    answer: "`Cache-Control: no-store`, `Clear-Site-Data` at sign-out, reload on `pageshow.persisted`",
    asked: "sign out, press Back, go offline: 0 canaries in the page or any cache",
    proofs: [...tests(keptText, "after signing out, Back and an empty network show nothing", "a page that the browser brings back from its memory is asked for again"), ...tests(matrix, "no answer may be kept by a browser or a proxy"), ...tests(doors, "signing out ends the session and asks the browser to forget")],
  },
  {
    number: "5",
    name: "a facilitator of another group",
    answer: "group in the SQL",
    asked: "two-group matrix, search and exports too",
    proofs: [...tests(matrix, "no answer holds a word that the table does not open", "whatever the table may come to say, these stay shut"), ...tests("tests/access-reach.test.ts", "a learner's permit reads nothing of another's", "a learner's permit writes nothing of another's")],
  },
  {
    number: "6",
    name: "account enumeration",
    answer: "same words, same status, a dummy hash",
    asked: "500 + 500 timings, medians < 5 ms apart",
    proofs: [script("sign-in-timings"), ...tests(doors, "an unknown name, a wrong password and a disabled account get the same answer")],
  },
  {
    number: "7",
    name: "guessing invitations",
    answer: ">= 128 random bits, stored hashed, expiry, limits",
    asked: "10,000 guesses: 0 hits, then 429",
    proofs: [...tests("app/facilitation/invitation.server.test.ts", "ten thousand guesses hit nothing and are soon refused"), ...tests("app/facilitation/invitation.test.ts", "codes hold 130 random bits"), ...tests(doors, "three hundred guesses at an invitation hit nothing")],
  },
  { number: "8", name: "using one invitation twice", answer: "conditional update in an immediate transaction", asked: "100 at once: 1 success", proofs: tests(doors, "a hundred people at once with one invitation: one gets in") },
  {
    number: "9",
    name: "session fixation or theft",
    answer: "new id at sign-in, hashed at rest",
    asked: "planted cookie is dead; a database value cannot sign in",
    proofs: tests(doors, "a session planted before sign-in is dead after it", "what the database holds of a session signs nobody in", "the right password of somebody with a second factor signs nobody in"),
  },
  { number: "10", name: "an insider reads diaries", answer: "no such route; sealed text", asked: "administrator matrix: 0 canaries", proofs: tests(matrix, "whatever the table may come to say, these stay shut", "no answer holds a word that the table does not open") },
  {
    number: "11",
    name: "stored XSS",
    answer: "React's escaping, no raw user HTML, nonce CSP",
    asked: "200 payloads in every text field: 0 dialogs, 0 CSP reports",
    proofs: tests("tests/e2e/written-scripts.script.journey.ts", "stands there as it was written, and nothing of it runs"),
    note: "The fields are those that one person writes and a page shows to somebody.",
  },
  {
    number: "12",
    name: "CSP bypass",
    answer: "no `unsafe-*`; `base-uri`, `object-src`, `frame-ancestors` none",
    asked: "header snapshot; an injected script is blocked",
    proofs: [...tests("app/http/server.test.ts", "no policy of this site lets anything unsafe", "what stands on every page", "what is not a page may run and load nothing"), ...tests("tests/e2e/written-scripts.script.journey.ts", "a script that got into the page without the nonce is blocked")],
  },
  {
    number: "13",
    name: "CSRF",
    answer: "origin check before Remix",
    asked: "every action x {document, `_data`, resource} x foreign origin: 403, 0 rows changed",
    proofs: [...tests(matrix, "a form from another site, from nowhere or from a hidden origin is refused at every action"), ...tests("app/http/doors.test.ts", "a form from a foreign origin changes nothing")],
  },
  {
    number: "14",
    name: "code in content",
    answer: "a lesson is words; engines that run code throw",
    asked: "`---js` canary unset; an import from outside fails",
    proofs: tests("app/curriculum/compile.test.ts", "ASVS 1.3.2: code on top of a lesson", "nothing in a lesson runs before it is refused", "an import stops the lesson"),
  },
  {
    number: "15",
    name: "stolen database or backup",
    answer: "sealed text, 0600, keys elsewhere",
    asked: "grep for canaries; file modes",
    proofs: [...tests(doors, "the database files hold no word that is sealed", "the database's files are 0600"), ...tests("app/operation/backup.test.ts", "a backup is two files for their owner alone", "nothing in it shows what a database holds")],
  },
  {
    number: "16",
    name: "mail and log leaks",
    answer: "neutral subjects; log fields on an allow-list",
    asked: "0 canaries in any mail subject or log line",
    proofs: [...tests("tests/notices-canary.test.ts", "no subject, no body, no header but the receiver's own"), ...tests("app/http/log.test.ts", "a line says what was asked for by pattern", "an error keeps its name"), ...tests("app/http/server.test.ts", "nothing that was asked, sent or named reaches the log")],
  },
  {
    number: "17",
    name: "spreadsheet formulas in exports",
    answer: "prefix `'` before `= + - @` tab CR",
    asked: "property test, round trip",
    proofs: [...tests("app/facilitation/csv.server.test.ts", "any texts come back from the file as they were", "no field begins a formula"), ...tests("app/facilitation/grid-csv.server.test.ts", "what goes in comes out", "no cell starts a formula")],
  },
  { number: "18", name: "exhausting argon2", answer: "a queue of 8, then 503", asked: "200 sign-ins at once: `/healthz` p99 < 250 ms", proofs: [script("sign-in-crowd"), ...tests("app/identity/password.test.ts", "eight passwords may be at work or wait")] },
  {
    number: "19",
    name: "replay, time zones",
    answer: "unique (account, event id); server UTC; Oslo days",
    asked: "replay x 10: same rows; property test over daylight saving",
    proofs: [...tests("app/learning/attempt.test.ts", "the same answer sent ten times is kept once"), ...tests("tests/oslo-days.test.ts", "every instant of a year lies in one day in Oslo", "a day in Oslo is 23, 24 or 25 hours long")],
  },
  {
    number: "20",
    name: "open redirect, bad dependency",
    answer: "one function that accepts a known path; a table of oldest safe versions",
    asked: "`//x`, `/\\x`, `javascript:` refused; lockfile test",
    proofs: [...tests("app/http/same-site.test.ts", "whatever leads elsewhere, or is none of ours, falls back"), ...tests("app/http/doors.test.ts", "an address that is another host in disguise is refused"), ...tests("tests/lockfile.test.ts", "every copy of", "Single Fetch and lazy route discovery are off")],
  },
];
