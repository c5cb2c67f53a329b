import type { AppLoadContext } from "@remix-run/node";
import type { KeptField } from "#app/access/refusal.ts";
import type { Actor } from "#app/access/permit.server.ts";
import type { SessionAtHand } from "#app/identity/session.server.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Database } from "#db/client.server.ts";

declare module "@remix-run/node" {
  /** What one request carries from the edge to loaders, actions and the page. */
  interface AppLoadContext {
    readonly db: Database;
    readonly nonce: string;
    readonly clientAddress: string;
    readonly now: Date;
    readonly origin: string;
    /** Whoever is signed in. The edge has asked the session before Remix runs. */
    readonly actor: Actor | undefined;
    /** The session by which the actor is signed in. */
    readonly session?: SessionAtHand | undefined;
    readonly language: Language;
    /** What the reader had typed where a form was refused: handed back on the page, never sent to a script. */
    kept?: readonly KeptField[];
    /** A file that an action answers with, instead of the page. */
    file?: Response;
  }
}

export type { AppLoadContext };
