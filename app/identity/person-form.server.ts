import { z } from "zod";
import type { Language } from "#app/i18n/language.ts";
import type { Problems } from "#app/ui/problems.ts";
import { displayNameProblem, emailProblem, tidyDisplayName, tidyUserName, userNameProblem } from "./account.ts";
import { atFields } from "./account-problems.ts";
import { hashPassword } from "./password.server.ts";
import { passwordProblem } from "./password.ts";

/** What somebody who opens an account types. Everything is text until it is looked at. */
export const personForm = z.object({
  userName: z.string().max(1000).default(""),
  displayName: z.string().max(1000).default(""),
  email: z.string().max(1000).default(""),
  password: z.string().max(5000).default(""),
  language: z.enum(["nb", "en"]).optional(),
});

export interface Person {
  readonly language: Language;
  readonly userName: string;
  readonly displayName: string;
  readonly email: string;
  readonly passwordHash: string;
}

export type ReadPerson = { readonly ok: true; readonly person: Person } | { readonly ok: false; readonly problems: Problems };

/**
 * Looks at what somebody typed about themselves, and hashes the password where nothing is wrong. Whether the user name
 * is free shows when the account is opened.
 *
 * @param clinicName must not be part of the password
 * @throws {Refusal} `busy` where too many passwords are being hashed
 */
export async function readPerson(typed: z.infer<typeof personForm>, language: Language, clinicName: string | undefined): Promise<ReadPerson> {
  const { userName, displayName, email, password } = typed;
  const problems = [
    userNameProblem(tidyUserName(userName)),
    displayNameProblem(tidyDisplayName(displayName)),
    email.trim() === "" ? undefined : emailProblem(email.trim()),
    passwordProblem(password, { userName, clinicName }),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) return { ok: false, problems: atFields(problems) };
  return { ok: true, person: { language: typed.language ?? language, userName, displayName, email, passwordHash: await hashPassword(password) } };
}
