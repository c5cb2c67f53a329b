import type { Problems } from "#app/ui/problems.ts";
import type { AccountProblem } from "./account.ts";

const fieldOf = (problem: AccountProblem): string =>
  problem.startsWith("user_name") ? "userName" : problem.startsWith("display_name") ? "displayName" : problem.startsWith("email") ? "email" : problem.startsWith("old_password") ? "oldPassword" : "password";

/** Puts each problem at the field it speaks of. */
export const atFields = (problems: readonly AccountProblem[]): Problems => Object.fromEntries(problems.map((problem) => [fieldOf(problem), problem]));
