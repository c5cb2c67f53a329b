import { loadSite } from "#app/commands/serving.js";
import { siteIsFresh } from "#app/commands/site.js";

/**
 * Opens the clinics of one worker's journeys, each with its own settings, database and port, in one process: what takes
 * long is to load the program. Its parent asks, and is answered when it has been done.
 *
 * @typedef {{ id: number, open: Readonly<Record<string, string>> } | { id: number, close: number }} Asked
 * @typedef {{ id: number, error?: string, code?: string }} Done
 */

if (!siteIsFresh()) throw new Error("There is no build of what stands in this folder. Run: npm run build");
process.umask(0o077);
const build = await loadSite();
const { openSite, closeSite } = build.entry.module;

/** @type {Map<number, unknown>} */
const sites = new Map();

/** @param {Asked} asked */
async function act(asked) {
  if ("open" in asked) return void sites.set(asked.id, await openSite(build, asked.open));
  await closeSite(sites.get(asked.close));
  sites.delete(asked.close);
}

process.on("message", async (/** @type {Asked} */ asked) => {
  /** @type {Done} */
  const done = { id: asked.id };
  try {
    await act(asked);
  } catch (error) {
    done.error = error instanceof Error ? [error.stack, ...("sentences" in error ? [error.sentences] : [])].join("\n") : String(error);
    if (error instanceof Error && "code" in error) done.code = String(error.code);
  }
  process.send?.(done);
});
process.send?.({ id: 0 });
