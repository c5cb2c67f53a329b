import { randomUUID } from "node:crypto";
import { execFileSync } from "node:child_process";
import { closeSync, copyFileSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { ownClinic } from "./own-clinic.js";
import { answerOf, whole } from "./writers.js";

const megabytes = 4;

/** @returns {Promise<import("./row.js").Outcome>} */
export async function prove() {
  const clinic = await ownClinic();
  const disk = join(clinic.folder, "disk");
  mkdirSync(disk, { mode: 0o700 });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0700`, "tmpfs", disk], { stdio: "pipe" });
  } catch (error) {
    clinic.remove();
    return { reached: "nothing: there is no small disk", holds: false, why: `this user may mount none here (${String(error).split("\n").at(-1) || error})` };
  }
  try {
    return await fillAndEmpty(clinic, join(disk, "samspill.sqlite"));
  } finally {
    execFileSync("umount", ["-l", disk]);
    clinic.remove();
  }
}

/** @param {import("./own-clinic.js").OwnClinic} clinic @param {string} file on the small disk @returns {Promise<import("./row.js").Outcome>} */
async function fillAndEmpty(clinic, file) {
  copyFileSync(clinic.files.databaseFile, file);
  const { start, learnerCookie: cookie, accountId, lesson } = clinic;
  const server = await start({ env: { DATABASE_FILE: file } });
  const path = `/modules/${lesson.moduleId}/${lesson.lesson}`;
  const text = `Det jeg ikke vil miste ${randomUUID()}`;
  const page = await server.ask({ path, headers: { cookie } });
  const [, reflectionId = ""] = /name="reflectionId" value="([^"]+)"/.exec(page.text) ?? [];
  const [, revision = ""] = /name="revision" value="([^"]+)"/.exec(page.text) ?? [];
  const save = () => server.ask({ path, headers: { cookie }, form: { as: accountId, intent: "reflect", reflectionId, revision, text } });

  const ballast = join(dirname(file), "ballast");
  fill(ballast);
  // What room the database has left inside its own files is used up too.
  let kept = 0;
  let status = 303;
  while (status === 303 && kept < 20_000) if ((status = (await server.ask(answerOf(clinic, randomUUID()))).status) === 303) kept++;
  const refused = await save();
  const reading = (await server.ask({ path, headers: { cookie } })).status;
  const home = (await server.ask({ path: "/home", headers: { cookie } })).status;
  rmSync(ballast);
  const again = await save();
  const comesBack = refused.text.includes(text);
  const there = (await server.ask({ path, headers: { cookie } })).text.includes(text);
  const { code } = await server.end("SIGTERM");
  const reached = `after ${whole(kept)} more writes ${status}; a reflection ${refused.status}, its text ${comesBack ? "came back" : "did not come back"}; reading ${reading} and ${home}; with room again ${again.status} without a restart, and the text ${there ? "is" : "is not"} there; ended with ${code}`;
  return { reached, holds: status === 503 && refused.status === 503 && comesBack && reading === 200 && home === 200 && again.status === 200 && there && code === 0 };
}

/** @param {string} file grows until the disk is full */
function fill(file) {
  const ballast = openSync(file, "w");
  try {
    for (;;) writeSync(ballast, Buffer.alloc(4096, 1));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOSPC") throw error;
  } finally {
    closeSync(ballast);
  }
}
