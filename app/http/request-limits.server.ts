import type { RefusalCode } from "#app/access/refusal.ts";
import { pathOf, type Arrival } from "./arrival.server.ts";

/** A form of ours is far below this; a reflection is at most some kilobytes. */
export const mostBodyBytes = 1024 * 1024;
export const mostHeaderBytes = 16 * 1024;
const mostTargetCharacters = 2048;

const answeredMethods = new Set(["GET", "HEAD", "POST"]);

export interface LimitRefusal {
  readonly status: number;
  readonly code: RefusalCode;
  readonly headers?: readonly string[];
}

/** What no page could want, before anything is read or asked. Undefined where the request may go on. */
export function beyondLimits({ method, target, headers }: Arrival): LimitRefusal | undefined {
  if (!answeredMethods.has(method)) return { status: 405, code: "bad_request", headers: ["Allow", "GET, HEAD, POST"] };
  if (target.length > mostTargetCharacters) return { status: 414, code: "bad_request" };
  if (headers.host === undefined || isForeign(target)) return { status: 400, code: "bad_request" };
  if (!isText(target)) return { status: 404, code: "not_found" };
  if (Number(headers["content-length"] ?? 0) > mostBodyBytes) return { status: 413, code: "too_large" };
  return undefined;
}

const plainTarget = /^\/(?:[A-Za-z0-9._~-][A-Za-z0-9._~/-]*)?$/;

/** Another host in disguise: `//host`, `/\host`, or no path at all. */
function isForeign(target: string): boolean {
  if (plainTarget.test(target)) return false;
  const path = pathOf(target);
  return !path.startsWith("/") || /^\/(?:\/|\\|%5c|%2f)/i.test(path);
}

/** Not bytes that are no text, and no signs that no address of ours has: nothing can be there. */
function isText(target: string): boolean {
  if (plainTarget.test(target)) return true;
  try {
    return !/[\\\u0000-\u001f\u007f]/.test(decodeURIComponent(pathOf(target)));
  } catch {
    return false;
  }
}
