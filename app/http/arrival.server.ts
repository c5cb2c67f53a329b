import type { IncomingHttpHeaders } from "node:http";

/** A request as the edge sees it, whether it came through a socket or from a test. */
export interface Arrival {
  /** Names it in the log. */
  readonly id: string;
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** Of whoever asked: see `clientAddress`. */
  readonly clientAddress: string;
  /** Fires when nobody is there any more to answer. */
  readonly signal: AbortSignal;
  /** Reads the body, once. `too_large` from the byte after the last one allowed. */
  readonly body: (mostBytes: number) => Promise<Uint8Array<ArrayBuffer> | "too_large">;
}

/** What goes back. */
export interface Departure {
  readonly status: number;
  /** The pattern of the route that answered, for the log. */
  readonly route?: string;
  /** Names and values in turn, without `Content-Length`. */
  readonly headers: readonly string[];
  /** Sent whole, in one piece. */
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** The path of a request's target. */
export function pathOf(target: string): string {
  const query = target.indexOf("?");
  return query === -1 ? target : target.slice(0, query);
}
