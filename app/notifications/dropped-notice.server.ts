import type { Database } from "#db/client.server.ts";
import { removeWaiting } from "./dropped-notice.queries.server.ts";
import type { Notice } from "./queue.server.ts";

/** What was to be told of is there no more: mails that have not gone yet do not go. Stands in the transaction in which it is taken away. */
export const dropNotice = (db: Database, notice: Pick<Notice, "kind" | "reason">): void => removeWaiting(db, notice);
