import { Cookie, Lucia, TimeSpan } from "lucia";
import type { Actor } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Database } from "#db/client.server.ts";
import { cookieName, isSecure, readCookie } from "./cookie.server.ts";
import { sessionStore, storedId, type AccountAttributes, type SessionStart } from "./session-store.server.ts";
import { removeSessionsOf } from "./session.queries.server.ts";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaAt>;
    DatabaseUserAttributes: AccountAttributes;
    DatabaseSessionAttributes: SessionStart;
  }
}

export { configureSessions } from "./cookie.server.ts";
export type { Means, SessionStart } from "./session-store.server.ts";

/** Longer than any session may be, so that lucia asks the store to extend at every visit (see `sessionStore`). */
const askedAtEveryVisit = new TimeSpan(365, "d");

function luciaAt(db: Database, now: Date) {
  return new Lucia(sessionStore(db, now), {
    sessionExpiresIn: askedAtEveryVisit,
    sessionCookie: { name: cookieName(db, "samspill"), attributes: { secure: isSecure(db), sameSite: "lax", path: "/" } },
    getUserAttributes: ({ role, language, disabledAt }) => ({ role, language, disabledAt }),
    getSessionAttributes: ({ means, shared, device }) => ({ means, shared, device }),
  });
}

/** Who a request's cookie speaks for, and a `Set-Cookie` where the cookie is good for nothing any more. */
export interface Visitor {
  readonly actor?: Actor;
  /** The session that the actor is signed in by. `id` is what the database keeps instead of the cookie's value. */
  readonly session?: SessionAtHand;
  readonly setCookie?: string;
}

export interface SessionAtHand extends SessionStart {
  readonly id: string;
}

/** Reads who is signed in, and keeps the session alive. A disabled account is signed out. */
export async function readActor(db: Database, cookieHeader: string | null, now: Date): Promise<Visitor> {
  const value = cookieValue(db, cookieHeader);
  if (!value) return {};
  const lucia = luciaAt(db, now);
  const { user, session } = await lucia.validateSession(value);
  if (user && user.disabledAt === null) {
    const { means, shared, device } = session;
    return { actor: { accountId: user.id, role: user.role, language: user.language, today: osloDate(now.getTime()) }, session: { id: storedId(value), means, shared, device } };
  }
  await lucia.invalidateSession(value);
  return { setCookie: lucia.createBlankSessionCookie().serialize() };
}

const byPassword: SessionStart = { means: "password", shared: false, device: null };

/**
 * Signs an account in under an id that nobody has seen before, and ends the session that the request brought along. A way in
 * ends with `completeSignIn`, which calls this.
 *
 * @returns the `Set-Cookie` header. The browser forgets the cookie when it closes.
 */
export async function startSession(db: Database, accountId: string, cookieHeader: string | null, now: Date, how: SessionStart = byPassword): Promise<string> {
  const lucia = luciaAt(db, now);
  await endBrought(lucia, cookieValue(db, cookieHeader));
  const session = await lucia.createSession(accountId, how);
  const { name, value, attributes } = lucia.createSessionCookie(session.id);
  return new Cookie(name, value, { ...attributes, maxAge: undefined }).serialize();
}

/** Signs out. @returns the `Set-Cookie` header that blanks the cookie */
export async function endSession(db: Database, cookieHeader: string | null): Promise<string> {
  const lucia = luciaAt(db, new Date());
  await endBrought(lucia, cookieValue(db, cookieHeader));
  return lucia.createBlankSessionCookie().serialize();
}

/** Signs an account out everywhere. Stands inside the transaction that its caller holds on the same database. */
export const endAllSessions = (db: Database, accountId: string): void => removeSessionsOf(db, accountId);

/** Removes the sessions that have run out. Run it about once an hour. */
export const removeOldSessions = (db: Database, now: Date): Promise<void> => luciaAt(db, now).deleteExpiredSessions();

async function endBrought(lucia: ReturnType<typeof luciaAt>, value: string | undefined): Promise<void> {
  if (value) await lucia.invalidateSession(value);
}

const idShape = /^[a-z2-7]{40}$/;

const cookieValue = (db: Database, cookieHeader: string | null): string | undefined => readCookie(db, "samspill", idShape, cookieHeader);
