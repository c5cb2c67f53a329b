import type { Delivery } from "#app/notifications/delivery.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Log } from "./log.server.ts";
import type { Edge } from "./server.server.ts";

interface Running {
  readonly edge: Edge;
  readonly db: Database;
  readonly log: Log;
  readonly housekeeping: NodeJS.Timeout;
  readonly delivery: Delivery;
}

/**
 * At SIGTERM, SIGINT and SIGHUP: no new requests and mails, the answers and the mails under way, then the database is closed and the process
 * ends with 0, within 10 s. A second signal ends it at once. A bug that nobody caught ends it with 1: what state it
 * left is unknown, and its message, which may quote a reader, is not printed.
 */
export function whenStopped({ edge, db, log, housekeeping, delivery }: Running): void {
  const stop = async (): Promise<void> => {
    log.happened("stopping");
    clearInterval(housekeeping);
    await Promise.all([edge.close(), delivery.stop()]);
    db.$client.close();
    log.happened("stopped");
    process.exit(0);
  };
  let stopped = false;
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopped) process.exit(1);
      stopped = true;
      void stop();
    });
  }
  process.on("uncaughtException", (error) => {
    log.failed(error);
    log.flush();
    process.exit(1);
  });
}
