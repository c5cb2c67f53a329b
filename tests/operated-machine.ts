import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { administratorEnvironment, copyClone, type CleanClones } from "./clean-clone.ts";
import { freePort } from "./free-port.js";
import { forAnotherUser, forAnotherVersion } from "./machine-programs.ts";

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
 * @param isNew a machine on which nothing has been installed
 */
export async function operatedMachine(clones?: CleanClones, isNew = false) {
  const root = mkdtempSync(join(tmpdir(), "samspill-machine-"));
  const port = await freePort();
  const place = (path: string) => join(root, path);
  const settings = { databaseFile: place("var/lib/samspill/data/samspill.sqlite"), keyFile: place("var/lib/samspill/key/master.key"), backupFolder: place("var/backups/samspill") };
  for (const folder of ["var/lib", "var/backups", "etc/systemd/system", "opt", "bin", "run", "home"]) mkdirSync(place(folder), { recursive: true, mode: 0o700 });
  const install = () => {
    for (const folder of ["var/lib/samspill/data", "var/lib/samspill/key", "var/backups/samspill", "etc/samspill"]) mkdirSync(place(folder), { recursive: true, mode: 0o700 });
    symlinkSync(clones?.now ?? project, place("opt/samspill"));
    const { databaseFile, keyFile, backupFolder } = settings;
    const lines = [`ORIGIN=http://localhost:${port}`, `PORT=${port}`, "LOG_LEVEL=warn", `DATABASE_FILE=${databaseFile}`, `KEY_FILE=${keyFile}`, `BACKUP_FOLDER=${backupFolder}`, 'MAIL_FROM="Samspill <samspill@example.no>"', ""];
    writeFileSync(place("etc/samspill/settings"), lines.join("\n"), { mode: 0o640 });
  };
  if (!isNew) install();
  for (const [name, script] of Object.entries(clones ? forAnotherUser : { ...forAnotherUser, ...forAnotherVersion })) {
    writeFileSync(place(`bin/${name}`), script);
    chmodSync(place(`bin/${name}`), 0o755);
  }
  const administrator = administratorEnvironment();
  const env: NodeJS.ProcessEnv = { ...administrator, ...(!clones && { HOME: root }), PATH: `${place("bin")}:${administrator.PATH}`, MACHINE: root, MACHINE_PORT: String(port), PROJECT: project, ...(clones && fetchedFrom(clones.origin)) };

  /** Types commands into a shell that stops at the first one that fails. The machine's folders stand in for those of the same names. */
  const type = (commands: string): Promise<WalkEnd> =>
    new Promise((resolve, reject) => {
      const here = commands.replace(/(?<![\w.])\/(opt|etc|etc\/systemd\/system|var\/lib|var\/backups)\/samspill/g, `${root}/$1/samspill`);
      const shell = spawn("bash", ["-euo", "pipefail", "-c", here], { env, cwd: place("home"), stdio: ["ignore", "pipe", "pipe"] });
      let printed = "";
      for (const stream of [shell.stdout, shell.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
      shell.once("error", reject);
      shell.once("close", (code) => resolve({ exitCode: code ?? 1, printed }));
    });
  return {
    settings,
    /** Where the administrator keeps what belongs to the clinic, and signs in. */
    home: place("home"),
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

/** Where the document's own address of the program leads to. */
const fetchedFrom = (origin: string) => ({ GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: `url.${origin}.insteadOf`, GIT_CONFIG_VALUE_0: "https://git.example.no/samspill.git" });

/** The commands of a walk, as they stand in the document. */
export function walk(name: string): string {
  const commands = new RegExp(`^\`\`\`sh walk=${name}\\n([^]*?)^\`\`\`$`, "m").exec(readFileSync(join(project, "docs/operation.md"), "utf8"))?.[1];
  if (!commands) throw new Error(`docs/operation.md has no walk ${name}`);
  return commands;
}
