import { appendFileSync, writeFileSync } from "node:fs";
import { importBundled } from "#app/commands/demo-clinic.js";
import { toTape } from "./tape.js";

/**
 * Loaded before a server with `node --import`: writes every statement that the server runs to the file BENCH_TAPE names,
 * before its answer leaves. The server itself knows nothing of it.
 */
const file = process.env.BENCH_TAPE;
if (!file) throw new Error("BENCH_TAPE names no file");
writeFileSync(file, "");

/** @type {typeof import("#db/client.server.ts")} */
const { openDatabase } = await importBundled("db/client.server.ts");
const db = openDatabase(":memory:");
const statement = Object.getPrototypeOf(db.$client.prepare("select 1"));

/** @type {WeakSet<object>} */
const raw = new WeakSet();
const setRaw = statement.raw;
/** @this {object} @param {boolean} [on] */
statement.raw = function (on = true) {
  if (on) raw.add(this);
  else raw.delete(this);
  return setRaw.call(this, on);
};

for (const method of /** @type {const} */ (["run", "get", "all"])) {
  const original = statement[method];
  /** @this {{ source: string }} @param {unknown[]} values */
  statement[method] = function (...values) {
    appendFileSync(file, `${JSON.stringify({ sql: this.source, method, raw: raw.has(this), values: values.map(toTape) })}\n`);
    return original.apply(this, values);
  };
}
