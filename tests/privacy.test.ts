import { expect, test } from "vitest";
import { register } from "#app/privacy/register.ts";
import { openDatabase } from "#db/client.server.ts";

/** Columns that say nothing about any person: a table's name for all of it. */
const notPersonal = [
  "clinic",
  "clinic_numbers",
  "groups",
  "group_openings",
  "retention_choices",
  "retention_runs",
  "meetings",
  "help_checks",
  "setup_keys",
  "families",
  "invitations.role",
  "invitations.group_id",
  "invitations.track",
  "invitations.code_hash",
  "invitations.uses",
  "invitations.max_uses",
  "invitations.expires_at",
];

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Every column of the real, migrated schema, as `table.column`, with its type. */
function columnsOfSchema(): Map<string, string> {
  const { $client } = openDatabase(":memory:");
  const tables = $client.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> '__drizzle_migrations'").pluck().all() as string[];
  return new Map(tables.flatMap((table) => ($client.pragma(`table_info(${table})`) as Column[]).map(({ name, type }) => [`${table}.${name}`, type.toLowerCase()] as const)));
}

const columns = columnsOfSchema();
const registered = new Map(register.map((row) => [`${row.table}.${row.column}`, row]));
const excepted = (column: string) => notPersonal.includes(column) || notPersonal.includes(column.split(".")[0]!);

test("every column either stands in the register or says nothing about anybody (ASVS 14.1.1)", () => {
  expect(columns.size).toBeGreaterThan(60);
  const unaccounted = [...columns.keys()].filter((column) => !registered.has(column) && !excepted(column));
  expect(unaccounted, "give each a row in app/privacy/register.ts").toEqual([]);
});

test("the register and the exceptions name only what exists, and nothing twice", () => {
  expect([...registered.keys()].filter((column) => !columns.has(column))).toEqual([]);
  expect(registered.size).toBe(register.length);
  const all = [...columns.keys()];
  expect(notPersonal.filter((name) => !all.some((column) => column === name || column.startsWith(`${name}.`)))).toEqual([]);
  expect([...registered.keys()].filter(excepted)).toEqual([]);
});

test("what is sealed is kept as bytes, goes with its key, and is given to its owner (ASVS 14.2.4)", () => {
  const sealed = register.filter((row) => row.sealed);
  expect(sealed.map((row) => `${row.table}.${row.column}`)).toEqual(["accounts.user_name", "accounts.display_name", "accounts.email", "authenticators.secret", "passkeys.name", "provider_identities.subject", "saved_answers.text", "invitations.label", "meeting_points.text", "reflections.text", "activity_entries.entry", "writings.text", "family_members.name_then", "family_wishes.wish", "safety_checks.answer", "contributions.text", "prescriptions.why", "prescriptions.look_for", "prescriptions.cleared_by", "individual_paces.reason", "messages.text", "emergency_accesses.reason"]);
  for (const row of sealed) {
    expect(columns.get(`${row.table}.${row.column}`)).toBe("blob");
    // Whoever reads the copy over somebody's shoulder must not be able to make codes.
    expect(row).toMatchObject({ erased: "withKey", exported: row.table !== "authenticators" });
  }
});

test("every row goes with its account, or says nothing of whose it is", () => {
  const { $client } = openDatabase(":memory:");
  const cascading = (table: string): boolean => {
    const parents = ($client.pragma(`foreign_key_list(${table})`) as { table: string; on_delete: string }[]).filter((key) => key.on_delete === "CASCADE");
    return table === "accounts" || parents.some((key) => cascading(key.table));
  };
  const staying = [...new Set(register.map((row) => row.table))].filter((table) => !cascading(table));
  expect(staying).toEqual(["throttles", "audit_entries", "audit_reviews", "erasures"]);
});

test("every row is worded in both languages", () => {
  for (const { what } of register) expect(Object.values(what).every((words) => words.trim().length > 2)).toBe(true);
});

test("a row is kept against guessing and misuse only where it is about signing in, about codes and invitations, or about whether an account is open", () => {
  const protecting = [...new Set(register.filter((row) => row.purpose === "protection").map(({ table }) => table))];
  expect(protecting).toEqual(["accounts", "passwords", "sessions", "authenticators", "recovery_codes", "passkeys", "provider_identities", "sign_in_steps", "password_codes", "throttles", "invitations"]);
  const keptFor = (table: string) => [...new Set(register.filter((row) => row.table === table).map(({ purpose }) => purpose))];
  expect(["safety_checks", "safety_ticks", "audit_entries", "audit_reviews", "emergency_accesses", "erasures"].map(keptFor)).toEqual([["safety"], ["health"], ["oversight"], ["oversight"], ["oversight"], ["erasure"]]);
  expect(register.filter((row) => row.purpose === "health").map((row) => `${row.table}.${row.column}`)).toContain("prescriptions.cleared_by");
});
