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
  if (headers.host === undefined || !isWellFormed(target)) return { status: 400, code: "bad_request" };
  if (Number(headers["content-length"] ?? 0) > mostBodyBytes) return { status: 413, code: "too_large" };
  return undefined;
}

const plainTarget = /^\/(?:[A-Za-z0-9._~-][A-Za-z0-9._~/-]*)?$/;

/** A path of this site: neither another host in disguise (`//host`, `/\host`) nor bytes that are no text. */
function isWellFormed(target: string): boolean {
  if (plainTarget.test(target)) return true;
  const path = pathOf(target);
  if (!path.startsWith("/") || path.startsWith("//")) return false;
  try {
    return !/[\\\u0000-\u001f\u007f]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
