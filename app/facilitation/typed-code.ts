import type { Problems } from "#app/ui/problems.ts";
import { readCode, writeCode } from "./invitation.ts";

/** A code that somebody typed, as it is put in a link; or what is wrong with it. */
export function readTypedCode(typed: string): { readonly ok: true; readonly code: string } | { readonly ok: false; readonly problems: Problems } {
  const code = readCode(typed);
  return code ? { ok: true, code: writeCode(code) } : { ok: false, problems: { code: typed.trim() === "" ? "required" : "code_malformed" } };
}
