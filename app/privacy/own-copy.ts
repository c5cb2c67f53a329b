/** A value of somebody's copy: a text, a number, a choice, what was sealed (in clear words, and parsed where it is a form), or null. Instants are ISO 8601 in UTC. */
export type CopiedValue = string | number | boolean | null | readonly CopiedValue[] | { readonly [key: string]: CopiedValue };

/** One row that is about a person, by column: those that are theirs to have. */
export type CopiedRow = Readonly<Record<string, CopiedValue>>;

/** What is kept about a person in one table. */
export interface CopiedTable {
  readonly table: string;
  readonly rows: readonly CopiedRow[];
}

/** Stands where a column names another account than one's own. */
export const anotherAccount = "another account";
