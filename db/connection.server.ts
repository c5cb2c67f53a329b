import SQLite from "better-sqlite3";

export type Connection = SQLite.Database;
type Statement = SQLite.Statement<unknown[], unknown>;

/** On the process and not in this module: a development server that loads the module anew must let go of nothing. */
const held = ((globalThis as { samspillHolds?: Set<unknown> }).samspillHolds ??= new Set());

/** @returns what it is given, which now lives as long as the process */
function hold<T>(native: T): T {
  held.add(native);
  return native;
}

/**
 * Opens an SQLite file. The connection and its statements are never collected as garbage, closed or not: where
 * better-sqlite3 12 has been compiled with Node 24.19 or later, one that is collected while no script runs (a socket is
 * being read) ends the whole process. See docs/decisions/statements-are-kept.md.
 */
export function connect(file: string | Buffer, options?: SQLite.Options): Connection {
  const client = hold(new SQLite(file, options));
  const prepare = client.prepare.bind(client) as (source: string) => Statement;
  const statements = new Map<string, Statement>();
  const shared = (source: string): Statement => {
    const known = statements.get(source);
    if (known) return known;
    const statement = inEveryShape(() => hold(prepare(source)));
    statements.set(source, statement);
    return statement;
  };
  // A pragma may do its work while it is compiled, so it is compiled every time.
  const pragma = (source: string, { simple = false }: SQLite.PragmaOptions = {}): unknown => {
    const statement = hold(prepare(`pragma ${source}`));
    if (!statement.reader) return statement.run(), simple ? undefined : [];
    return simple ? statement.pluck().get() : statement.all();
  };
  return Object.assign(client, { prepare: shared as Connection["prepare"], pragma });
}

/**
 * Opens an SQLite file that is there, to look at it: whoever writes to it is refused. What a server that was killed has left in the log
 * of changes is read too, and is in the file afterwards: SQLite sees to that when it is closed.
 */
export function connectToLook(file: string): Connection {
  const client = connect(file, { fileMustExist: true });
  client.pragma("query_only = ON");
  return client;
}

/**
 * One text's statement, for everybody who asks for it. `raw` and `pluck` would change it under the others' hands: each
 * gives another statement of the same text.
 */
function inEveryShape(compile: () => Statement): Statement {
  let raw: Statement | undefined;
  let plucked: Statement | undefined;
  return Object.assign(compile(), {
    raw: () => (raw ??= compile().raw()),
    pluck: () => (plucked ??= compile().pluck()),
  });
}
