import { Cookie, Lucia, TimeSpan } from "lucia";
import type { Actor } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Database } from "#db/client.server.ts";
import { sessionStore, type AccountAttributes } from "./session-store.server.ts";
import { removeSessionsOf } from "./session.queries.server.ts";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaAt>;
    DatabaseUserAttributes: AccountAttributes;
  }
}

/** Without TLS a browser keeps no `Secure` cookie, and `__Host-` asks for one: plain http is for loopback alone. */
const cookieNames = { secure: "__Host-samspill", plain: "samspill" } as const;
const plain = new WeakSet<Database>();

/** @param secure whether the site's origin is https; taken for granted where nothing is said */
export function configureSessions(db: Database, { secure }: { secure: boolean }): void {
  if (secure) plain.delete(db);
  else plain.add(db);
}

/** Longer than any session may be, so that lucia asks the store to extend at every visit (see `sessionStore`). */
const askedAtEveryVisit = new TimeSpan(365, "d");

function luciaAt(db: Database, now: Date) {
  const secure = !plain.has(db);
  return new Lucia(sessionStore(db, now), {
    sessionExpiresIn: askedAtEveryVisit,
    sessionCookie: { name: secure ? cookieNames.secure : cookieNames.plain, attributes: { secure, sameSite: "lax", path: "/" } },
    getUserAttributes: ({ role, language, disabledAt }) => ({ role, language, disabledAt }),
  });
}

/** Who a request's cookie speaks for, and a `Set-Cookie` where the cookie is good for nothing any more. */
export interface Visitor {
  readonly actor?: Actor;
  readonly setCookie?: string;
}

/** Reads who is signed in, and keeps the session alive. A disabled account is signed out. */
export async function readActor(db: Database, cookieHeader: string | null, now: Date): Promise<Visitor> {
  const value = cookieValue(db, cookieHeader);
  if (!value) return {};
  const lucia = luciaAt(db, now);
  const { user } = await lucia.validateSession(value);
  if (user && user.disabledAt === null) return { actor: { accountId: user.id, role: user.role, language: user.language, today: osloDate(now.getTime()) } };
  await lucia.invalidateSession(value);
  return { setCookie: lucia.createBlankSessionCookie().serialize() };
}

/**
 * Signs an account in under an id that nobody has seen before, and ends the session that the request brought along.
 *
 * @returns the `Set-Cookie` header. The browser forgets the cookie when it closes.
 */
export async function startSession(db: Database, accountId: string, cookieHeader: string | null, now: Date): Promise<string> {
  const lucia = luciaAt(db, now);
  await endBrought(lucia, cookieValue(db, cookieHeader));
  const session = await lucia.createSession(accountId, {});
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

/** The session's id, and nothing else, out of the `Cookie` header: other sites on this host may send what they like in it. */
function cookieValue(db: Database, cookieHeader: string | null): string | undefined {
  const name = plain.has(db) ? cookieNames.plain : cookieNames.secure;
  const ours = cookieHeader?.split(";").find((pair) => pair.trimStart().startsWith(`${name}=`));
  const value = ours?.slice(ours.indexOf("=") + 1).trim() ?? "";
  return idShape.test(value) ? value : undefined;
}
