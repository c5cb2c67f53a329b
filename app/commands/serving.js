import { pathToFileURL } from "node:url";
import { serverEntry } from "./site.js";

/**
 * Opens the built site in this process. Whether React and Remix run as in production is decided when they are first
 * imported, so it is settled here.
 */
export async function serveSite() {
  process.env.NODE_ENV = "production";
  const build = await import(pathToFileURL(serverEntry).href);
  await build.entry.module.serve(build);
}
