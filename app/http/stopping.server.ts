import type { Delivery } from "#app/notifications/delivery.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Log } from "./log.server.ts";
import type { Edge } from "./server.server.ts";

/** All that has to be stopped when a site is. */
export interface OpenSite {
  readonly edge: Edge;
  readonly db: Database;
  readonly log: Log;
  /** What is done again and again while the site is open. */
  readonly repeated: readonly NodeJS.Timeout[];
  readonly delivery: Delivery;
}

/** No new requests and mails, the answers and the mails under way, then the database is closed; within 10 s. */
export async function closeSite({ edge, db, log, repeated, delivery }: OpenSite): Promise<void> {
  log.happened("stopping");
  repeated.forEach(clearInterval);
  await Promise.all([edge.close(), delivery.stop()]);
  db.$client.close();
  log.happened("stopped");
}

/**
 * At SIGTERM, SIGINT and SIGHUP the site is closed and the process ends with 0. A second signal ends it at once. A bug
 * that nobody caught ends it with 1: what state it left is unknown, and its message, which may quote a reader, is not
 * printed.
 */
export function whenStopped(site: OpenSite): void {
  let stopped = false;
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopped) process.exit(1);
      stopped = true;
      void closeSite(site).then(() => process.exit(0));
    });
  }
  process.on("uncaughtException", (error) => {
    site.log.failed(error);
    site.log.flush();
    process.exit(1);
  });
}
