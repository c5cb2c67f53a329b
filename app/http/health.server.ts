import type { Database } from "#db/client.server.ts";
import type { Departure } from "./arrival.server.ts";
import { plainText } from "./plain-page.server.ts";

/** Answers a load balancer: `ok` once the database has answered a question, 503 as long as it does not. */
export function healthCheck({ $client }: Database): () => Departure {
  return () => {
    try {
      $client.prepare("select 1").get();
      return plainText(200, "ok");
    } catch {
      return plainText(503, "unavailable");
    }
  };
}
