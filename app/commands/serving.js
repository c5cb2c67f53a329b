import { pathToFileURL } from "node:url";
import { serverEntry } from "./site.js";

/** Opens the built site in this process. */
export async function serveSite() {
  const build = await loadSite();
  await build.entry.module.serve(build);
}

/**
 * The server's half of the build. Whether React and Remix run as in production is decided when they are first imported,
 * so it is settled here.
 */
export async function loadSite() {
  process.env.NODE_ENV = "production";
  return import(pathToFileURL(serverEntry).href);
}
