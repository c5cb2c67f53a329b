import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { step } from "#app/commands/step.js";

const project = join(import.meta.dirname, "..");
const run = promisify(execFile);

/** What a shell of the machine's administrator has of this one: its programs and its way to the network, and nothing of npm's or of the tests'. */
export function administratorEnvironment(): NodeJS.ProcessEnv {
  const passedOn = Object.entries(process.env).filter(([name]) => /^(HOME|LANG|TMPDIR|SSL_CERT_\w+|NODE_EXTRA_CA_CERTS|(https?|no)_proxy)$/i.test(name));
  const path = (process.env.PATH ?? "").split(":").filter((folder) => !folder.includes("node_modules"));
  return { ...Object.fromEntries(passedOn), PATH: path.join(":") } as unknown as NodeJS.ProcessEnv;
}

/** Clones as docs/operation.md has them made, with their packages and their build: of the commit before this one, and of this one. */
export interface CleanClones {
  /** Where they were cloned from: a bare repository, of which this commit is the newest. */
  readonly origin: string;
  readonly before: string;
  readonly now: string;
  readonly remove: () => void;
}

/**
 * Clones the project's commits, not what lies in its folder, and installs and builds them with the commands of the document. An upgrade from the older clone
 * really pulls: where it was cloned from has the newer commit by then.
 */
export async function cleanClones(): Promise<CleanClones> {
  const folder = mkdtempSync(join(tmpdir(), "samspill-clones-"));
  const [origin, before, now] = ["samspill.git", "before", "now"].map((name) => join(folder, name)) as [string, string, string];
  const inside = async (place: string, ...[program, ...args]: [string, ...string[]]) => (await run(program, args, { cwd: place, env: administratorEnvironment(), maxBuffer: 100_000_000 })).stdout.trim();
  const release = (commit: string) => inside(origin, "git", "update-ref", "refs/heads/main", commit);
  const build = (place: string) => step(`npm ci and npm run build in ${place}`, async () => {
    await inside(place, "npm", "ci");
    await inside(place, "npm", "run", "build");
  }); // prettier-ignore

  const [older, newer] = [await inside(project, "git", "rev-parse", "HEAD^1"), await inside(project, "git", "rev-parse", "HEAD")];
  await inside(folder, "git", "clone", "--quiet", "--bare", project, origin);
  await inside(origin, "git", "symbolic-ref", "HEAD", "refs/heads/main");
  await release(older);
  await inside(folder, "git", "clone", "--quiet", origin, before);
  await build(before);
  await release(newer);
  await inside(folder, "git", "clone", "--quiet", origin, now);
  await build(now);
  return { origin, before, now, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A clone with all that is installed in it, as a folder of its own. */
export const copyClone = (from: string, to: string) => run("cp", ["-a", from, to]);
