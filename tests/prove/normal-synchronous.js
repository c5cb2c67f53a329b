import SQLite from "better-sqlite3";

/** Loaded before the program: every commit is then left to the operating system, as SQLite does with `synchronous = NORMAL`. */
const { prepare } = SQLite.prototype;
/** @this {import("better-sqlite3").Database} @param {string} source */
SQLite.prototype.prepare = /** @type {typeof prepare} */ (function (source) {
  return prepare.call(this, source.replace("synchronous = FULL", "synchronous = NORMAL"));
});
