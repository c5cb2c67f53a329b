import { isRouteErrorResponse } from "@remix-run/router";
import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/server-runtime";
import { pathOf, type Arrival, type Departure } from "./arrival.server.ts";
import { rememberedBody } from "./body.server.ts";
import { EdgeRequest } from "./edge-request.server.ts";
import type { Log } from "./log.server.ts";
import { newNonce } from "./nonce.server.ts";
import { oneATurn } from "./one-a-turn.server.ts";
import { mostBodyBytes } from "./request-limits.server.ts";
import { routePatterns } from "./route-pattern.server.ts";
import { contentPolicy } from "./security-headers.server.ts";
import { tooLarge } from "./too-large.server.ts";

/** What the edge knows about a request before Remix sees it. */
export interface RequestFacts {
  readonly request: Request;
  readonly nonce: string;
  readonly clientAddress: string;
}

/** The load context of one request, and a `Set-Cookie` that its answer carries unless it sets that cookie itself. */
export interface Arrived {
  readonly context: AppLoadContext;
  readonly setCookie?: string | undefined;
}

export type ContextFor = (facts: RequestFacts) => Arrived | Promise<Arrived>;

interface RemixParts {
  readonly build: ServerBuild;
  readonly origin: string;
  readonly contextFor: ContextFor;
  readonly log: Log;
}

/** Answers through Remix. Whatever it throws is logged without its words, and answered with a page that has none of it. */
export function remixAnswers({ build, origin, contextFor, log }: RemixParts): (arrival: Arrival) => Promise<Departure> {
  const handleError = (error: unknown, { request }: { request: Request }): void => {
    const isRefused = isRouteErrorResponse(error) && error.status < 500;
    if (!isRefused && !request.signal.aborted) log.failed(error, request instanceof EdgeRequest ? request.id : undefined);
  };
  const handle = createRequestHandler({ ...build, entry: { ...build.entry, module: { ...build.entry.module, handleError } } }, "production");
  const routeOf = routePatterns(build);
  const turn = oneATurn();

  return async (arrival) => {
    const { id, method, target, headers, signal, clientAddress } = arrival;
    const body = method === "POST" ? await arrival.body(mostBodyBytes) : undefined;
    if (body === "too_large") return tooLarge(arrival);

    await turn();
    const request = new EdgeRequest(origin, target, { id, method, headers, signal, body });
    const nonce = newNonce();
    const { context, setCookie } = await contextFor({ request, nonce, clientAddress });
    const response = await handle(request, context);
    return { route: routeOf(pathOf(target)), ...(await departureOf(response, nonce, setCookie)) };
  };
}

/** Headers that the edge decides alone. */
const ownHeaders = new Set(["cache-control", "connection", "content-length", "content-security-policy", "date", "keep-alive", "transfer-encoding"]);

async function departureOf(response: Response, nonce: string, setCookie: string | undefined): Promise<Departure> {
  const headers = ["Cache-Control", "no-store"];
  let isPage = false;
  let cookie = setCookie;
  for (const [name, value] of response.headers) {
    if (ownHeaders.has(name)) continue;
    if (name === "content-type") isPage = value.startsWith("text/html");
    if (name === "set-cookie" && cookie && nameOf(value) === nameOf(cookie)) cookie = undefined;
    headers.push(name, value);
  }
  if (cookie) headers.push("set-cookie", cookie);
  headers.push(...contentPolicy(isPage ? nonce : undefined));
  return { status: response.status, headers, body: rememberedBody(response) ?? (await bodyOf(response)) };
}

const nameOf = (cookie: string): string => cookie.slice(0, cookie.indexOf("="));

const bodyOf = async (response: Response): Promise<Departure["body"]> => (response.body === null ? "" : new Uint8Array(await response.arrayBuffer()));
