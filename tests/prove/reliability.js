import { script, tests } from "./row.js";

const database = "db/client.test.ts";
const keptText = "tests/e2e/kept-text.script.journey.ts";

/**
 * The figures of reliability.
 *
 * @type {readonly import("./row.js").Row[]}
 */
export const reliability = [
  { number: "r1", name: "kill -9 during a write storm over HTTP", asked: "500 kills, >= 100,000 acknowledged writes, 0 lost, `integrity_check` ok", proofs: [script("kill-storm")] },
  {
    number: "r2",
    name: "power loss (a kill cannot show it)",
    asked: "fsyncs >= commits under strace; the test must fail at NORMAL",
    proofs: [script("power-loss")],
    short: tests(database, "opened again, it still writes every commit through to the disk"),
  },
  { number: "r3", name: "disk full (4 MB tmpfs)", asked: "503, the text comes back to the writer, reading still works, recovers unaided", proofs: [script("disk-full")] },
  { number: "r4", name: "many writers", asked: "16 x 1,000: 0 errors, p99 < 1 s", proofs: [script("many-writers")] },
  {
    number: "r5",
    name: "broken, newer or older database at start",
    asked: "clear refusal, file untouched, for 50 byte-flipped files",
    proofs: [
      ...tests(database, "a file with a damaged page is refused, whichever page it is", "a database of a newer program is refused", "a file that is no database, or another program's"),
      ...tests("app/operation/restore.test.ts", "backups with one byte changed are refused"),
      ...tests("tests/earlier-versions.test.ts", "opens, and what was done and written in it is still there"),
      ...tests("tests/operation.test.ts", "is brought up to this version with the commands of the document"),
    ],
    note: "A database is damaged in the first 100 bytes of a page, a file for each of 50 pages: a byte inside a row's text is no damage that SQLite can see. Of a backup every byte is sealed, and any single one is missed.",
  },
  { number: "r6", name: "migration killed at any statement", asked: "old or new schema, never between; a backup was made first", proofs: tests("tests/migration-killed.test.ts", "statements leaves the old schema or the new one"), note: "From the first landed version to this one, all migrations in one go." },
  { number: "r7", name: "backup while writing", asked: "50 online backups: all restore and open; a plain `cp` is never offered", proofs: [...tests("tests/operation-killed.test.ts", "backups made while a server writes all restore"), ...tests("tests/operation.test.ts", "nobody is told to copy the database's file")] },
  {
    number: "r8",
    name: "clock +-1 day, daylight saving, 2038",
    asked: "sessions, shares and reminders stay sane",
    proofs: [
      ...tests("app/identity/session.test.ts", "a session from a time when the clock was wrong has ended"),
      ...tests("app/identity/throttle.test.ts", "a clock that was wrong locks nobody out", "a clock that was wrong for a while"),
      ...tests("app/family/share.test.ts", "a clock that is put forth and back lets nobody see what its owner has stopped"),
      ...tests("app/facilitation/reminders.test.ts", "never more than two for one quiet stretch, whatever the clocks"),
      ...tests("tests/oslo-days.test.ts", "every instant of a year lies in one day in Oslo", "a day in Oslo is 23, 24 or 25 hours long", "after 2038"),
    ],
  },
  {
    number: "r9",
    name: "two tabs, two devices",
    asked: "1,000 interleavings: 0 silent overwrites (revision -> 409 with both texts), completion monotone",
    proofs: [...tests("app/learning/two-windows.test.ts", "ways in which two windows save and delete one"), ...tests("app/learning/reflection.test.ts", "whatever order two windows save in"), ...tests("app/learning/preparation.test.ts", "ways in which two tabs save in one box"), ...tests("app/learning/progress.test.ts", "done twice is done once, and keeps its first moment"), ...tests(keptText, "two windows: the one that has not seen the other's text gets both back")],
  },
  {
    number: "r10",
    name: "hostile HTTP",
    asked: "bodies > 1 MB -> 413; bad cookies, multipart, encodings: never a 5xx; slow clients do not hold others (p99 < 500 ms)",
    proofs: [script("hostile-http"), ...tests("app/http/doors.test.ts", "a body of a mebibyte is read, one byte more is not", "a body that does not say how long it is"), ...tests("app/http/listening.test.ts", "two hundred who say nothing keep nobody waiting")],
  },
  { number: "r11", name: "fuzz", asked: "10,000 requests a route: 0 responses of 5xx", proofs: [script("fuzz")] },
  { number: "r12", name: "memory", asked: "1,000,000 requests: < 1 MB growth per 100,000 after the first 100,000", proofs: [script("memory")] },
  { number: "r13", name: "SIGTERM under load", asked: "100 restarts: 0 acknowledged writes lost, drained within 10 s", proofs: [script("restarts")], short: tests("app/http/serve.test.ts", "whoever was answered before the program stopped has been kept") },
];
