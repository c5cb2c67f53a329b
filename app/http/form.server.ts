import { z } from "zod";
import type { Problems } from "#app/ui/problems.ts";

z.config({ jitless: true });

export type ReadForm<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problems };

/**
 * Reads a posted form against its schema. Each problem's text is a key of `problems` in the catalogue.
 *
 * @returns the typed value, or the first problem of every field
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
  return { ok: false, problems };
}
