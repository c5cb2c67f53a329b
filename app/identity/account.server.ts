import { randomUUID } from "node:crypto";
import type { Permit } from "#app/access/permit.server.ts";
import type { Role } from "#app/access/policy.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { Language } from "#app/i18n/language.ts";
import { blindIndex } from "#app/privacy/blind-index.server.ts";
import { makeAccountKey, onAccount, open, seal } from "#app/privacy/sealed.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { removeWaitingMail } from "./email.queries.server.ts";
import { displayNameProblem, emailProblem, tidyDisplayName, tidyUserName, userNameProblem, type AccountProblem } from "./account.ts";
import {
  findByUserName,
  findOwnAccount,
  findOwnName,
  insertAccount,
  updateDisplayName,
  updateEmail,
  updateLanguage,
  updateNames,
  upsertPassword,
} from "./queries.server.ts";

export interface NewAccount {
  readonly role: Role;
  readonly language: Language;
  readonly userName: string;
  readonly displayName: string;
  /** Empty or left out: none. */
  readonly email?: string | undefined;
  /** From `hashPassword`, after `passwordProblem` had nothing to say. */
  readonly passwordHash: string;
}

/** What was wrong, if anything: never more than one problem a field. */
export type Outcome<T = unknown> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problems: readonly AccountProblem[] };

/**
 * Opens an account: its row, its data key, its sealed names and its password, all or nothing. Called inside a
 * transaction on the same database it is part of that transaction.
 */
export function openAccount(db: Database, account: NewAccount, now: Date): Outcome<{ readonly accountId: string }> {
  const userName = tidyUserName(account.userName);
  const displayName = tidyDisplayName(account.displayName);
  const email = account.email?.trim() ?? "";
  return inTransaction(db, () => {
    const problems = [
      userNameProblem(userName) ?? (findByUserName(db, blindIndex(db, "user name", userName)) ? "user_name_taken" : undefined),
      displayNameProblem(displayName),
      email === "" ? undefined : emailProblem(email),
    ].filter((problem) => problem !== undefined);
    if (problems.length > 0) return { ok: false, problems };

    const accountId = randomUUID();
    insertAccount(db, { id: accountId, role: account.role, language: account.language, userNameIndex: blindIndex(db, "user name", userName), createdAt: now.getTime() });
    makeAccountKey(db, accountId);
    updateNames(db, accountId, {
      userName: seal(db, onAccount(accountId, "user_name"), userName),
      displayName: seal(db, onAccount(accountId, "display_name"), displayName),
    });
    keepEmail(db, accountId, email);
    upsertPassword(db, accountId, account.passwordHash, now);
    return { ok: true, accountId };
  });
}

/** One's own account, in the clear. Instants in UTC milliseconds. */
export interface OwnAccount {
  readonly accountId: string;
  readonly role: Role;
  readonly language: Language;
  readonly userName: string;
  readonly displayName: string;
  readonly email: string | undefined;
  readonly createdAt: number;
  /** Null where the account has no password. */
  readonly passwordChangedAt: number | null;
}

/** @throws {Refusal} `not_found` where the account is gone */
export function readOwnAccount(permit: Permit<"account.read" | "account.erase">): OwnAccount {
  const own = findOwnAccount(permit);
  if (!own) throw new Refusal("not_found");
  const opened = (column: "user_name" | "display_name" | "email", sealed: Buffer) => open(permit.db, onAccount(own.accountId, column), sealed);
  const { passwordHash: _, emailConfirmedAt: __, ...account } = own;
  return {
    ...account,
    userName: opened("user_name", own.userName),
    displayName: opened("display_name", own.displayName),
    email: own.email ? opened("email", own.email) : undefined,
  };
}

/**
 * What whoever holds the permit wants to be called.
 *
 * @throws {Refusal} `not_found` where the account is gone
 */
export function readOwnName(permit: Permit): string {
  const sealed = findOwnName(permit);
  if (!sealed) throw new Refusal("not_found");
  return open(permit.db, onAccount(permit.actor.accountId, "display_name"), sealed);
}

export const changeLanguage = (permit: Permit<"account.change">, language: Language): void => updateLanguage(permit, language);

export function changeDisplayName(permit: Permit<"account.change">, typed: string): Outcome {
  const displayName = tidyDisplayName(typed);
  const problem = displayNameProblem(displayName);
  if (problem) return { ok: false, problems: [problem] };
  updateDisplayName(permit, seal(permit.db, onAccount(permit.actor.accountId, "display_name"), displayName));
  return { ok: true };
}

/**
 * Two may give the same address: saying that one is taken would tell who has an account here. Another address is not confirmed: what
 * waits for it is withdrawn.
 *
 * @param typed an address, or nothing to keep none
 */
export function changeEmail(permit: Permit<"account.change">, typed: string): Outcome {
  const { db, actor } = permit;
  const email = typed.trim();
  return inTransaction(db, () => {
    const problem = email === "" ? undefined : emailProblem(email);
    if (problem) return { ok: false, problems: [problem] };
    const before = findOwnAccount(permit)?.email;
    if (before && open(db, onAccount(actor.accountId, "email"), before) === email) return { ok: true };
    keepEmail(db, actor.accountId, email);
    removeWaitingMail(db, actor.accountId);
    return { ok: true };
  });
}

function keepEmail(db: Database, accountId: string, email: string): void {
  if (email === "") updateEmail(db, accountId, null, null);
  else updateEmail(db, accountId, seal(db, onAccount(accountId, "email"), email), blindIndex(db, "e-mail", email));
}
