import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { freePort } from "#tests/free-port.js";
import { emptyFolder } from "./small-site.ts";

const project = join(import.meta.dirname, "../..");
const bundled = join(project, `node_modules/.cache/samspill/serve-${process.pid}`);

/** The real program around a site of one page: its form writes a row, and answers when that is on the disk. */
const source = `
import { writeFileSync } from "node:fs";
import { serve } from "#app/http/serve.server.ts";
const action = async ({ request, context }) => {
  const form = await request.formData();
  if (form.get("wait")) await new Promise((resolve) => setTimeout(resolve, Number(form.get("wait"))));
  context.db.$client.prepare("insert into throttles values (?, 1, 1, 1)").run(Buffer.from(String(form.get("mark"))));
  return new Response("kept");
};
const loader = ({ request }) => {
  if (request.url.includes("make")) writeFileSync(process.env.DATABASE_FILE + ".export", "");
  if (request.url.includes("crash")) setTimeout(() => { throw new Error("what Siv wrote"); });
  return new Response("here");
};
const build = {
  mode: "production", routes: { root: { id: "root", path: "", module: { action, loader } } }, entry: { module: { default: () => new Response("") } },
  assets: { version: "1", url: "", entry: { module: "", imports: [] }, routes: {} }, publicPath: "/", assetsBuildDirectory: "", basename: "/", future: {}, isSpaMode: false,
};
serve(build).catch((error) => { console.error((error.sentences ?? [error.message]).join("\\n")); process.exit(1); });
`;

beforeAll(async () => {
  mkdirSync(join(bundled, "client"), { recursive: true });
  await build({
    stdin: { contents: source, resolveDir: project, loader: "ts" },
    outfile: join(bundled, "server/index.js"),
    bundle: true,
    platform: "node",
    format: "esm",
    jsx: "automatic",
    packages: "external",
    logLevel: "error",
    plugins: [
      {
        name: "migrations",
        setup: (bundle) => bundle.onLoad({ filter: /client\.server\.ts$/ }, ({ path }) => ({ loader: "ts", contents: readFileSync(path, "utf8").replaceAll("import.meta.dirname", JSON.stringify(dirname(path))) })),
      },
    ],
  });
});
afterAll(() => rmSync(bundled, { recursive: true, force: true }));

let folder: string;
let port: number;
let running: ChildProcess | undefined;

beforeEach(async () => {
  folder = emptyFolder();
  port = await freePort();
});
afterEach(() => {
  running?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const databaseFile = () => join(folder, "data/samspill.sqlite");

/** A database that was closed is one file: its log of changes has been written into it. */
const wasClosedWell = () => existsSync(databaseFile()) && !existsSync(`${databaseFile()}-wal`);

interface Started {
  readonly child: ChildProcess;
  readonly printed: () => string;
  readonly ended: Promise<number | null>;
}

function start(changed: Record<string, string> = {}): Started {
  const settings = { NODE_ENV: "production", ORIGIN: origin(), PORT: String(port), DATABASE_FILE: databaseFile(), KEY_FILE: join(folder, "key/master.key"), ...changed };
  const child = spawn(process.execPath, [join(bundled, "server/index.js")], { env: { PATH: process.env.PATH, ...settings } as NodeJS.ProcessEnv, stdio: ["ignore", "pipe", "pipe"] });
  running = child;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  return { child, printed: () => output, ended: once(child, "close").then(([code]) => code as number | null) };
}

const origin = () => `http://localhost:${port}`;
const listens = () => expect.poll(() => fetch(`${origin()}/healthz`).then(({ status }) => status).catch(() => 0), { timeout: 10_000 }).toBe(200); // prettier-ignore
const send = (form: Record<string, string>) => fetch(origin(), { method: "POST", headers: { origin: origin() }, body: new URLSearchParams(form) });

test("whoever was answered before the program stopped has been kept, and the program has ended well", async () => {
  const { child, ended, printed } = start();
  await listens();

  const answered: string[] = [];
  let stopped = false;
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let count = 0; !stopped; count++) {
      const mark = `${writer}-${count}`;
      const response = await send({ mark }).catch(() => undefined);
      if (response?.status === 200 && (await response.text()) === "kept") answered.push(mark);
      if (!response) return;
    }
  });
  await expect.poll(() => answered.length, { timeout: 10_000 }).toBeGreaterThan(200);
  const began = Date.now();
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
  stopped = true;
  await Promise.all(writers);

  expect(wasClosedWell()).toBe(true);
  const db = openDatabase(databaseFile());
  const kept = new Set(db.$client.prepare("select cast(key as text) as mark from throttles").pluck().all());
  db.$client.close();
  expect(answered.filter((mark) => !kept.has(mark))).toEqual([]);
  expect(printed()).toMatch(/"msg":"stopping"[\s\S]*"msg":"stopped"/);
});

test("an answer under way is given, while nobody new is let in", async () => {
  const { child, ended } = start();
  await listens();
  const slow = send({ mark: "slow", wait: "1500" });
  await new Promise((resolve) => setTimeout(resolve, 300));
  child.kill("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect(fetch(`${origin()}/healthz`)).rejects.toThrow();
  const response = await slow;
  expect([response.status, response.headers.get("connection"), await response.text()]).toEqual([200, "close", "kept"]);
  expect(await ended).toBe(0);
});

test("a reader of the log that has gone away keeps the program neither from answering nor from ending", async () => {
  const { child } = start();
  const ended = once(child, "exit");
  await listens();
  child.stdout?.destroy();
  for (let asked = 0; asked < 3; asked++) expect((await fetch(origin())).status).toBe(200);
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(wasClosedWell()).toBe(true);
});

test.each(["SIGINT", "SIGHUP"] as const)("%s stops it as well", async (signal) => {
  const { child, ended } = start();
  await listens();
  child.kill(signal);
  expect(await ended).toBe(0);
});

test("only its own user can read what it makes", async () => {
  const { child, ended } = start();
  await listens();
  await fetch(`${origin()}/?make`);
  child.kill("SIGTERM");
  await ended;
  for (const file of [databaseFile(), `${databaseFile()}.export`, join(folder, "key/master.key")]) expect(statSync(file).mode & 0o077).toBe(0);
  for (const made of ["data", "key"]) expect(statSync(join(folder, made)).mode & 0o077).toBe(0);
});

test("the first start shows where the clinic is set up, on the site's own address", async () => {
  const { printed } = start();
  await listens();
  await expect.poll(printed).toMatch(new RegExp(`${origin()}/setup\\?key=\\S+`));
});

test("wrong settings are named, and nothing is made", async () => {
  const { ended, printed } = start({ ORIGIN: "http://example.org", PORT: "none" });
  expect(await ended).toBe(1);
  expect(printed().trim().split("\n").map((line) => line.split(" ")[0])).toEqual(["PORT", "ORIGIN"]); // prettier-ignore
  expect(() => statSync(join(folder, "data"))).toThrow();
});

test("a port that is taken ends the start, and lets go of the database", async () => {
  const taken = createServer().listen(port, "127.0.0.1");
  await once(taken, "listening");
  const { ended, printed } = start();
  expect(await ended).toBe(1);
  expect(printed()).toContain("EADDRINUSE");
  taken.close();
  expect(wasClosedWell()).toBe(true);
});

test("a bug that nobody caught ends the program, and what it quotes is not printed", async () => {
  const { ended, printed } = start();
  await listens();
  await fetch(`${origin()}/?crash`).catch(() => undefined);
  expect(await ended).toBe(1);
  expect(printed()).toContain('"failed"');
  expect(printed()).not.toContain("Siv");
});
