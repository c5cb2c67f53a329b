import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const project = join(import.meta.dirname, "..");

/** A script of ours that runs in a process of its own, which can be killed. */
export interface OwnProcess {
  start(env?: Readonly<Record<string, string>>): { readonly child: ChildProcess; readonly ended: Promise<void>; readonly printed: () => string };
  remove(): void;
}

/** @param source TypeScript that imports as the tests do */
export async function ownProcess(source: string): Promise<OwnProcess> {
  const cache = join(project, "node_modules/.cache/samspill");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "process-"));
  const script = join(folder, "index.js");
  await build({
    stdin: { contents: source, resolveDir: project, loader: "ts" },
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
    plugins: [
      {
        name: "own-folder",
        setup: (bundle) => bundle.onLoad({ filter: /client\.server\.ts$/ }, ({ path }) => ({ loader: "ts", contents: readFileSync(path, "utf8").replaceAll("import.meta.dirname", JSON.stringify(dirname(path))) })),
      },
    ],
  });
  return {
    start: (env = {}) => {
      const child = spawn(process.execPath, [script], { env: { NODE_ENV: "production", PATH: process.env.PATH, ...env }, stdio: ["ignore", "pipe", "inherit"] });
      let output = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
      return { child, ended: once(child, "close").then(() => undefined), printed: () => output };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
