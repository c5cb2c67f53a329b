import { readActor } from "#app/identity/session.server.ts";
import type { Database } from "#db/client.server.ts";
import { visitorLanguage } from "./plain-page.server.ts";
import type { ContextFor } from "./remix.server.ts";

/** Asks who a request comes from, before Remix runs, and keeps the session alive. */
export const contextFor =
  (db: Database, origin: string): ContextFor =>
  async ({ request: { headers }, nonce, clientAddress }) => {
    const now = new Date();
    const cookies = headers.get("cookie");
    const { actor, session, setCookie } = await readActor(db, cookies, now);
    const language = actor?.language ?? visitorLanguage(cookies, headers.get("accept-language"));
    return { context: { db, nonce, clientAddress, now, origin, actor, session, language }, setCookie };
  };
