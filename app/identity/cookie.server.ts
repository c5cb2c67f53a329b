import type { Database } from "#db/client.server.ts";

/** What Samspill keeps in a browser about signing in: the session, and a sign-in that waits for its next step. */
export type CookieFor = "samspill" | "samspill-step";

/** Without TLS a browser keeps no `Secure` cookie, and `__Host-` asks for one: plain http is for loopback alone. */
const plain = new WeakSet<Database>();

/** @param secure whether the site's origin is https; taken for granted where nothing is said */
export function configureSessions(db: Database, { secure }: { secure: boolean }): void {
  if (secure) plain.delete(db);
  else plain.add(db);
}

export const isSecure = (db: Database): boolean => !plain.has(db);

export const cookieName = (db: Database, which: CookieFor): string => (isSecure(db) ? `__Host-${which}` : which);

/** One cookie's value, and nothing else, out of the `Cookie` header: other sites on this host may send what they like in it. */
export function readCookie(db: Database, which: CookieFor, shape: RegExp, header: string | null): string | undefined {
  const name = cookieName(db, which);
  const ours = header?.split(";").find((pair) => pair.trimStart().startsWith(`${name}=`));
  const value = ours?.slice(ours.indexOf("=") + 1).trim() ?? "";
  return shape.test(value) ? value : undefined;
}
