import type { Problems } from "#app/ui/problems.ts";

/** What a form that saves itself is answered: it is saved, something else was saved or it was deleted meanwhile (then the other texts are empty), or there is something to mend. The script reads it too. */
export interface OwnFormAnswer {
  readonly saved?: { readonly revision: number; readonly id?: string };
  /** That it is saved, in the reader's language. */
  readonly words?: string;
  readonly conflict?: { readonly other: { readonly texts: readonly string[]; readonly revision: number } };
  readonly problem?: Problems;
  /** What was typed and is not saved, by field, with the revision that it was made from. */
  readonly typed?: Readonly<Record<string, string>>;
}
