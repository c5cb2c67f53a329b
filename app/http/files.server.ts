import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import { contentPolicy, type FlatHeaders } from "./security-headers.server.ts";

/** Names under here hold a hash of the file's contents, so that a name never comes to mean another file. */
const hashed = "/assets/";

const yearSeconds = 365 * 24 * 3600;
const hourSeconds = 3600;

export type Files = (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => void;

/** Whether a path could be a file's. No page has a dot in its address. */
export const isFileAddress = (path: string): boolean => path.startsWith(hashed) || path.includes(".");

/**
 * Answers with the files of the build, packed where a packed copy lies beside them. The folder is read once: what is
 * not there at the start is not there at all, and nothing outside can be named.
 */
export function filesIn(folder: string, security: FlatHeaders): Files {
  const always = pairs([...security, ...contentPolicy()]);
  const serve = sirv(folder, { etag: true, gzip: true, brotli: true, extensions: [], setHeaders: (response, path) => response.setHeader("Cache-Control", cacheControl(path)) });

  return (request, response, otherwise) => {
    // A part of a file is never asked for by a page, and a part that is out of order would throw.
    delete request.headers.range;
    for (const [name, value] of always) response.setHeader(name, value);
    // A file that has gone since the start ends this answer, not the program.
    response.once("pipe", (file) => file.once("error", () => response.destroy()));
    serve(request, response, otherwise);
  };
}

const cacheControl = (path: string): string => (path.startsWith(hashed) ? `public, max-age=${yearSeconds}, immutable` : `public, max-age=${hourSeconds}`);

const pairs = (flat: FlatHeaders): [name: string, value: string][] => flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? ""] as [string, string]] : []));
