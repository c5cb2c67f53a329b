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
  if (target.length > mostTargetCharacters) return { status: 414, code: "not_found" };
  if (headers.host === undefined) return { status: 400, code: "bad_request" };
  const odd = plainTarget.test(target) ? undefined : oddity(pathOf(target));
  if (odd) return odd;
  if (Number(headers["content-length"] ?? 0) > mostBodyBytes) return { status: 413, code: "too_large" };
  return undefined;
}

/** An address of ours but for a query; what is not as plain is looked at more closely. */
const plainTarget = /^\/(?:[A-Za-z0-9._~-][A-Za-z0-9._~/-]*)?$/;

/** What a path is answered that is another host in disguise (`//host`, `/\host`) or none at all; and one that is no text, so that nothing can be there. */
function oddity(path: string): LimitRefusal | undefined {
  if (!path.startsWith("/") || /^\/(?:\/|\\|%5c|%2f)/i.test(path)) return { status: 400, code: "not_found" };
  try {
    if (!/[\\\u0000-\u001f\u007f]/.test(decodeURIComponent(path))) return undefined;
  } catch {
    // Bytes that are no text.
  }
  return { status: 404, code: "not_found" };
}
