import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, createLogger, createServer, type HotPayload, type Plugin, type ViteDevServer } from "vite";
import { afterEach, expect, test } from "vitest";
import { readSmallContent, smallTables, swap, writeSmallContent, type Changes } from "#tests/small-content.ts";
import { lessons } from "./lesson-plugin.server.ts";
import type { CompiledCurriculum } from "./lessons.server.ts";
import { verifyLanguage } from "./verify-language.ts";

const relative1 = "nb/m2/relative-1.mdx";
let server: ViteDevServer | undefined;
afterEach(() => server?.close());

/** A module that imports the lessons. */
const entry: Plugin = { name: "entry", resolveId: (id) => (id === "entry" ? id : undefined), load: (id) => (id === "entry" ? 'export * from "virtual:curriculum";' : undefined) };

const plugin = (contentFolder: string) => lessons({ contentFolder, ...smallTables });

/** A development server over the small content, what it sends to the browser, and what it says in the terminal. */
async function develop(changes?: Changes, hmr = true) {
  const folder = await writeSmallContent(changes);
  const said: string[] = [];
  const say = (message: string) => void said.push(message);
  const customLogger = { ...createLogger("silent"), warn: say, error: say };
  server = await createServer({ configFile: false, root: folder, customLogger, appType: "custom", server: { middlewareMode: true, ws: false, hmr }, optimizeDeps: { noDiscovery: true }, plugins: [plugin(folder), entry] });
  const { ws } = server;
  const sent: HotPayload[] = [];
  ws.send = (payload: HotPayload | string) => void (typeof payload === "object" && sent.push(payload));
  const load = () => server!.ssrLoadModule("virtual:curriculum");
  const read = async () => ((await load()) as { curriculum: CompiledCurriculum }).curriculum;
  const save = async (path: string, change: (source: string) => string) => writeFile(join(folder, path), change(await readFile(join(folder, path), "utf8")));
  return { sent, said, load, read, save };
}

const buildOf = (contentFolder: string, isServer: boolean) =>
  build({
    configFile: false,
    root: contentFolder,
    logLevel: "silent",
    plugins: [plugin(contentFolder), entry],
    build: { ...(isServer && { ssr: true }), write: false, rollupOptions: { input: "entry", preserveEntrySignatures: "strict" } },
  });

test("the server gets every lesson, sheet and pool, and the outline, in teaching order", async () => {
  const { read } = await develop();
  const { lessons: all, sheets, pools, outline } = await read();
  expect(all.map(({ language, moduleId, track, lesson }) => `${language}/${moduleId}/${track}-${lesson}`).slice(0, 3)).toEqual(["nb/m1/relative-1", "nb/m1/patient-1", "en/m1/relative-1"]);
  expect(all).toHaveLength(18);
  expect(pools.map(({ moduleId, language, checks }) => `${moduleId} ${language} ${checks.length}`)).toEqual(["m1 nb 3", "m1 en 3", "m2 nb 5", "m2 en 5", "m4 nb 1", "m4 en 1"]);
  expect(sheets.filter(({ language }) => language === "nb").map(({ moduleId, sheet }) => `${moduleId} ${sheet}`)).toEqual(["m2 together", "m4 card", "m4 relative-card", "m5 card"]);
  expect(Object.keys(pools[0]!.checks[0]!).sort()).toEqual(["answer", "for", "id", "moduleId", "options", "question"]);
  expect(outline).toHaveLength(18);
  expect(outline[0]).toEqual({ moduleId: "m1", lesson: 1, track: "relative", language: "nb", title: "m1 1", minutes: 7, objectives: ["Du kan gå en tur", "Du kan hvile"] });
});

test("the server gets every drawing in every language, and a saved one reloads the page", async () => {
  const { sent, read, save } = await develop();
  expect((await read()).pictures.map(({ language, name }) => `${language} ${name}`)).toEqual(["nb", "en"].flatMap((language) => ["m1", "m2", "m3", "m4", "m5", "wave"].map((name) => `${language} ${name}`)));
  await save("drawings/m1.svg", swap("M16 80H624", "M16 90H624"));
  await expect.poll(() => sent, { timeout: 5000, interval: 10 }).toContainEqual({ type: "full-reload" });
  expect((await read()).pictures[0]?.picture.svg).toContain("M16 90H624");
});

test("the browser never gets it: the answers are in it", async () => {
  const folder = await writeSmallContent();
  await expect(buildOf(folder, false)).rejects.toThrow("virtual:curriculum holds the answers");
});

test("a build of whole content passes", async () => {
  await expect(buildOf(await writeSmallContent(), true)).resolves.toBeDefined();
});

test("a build stops on any fault, and names every one with file and line", async () => {
  const folder = await writeSmallContent({ [relative1]: swap("Mange", "Mange!"), "en/m2/patient-2.mdx": swap("<Try>", "<Video />\n\n<Try>") });
  const failure: unknown = await buildOf(folder, true).catch((error: unknown) => error);
  expect(String(failure)).toContain("The content has 2 faults");
  expect(String(failure)).toMatch(/nb\/m2\/relative-1.mdx:10 fault: no exclamation marks/);
  expect(String(failure)).toMatch(/en\/m2\/patient-2.mdx:\d+ fault: <Video> is not a word/);
});

test("saving a lesson reloads the page with its new words within a second", async () => {
  const { sent, read, save } = await develop();
  await read();
  const times: number[] = [];
  // A busy machine may hold one save up; the quickest of five says what the work itself takes.
  for (const name of ["Én", "To", "Tre", "Fire", "Fem"]) {
    sent.length = 0;
    const started = performance.now();
    await save(relative1, swap(/title: .*/, `title: ${name}`));
    await expect.poll(() => sent, { timeout: 5000, interval: 10 }).toContainEqual({ type: "full-reload" });
    expect((await read()).outline.filter(({ title }) => title === name)).toHaveLength(1);
    times.push(performance.now() - started);
  }
  expect(Math.min(...times)).toBeLessThan(1000);
});

test("a saved lesson gives the pages new words, and the server loads none of its modules again", async () => {
  const { sent, load, read, save } = await develop();
  const loaded = await load();
  await save(relative1, swap(/title: .*/, "title: Ny"));
  await expect.poll(() => sent, { timeout: 5000, interval: 10 }).toContainEqual({ type: "full-reload" });
  expect(await load()).toBe(loaded);
  expect((await read()).outline.some(({ title }) => title === "Ny")).toBe(true);
});

test("what the pages find by its address is the saved one, and so is the list of a module's lessons", async () => {
  const { sent, save } = await develop();
  const pages = (await server!.ssrLoadModule(join(import.meta.dirname, "lessons.server.ts"))) as typeof import("./lessons.server.ts");
  const address = { moduleId: "m2", track: "relative", lesson: 1, language: "nb" } as const;
  const titles = () => [pages.findLesson(address)?.title, pages.findOutline(address)?.title, pages.listOutline("m2", "relative", "nb")[0]?.title];
  expect(new Set(titles())).toEqual(new Set(["m2 1"]));
  await save(relative1, swap(/title: .*/, "title: Ny"));
  await expect.poll(() => sent, { timeout: 5000, interval: 10 }).toContainEqual({ type: "full-reload" });
  expect(titles()).toEqual(["Ny", "Ny", "Ny"]);
});

test("a server that shows nothing to anybody, as the one that Remix reads its routes with, compiles nothing again", async () => {
  await develop(undefined, false);
  const listeners = server!.watcher.listenerCount("all");
  await server!.close();
  await develop();
  expect(server!.watcher.listenerCount("all")).toBe(listeners + 1);
});

test("only the file that has changed is compiled again", async () => {
  const before = await readSmallContent();
  const after = await readSmallContent({ [relative1]: swap("minutes: 7", "minutes: 8") });
  expect(after.lessons.filter((lesson) => !before.lessons.includes(lesson)).map(({ file }) => file.slice(-relative1.length))).toEqual([relative1]);
  expect(after.pools.every((pool) => before.pools.includes(pool))).toBe(true);
});

test("only the file that has changed is read again for its words", async () => {
  const faulty = { [relative1]: swap("Mange", "Mange!"), "nb/m2/patient-1.mdx": swap("Mange", "Mange!") };
  const marks = async (changes: Changes) => verifyLanguage(await readSmallContent(changes), smallTables).filter(({ problem }) => problem === "no exclamation marks");
  const [patient, relative] = (await marks(faulty)).sort((one, other) => one.file.localeCompare(other.file));
  const after = await marks({ ...faulty, [relative1]: swap("Mange", "Mange!!") });
  expect(after).toHaveLength(2);
  expect(after).toContainEqual(relative);
  expect(after.filter((finding) => finding === patient), "what was found before is found by looking nowhere").toHaveLength(1);
  expect(after.filter((finding) => finding === relative)).toHaveLength(0);
});

test("saving a fault loads the page anew, which says where it is, and mending it loads it as it was", async () => {
  const { sent, read, save } = await develop();
  await read();
  await save(relative1, swap("</Vignette>", "</Vignette>\n\n<Video />"));
  await expect.poll(() => sent, { timeout: 5000, interval: 10 }).toContainEqual({ type: "full-reload" });
  await expect(read()).rejects.toThrow(/nb\/m2\/relative-1.mdx:16 fault: <Video> is not a word of the lessons' vocabulary/);
  await expect(read()).rejects.toThrow("<Video> is not a word");

  sent.length = 0;
  await save(relative1, swap("\n\n<Video />", ""));
  await expect.poll(() => sent, { timeout: 5000, interval: 10 }).toContainEqual({ type: "full-reload" });
  await expect(read()).resolves.toBeDefined();
});

test("what imports the lessons is loaded again too after a fault that somebody has met", async () => {
  const { sent, save } = await develop();
  const entry = async () => ((await server!.ssrLoadModule("entry")) as { curriculum: CompiledCurriculum }).curriculum;
  await entry();
  for (const [change, mended] of [[swap("</Vignette>", "</Vignette>\n\n<Video />"), false], [swap("\n\n<Video />", ""), true], [swap("Mange", "Mange!"), false], [swap("Mange!", "Mange"), true]] as const) {
    sent.length = 0;
    await save(relative1, change);
    await expect.poll(() => sent, { timeout: 5000, interval: 10 }).toContainEqual({ type: "full-reload" });
    if (mended) await expect(entry()).resolves.toBeDefined();
    else await expect(entry()).rejects.toThrow("relative-1.mdx");
  }
});

test("saving words that a build would refuse shows every one of them in place of the page", async () => {
  const { sent, said, read, save } = await develop();
  await read();
  expect(said).toEqual([]);
  await save(relative1, (source) => source.replace("Mange", "Mange!").replace("Du kan hvile.", "Du kan hvile!"));
  await expect.poll(() => sent, { timeout: 5000, interval: 10 }).toContainEqual({ type: "full-reload" });
  const refusal = await read().catch((error: Error) => error.message);
  expect(String(refusal).match(/no exclamation marks/g)).toHaveLength(2);
  expect(said.filter((line) => /^\S*relative-1\.mdx:\d+ fault: no exclamation marks/.test(line)), "the terminal says them too").toHaveLength(2);
});

test("what a build would stop on is said in the terminal when development starts, and the pages are there", async () => {
  const { said, read } = await develop({ [relative1]: swap("Mange", "Mange!") });
  await expect(read()).resolves.toBeDefined();
  expect(said.filter((line) => /relative-1\.mdx:\d+ fault: no exclamation marks/.test(line))).toHaveLength(1);
});

test("in development a lesson that nobody has written yet leaves the others readable", async () => {
  const { read } = await develop({ "nb/m2/patient-2.mdx": () => undefined });
  expect((await read()).lessons).toHaveLength(17);
});
