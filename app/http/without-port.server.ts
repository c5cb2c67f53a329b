import type { Arrival, Departure } from "./arrival.server.ts";
import { clientAddress } from "./client-address.server.ts";
import type { FlatHeaders } from "./security-headers.server.ts";

/** A `Request` as if it had come through a socket from this machine. */
export function receivedWithoutPort(id: string, request: Request, trustedProxies: number): Arrival {
  const { pathname, search, host } = new URL(request.url);
  const headers = { host, ...Object.fromEntries(request.headers) };
  return {
    id,
    method: request.method,
    target: pathname + search,
    headers,
    clientAddress: clientAddress("127.0.0.1", request.headers.get("x-forwarded-for") ?? undefined, trustedProxies),
    signal: request.signal,
    body: async (mostBytes) => {
      const body = new Uint8Array(await request.arrayBuffer());
      return body.length > mostBytes ? "too_large" : body;
    },
  };
}

export function responseOf({ status, headers, body }: Departure, method: string, security: FlatHeaders): Response {
  const all = new Headers();
  for (const flat of [security, headers]) for (let at = 0; at < flat.length; at += 2) all.append(flat[at] ?? "", flat[at + 1] ?? "");
  const bodyless = method === "HEAD" || status === 204 || status === 304;
  return new Response(bodyless ? null : body, { status, headers: all });
}
