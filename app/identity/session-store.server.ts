import { createHash } from "node:crypto";
import type { Role } from "#app/access/policy.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Database } from "#db/client.server.ts";
import { findRole, findSession, insertSession, listSessions, removeExpiredSessions, removeSession, removeSessionsOf, updateSessionEnd, type SessionRow } from "./session.queries.server.ts";
import { beganInTheFuture, endOfSession, isWorthExtending } from "./session.ts";

/** What lucia carries along with the account it calls a user. */
export interface AccountAttributes {
  readonly role: Role;
  readonly language: Language;
  readonly disabledAt: number | null;
}

/** How its owner proved who they are; the code is that of an authenticator app, on top of the password. */
export type Means = "password" | "code" | "passkey" | "provider";

/** What is kept of how a session began. */
export interface SessionStart {
  readonly means: Means;
  /** Whether others use the device too. */
  readonly shared: boolean;
  /** The browser's and the system's family, `firefox/android`; null where nobody asked. */
  readonly device: string | null;
}

interface Session {
  readonly id: string;
  readonly userId: string;
  readonly expiresAt: Date;
  readonly attributes: SessionStart;
}

type SessionAndAccount = [Session, { id: string; attributes: AccountAttributes }] | [null, null];

/** What is stored instead of the cookie's value: its SHA-256. A copy of the database signs nobody in. */
export const storedId = (cookieValue: string): string => createHash("sha256").update(cookieValue).digest("hex");

const leastLeft = 60_000;

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/**
 * The sessions as lucia sees them during one request. Lucia asks for every session to be extended at every visit, and
 * proposes its own end; when it ends, and whether that is worth a write, is decided here, by role. Lucia reads the
 * machine's clock, a moment later: the ends it is shown are moved by as much as that differs from `now`, and none falls into that moment.
 */
export function sessionStore(db: Database, now: Date) {
  const present = now.getTime();
  let visited: SessionRow | undefined;
  return {
    async getSessionAndUser(value: string): Promise<SessionAndAccount> {
      visited = findSession(db, storedId(value));
      if (!visited || beganInTheFuture(visited.createdAt, present)) return [null, null];
      const { accountId, role, language, disabledAt, expiresAtSeconds, means, shared, device } = visited;
      const left = expiresAtSeconds * 1000 - present;
      const expiresAt = new Date(Date.now() + (left > 0 ? Math.max(left, leastLeft) : left));
      return [
        { id: value, userId: accountId, expiresAt, attributes: { means, shared, device } },
        { id: accountId, attributes: { role, language, disabledAt } },
      ];
    },
    async updateSessionExpiration(value: string): Promise<void> {
      if (!visited) return;
      const end = endOfSession(visited, visited.createdAt, present);
      if (isWorthExtending(visited.expiresAtSeconds * 1000, end)) updateSessionEnd(db, storedId(value), { expiresAtSeconds: seconds(end), seenAt: present });
    },
    async setSession({ id, userId, attributes }: Session): Promise<void> {
      const role = findRole(db, userId);
      if (!role) throw new TypeError("a session needs an account");
      const { means, shared, device } = attributes;
      insertSession(db, { id: storedId(id), accountId: userId, createdAt: present, expiresAtSeconds: seconds(endOfSession({ role, shared }, present, present)), means, shared, device });
    },
    async getUserSessions(accountId: string): Promise<Session[]> {
      return listSessions(db, accountId).map(({ id, expiresAtSeconds, means, shared, device }) => ({ id, userId: accountId, expiresAt: new Date(expiresAtSeconds * 1000), attributes: { means, shared, device } }));
    },
    deleteSession: async (value: string): Promise<void> => removeSession(db, storedId(value)),
    deleteUserSessions: async (accountId: string): Promise<void> => removeSessionsOf(db, accountId),
    deleteExpiredSessions: async (): Promise<void> => removeExpiredSessions(db, seconds(present)),
  };
}
