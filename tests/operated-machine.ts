import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { administratorEnvironment, copyClone, type CleanClones } from "./clean-clone.ts";
import { freePort } from "./free-port.js";

const project = join(import.meta.dirname, "..");

/** What one run of a walk's commands printed, and how it ended. */
export interface WalkEnd {
  readonly exitCode: number;
  readonly printed: string;
}

/**
 * A machine as docs/operation.md describes it, in a folder: the program, the settings and the clinic's folders lie below it, and
 * `sudo` and `systemctl` are small programs that do what they would do there.
 *
 * @param clones what the program is cloned from, with the real git and npm; without, this folder is the program, and `git`, `npm ci`
 * and the build are small programs too
 */
export async function operatedMachine(clones?: CleanClones) {
  const root = mkdtempSync(join(tmpdir(), "samspill-machine-"));
  const port = await freePort();
  const place = (path: string) => join(root, path);
  const settings = { databaseFile: place("var/lib/samspill/data/samspill.sqlite"), keyFile: place("var/lib/samspill/key/master.key"), backupFolder: place("var/backups/samspill") };
  for (const folder of ["var/lib/samspill/data", "var/lib/samspill/key", "var/backups/samspill", "etc/samspill", "opt", "bin", "run"]) mkdirSync(place(folder), { recursive: true, mode: 0o700 });
  symlinkSync(clones?.now ?? project, place("opt/samspill"));
  writeFileSync(
    place("etc/samspill/settings"),
    `ORIGIN=http://localhost:${port}\nPORT=${port}\nLOG_LEVEL=warn\nDATABASE_FILE=${settings.databaseFile}\nKEY_FILE=${settings.keyFile}\nBACKUP_FOLDER=${settings.backupFolder}\nMAIL_FROM="Samspill <samspill@example.no>"\n`,
    { mode: 0o640 },
  );
  for (const [name, script] of Object.entries(clones ? forAnotherUser : { ...forAnotherUser, ...forAnotherVersion })) {
    writeFileSync(place(`bin/${name}`), script);
    chmodSync(place(`bin/${name}`), 0o755);
  }
  const administrator = administratorEnvironment();
  const env: NodeJS.ProcessEnv = { ...administrator, ...(!clones && { HOME: root }), PATH: `${place("bin")}:${administrator.PATH}`, MACHINE: root, MACHINE_PORT: String(port) };

  /** Types commands into a shell that stops at the first one that fails. The machine's folders stand in for those of the same names. */
  const type = (commands: string): Promise<WalkEnd> =>
    new Promise((resolve, reject) => {
      const here = commands.replace(/(?<![\w.])\/(opt|etc|var\/lib|var\/backups)\/samspill/g, `${root}/$1/samspill`);
      const shell = spawn("bash", ["-euo", "pipefail", "-c", here], { env, stdio: ["ignore", "pipe", "pipe"] });
      let printed = "";
      for (const stream of [shell.stdout, shell.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
      shell.once("error", reject);
      shell.once("close", (code) => resolve({ exitCode: code ?? 1, printed }));
    });
  return {
    settings,
    type,
    /** Puts the version before this one in place of the program, for an upgrade to begin with. The short form has one version alone. */
    installOlder: async () => {
      if (!clones) return;
      rmSync(place("opt/samspill"));
      await copyClone(clones.before, place("opt/samspill"));
    },
    answers: () => fetch(`http://localhost:${port}/healthz`).then(({ ok }) => ok, () => false), // prettier-ignore
    remove: async () => {
      await type("systemctl stop samspill");
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The commands of a walk, as they stand in the document. */
export function walk(name: string): string {
  const commands = new RegExp(`^\`\`\`sh walk=${name}\\n([^]*?)^\`\`\`$`, "m").exec(readFileSync(join(project, "docs/operation.md"), "utf8"))?.[1];
  if (!commands) throw new Error(`docs/operation.md has no walk ${name}`);
  return commands;
}

/** What another user would be needed for. */
const forAnotherUser = {
  sudo: `#!/bin/sh
[ "$1" = "-u" ] && [ "$2" = "samspill" ] && shift 2
exec "$@"
`,
  systemctl: `#!/usr/bin/env node
const { spawn } = require("node:child_process");
const { existsSync, openSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { MACHINE, MACHINE_PORT } = process.env;
const note = MACHINE + "/run/samspill.pid";
const [what, unit] = process.argv.slice(2);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isThere = (pid) => { try { process.kill(pid, 0); return true; } catch { return false; } };
const stop = async () => {
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, "utf8"));
  if (isThere(pid)) process.kill(pid, "SIGTERM");
  while (isThere(pid)) await wait(20);
  rmSync(note);
};
const start = async () => {
  process.loadEnvFile(MACHINE + "/etc/samspill/settings");
  const log = openSync(MACHINE + "/run/samspill.log", "a");
  const server = spawn(process.execPath, ["app/commands/start.js"], { cwd: MACHINE + "/opt/samspill", env: { ...process.env, NODE_ENV: "production" }, detached: true, stdio: ["ignore", log, log] });
  let ended = false;
  server.once("exit", () => (ended = true));
  writeFileSync(note, String(server.pid));
  while (!ended && !(await fetch("http://localhost:" + MACHINE_PORT + "/healthz").then(({ ok }) => ok, () => false))) await wait(50);
  if (ended) { console.error(readFileSync(MACHINE + "/run/samspill.log", "utf8")); process.exit(1); }
  server.unref();
  process.exit(0);
};
if (unit !== "samspill" || !["start", "stop"].includes(what)) process.exit(1);
(what === "start" ? start : stop)();
`,
};

/** What two versions would be needed for. Both are this one, with its packages and its build; `git` remembers which it is asked for. */
const forAnotherVersion = {
  git: `#!/bin/sh
note="$MACHINE/run/version"
[ -f "$note" ] || echo 0a1b2c3 > "$note"
case "$*" in
  "rev-parse --short HEAD") cat "$note" ;;
  "pull --ff-only") echo 4d5e6f7 > "$note" ;;
  "reset --hard 0a1b2c3") echo 0a1b2c3 > "$note" ;;
  *) exit 1 ;;
esac
`,
  npm: `#!/bin/sh
case "$*" in
  ci|"run build") [ "$PWD" -ef "$MACHINE/opt/samspill" ] ;;
  *) PATH="\${PATH#*:}"; exec npm --silent "$@" ;;
esac
`,
};
