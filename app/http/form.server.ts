import { z } from "zod";
import { Refusal } from "#app/access/refusal.ts";
import type { Problems } from "#app/ui/problems.ts";

z.config({ jitless: true });

export type ReadForm<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problems };

/** What a page fills in itself: nobody types there, so nobody can be told what to mend. */
const pagesOwn = ["event", "revision"] as const;

/**
 * Reads a posted form against its schema. Each problem's text is a key of `problems` in the catalogue.
 *
 * @returns the typed value, or the first problem of every field
 * @throws {Refusal} `bad_request` where a field is wrong that nobody types into
 */
export function readForm<S extends z.ZodType>(form: FormData, schema: S): ReadForm<z.infer<S>> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === "string");
    fields[name] = values.length > 1 ? values : (values[0] ?? "");
  }
  const read = schema.safeParse(fields);
  if (read.success) return { ok: true, value: read.data };
  const problems: Record<string, string> = {};
  for (const issue of read.error.issues) problems[issue.path.join(".")] ??= issue.message;
  if (pagesOwn.some((field) => problems[field] !== undefined)) throw new Refusal("bad_request");
  return { ok: false, problems };
}
