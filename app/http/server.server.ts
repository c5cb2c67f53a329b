import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/server-runtime";
import type { Database } from "#db/client.server.ts";
import { pathOf, type Arrival, type Departure } from "./arrival.server.ts";
import { clinicStylesheet } from "./clinic-stylesheet.server.ts";
import { doors } from "./doors.server.ts";
import type { Environment } from "./environment.server.ts";
import { filesIn, isFileAddress } from "./files.server.ts";
import { healthCheck } from "./health.server.ts";
import { listening } from "./listening.server.ts";
import type { Log } from "./log.server.ts";
import { plainPage } from "./plain-page.server.ts";
import { received } from "./received.server.ts";
import { remixAnswers, type ContextFor } from "./remix.server.ts";
import { securityHeaders } from "./security-headers.server.ts";
import { send } from "./sent.server.ts";
import { receivedWithoutPort, responseOf } from "./without-port.server.ts";

export interface EdgeParts {
  readonly build: ServerBuild;
  readonly environment: Pick<Environment, "port" | "host" | "origin" | "trustedProxies">;
  readonly db: Database;
  readonly log: Log;
  readonly contextFor: ContextFor;
  /** The browser's half of the build; without it no files are served. */
  readonly assetsFolder?: string | undefined;
}

/** The one door to the world. */
export interface Edge {
  /** @returns the port, which the system chooses where the environment says 0 */
  listen(): Promise<number>;
  /** Takes no more connections, answers what is under way, and resolves when the last connection has ended. */
  close(): Promise<void>;
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** The same answer without a port, unpacked. Files are left out. */
  handleRequest(request: Request): Promise<Response>;
}

/** Builds the edge. Nothing is served until `listen`. */
export function createEdge({ build, environment, db, log, contextFor, assetsFolder }: EdgeParts): Edge {
  const { origin, trustedProxies } = environment;
  const security = securityHeaders(origin);
  const files = assetsFolder === undefined ? undefined : filesIn(assetsFolder, security);
  const answer = doors({ origin, health: healthCheck(db), stylesheet: clinicStylesheet(db), remix: remixAnswers({ build, origin, contextFor, log }) });
  const newId = requestIds();
  let stopping = false;

  /** Never rejects: a bug becomes a log line and a page without its words. */
  const answerSafely = async (arrival: Arrival): Promise<Departure> => {
    try {
      return await answer(arrival);
    } catch (error) {
      if (!arrival.signal.aborted) log.failed(error, arrival.id);
      return plainPage(500, "unexpected", arrival.headers);
    }
  };

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const began = performance.now();
    const arrival = received(newId(), request, trustedProxies);
    const { id, method, target, headers } = arrival;
    let route = "file";

    // Only what has been sent whole is noted: whoever went away leaves no line.
    response.once("finish", () => {
      const milliseconds = Math.round((performance.now() - began) * 10) / 10;
      log.answered({ id, method, route, status: response.statusCode, milliseconds });
    });
    const throughTheDoors = async (): Promise<void> => {
      const departure = await answerSafely(arrival);
      route = departure.route ?? "none";
      send(response, departure, { method, acceptEncoding: headers["accept-encoding"] as string | undefined, security, last: stopping });
    };
    if (files && isFileAddress(pathOf(target)) && (method === "GET" || method === "HEAD")) files(request, response, () => void throughTheDoors());
    else void throughTheDoors();
  };

  const server = listening(handle, security);
  return {
    listen: () => server.listen(environment.port, environment.host),
    close: () => {
      stopping = true;
      return server.close();
    },
    handle,
    handleRequest: async (request) => responseOf(await answerSafely(receivedWithoutPort(newId(), request, trustedProxies)), request.method, security),
  };
}

/** Ids that differ between two starts and say nothing else. */
function requestIds(): () => string {
  const start = randomBytes(3).toString("hex");
  let count = 0;
  return () => `${start}-${(count++).toString(36)}`;
}
