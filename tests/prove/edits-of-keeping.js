const client = "db/client.server.ts";
const clientTest = "db/client.test.ts";
const settings = { file: "db/settings.test.ts", title: "no promise hangs on how SQLite was compiled: each setting is made at every open" };
const sealed = "app/privacy/sealed.server.ts";
const context = 'lengthPrefixed("rec", 1, table, column, rowId, accountId, keyId, revision)';
const moved = { file: "app/privacy/sealed.test.ts", title: "a record moved to another table, column, row, person or revision is refused" };
const sameKey = { file: "app/privacy/sealed-context.test.ts", title: "a record does not open for another account, nor under another key's name, even where the key is the same" };
const erasure = "app/privacy/account-erasure.server.ts";
const erasureTest = "app/privacy/account-erasure.test.ts";
const auditTest = "app/privacy/audit-list.server.test.ts";
const migration = "db/migrations/0005_facilitators_workspace.sql";
const neverChanged = { file: auditTest, title: "nobody changes or removes an entry, also not by a statement of their own" };

/**
 * The database, the seals, the keys, erasure, the audit trail and the files.
 *
 * @type {readonly import("./edit-list.js").Edit[]}
 */
// prettier-ignore
export const editsOfKeeping = [
  { what: "pragma: the write-ahead log", file: client, find: 'client.pragma("journal_mode = WAL");', replace: "", test: { file: clientTest, title: "a new database is its owner's alone, and every promise's setting is on" } },
  { what: "pragma: every commit through to the disk", file: client, find: 'client.pragma("synchronous = FULL");', replace: "", test: { file: clientTest, title: "opened again, it still writes every commit through to the disk" } },
  { what: "pragma: foreign keys", file: client, find: 'client.pragma("synchronous = FULL");\n  client.pragma("foreign_keys = ON");', replace: 'client.pragma("synchronous = FULL");', test: settings },
  { what: "pragma: waiting for a lock", file: client, find: 'client.pragma("busy_timeout = 5000");', replace: "", test: settings },
  { what: "pragma: what is deleted is overwritten", file: client, find: 'client.pragma("secure_delete = ON");\n  client.pragma("cache_size', replace: 'client.pragma("cache_size', test: settings },
  { what: "transactions are immediate", file: client, find: '{ behavior: "immediate" }', replace: '{ behavior: "deferred" }', test: { file: "db/settings.test.ts", title: "a transaction that writes has the database to itself from its first statement, so that what it has read still holds when it writes" } },
  { what: "file mode of the database", file: client, find: "if (!inMemory) chmodSync(file, 0o600);", replace: "", test: { file: clientTest, title: "a new database is its owner's alone, and every promise's setting is on" } },
  { what: "file mode of the database's folder", file: client, find: "recursive: true, mode: 0o700 });\n      lock = takeLock(file);", replace: "recursive: true });\n      lock = takeLock(file);", test: { file: clientTest, title: "a new database is its owner's alone, and every promise's setting is on" } },
  { what: "file mode of the copy before a migration", file: client, find: "chmodSync(copy, 0o600);", replace: "chmodSync(copy, 0o644);", test: { file: clientTest, title: "before the schema changes the file is copied aside, for its owner alone" } },
  { what: "copy before a migration", file: client, find: "if (!isNew && pendingMigrations(client, folder) > 0) copyAside(client, file);", replace: "", test: { file: clientTest, title: "before the schema changes the file is copied aside, for its owner alone" } },
  { what: "one process for one database", file: client, find: 'lock.exec("BEGIN EXCLUSIVE");', replace: "", test: { file: clientTest, title: "a second process is told that the first one is there, and gets in when it has gone" } },
  { what: "refusal of a newer database", file: client, find: 'if (pendingMigrations(client, folder) < 0) throw new DatabaseUnusable("newer", file);', replace: "", test: { file: clientTest, title: "a database of a newer program is refused and left as it was" } },
  { what: "refusal of a damaged database", file: client, find: 'if (verdict !== "ok") throw new DatabaseUnusable("broken", file);', replace: "", test: { file: clientTest, title: "a file with a damaged page is refused, whichever page it is, and left as it was" } },

  { what: "seal: bound to its table", file: sealed, find: context, replace: context.replace(" table,", ""), test: moved },
  { what: "seal: bound to its column", file: sealed, find: context, replace: context.replace(" column,", ""), test: moved },
  { what: "seal: bound to its row", file: sealed, find: context, replace: context.replace(" rowId,", ""), test: moved },
  { what: "seal: bound to its revision", file: sealed, find: context, replace: context.replace(", revision", ""), test: moved },
  { what: "seal: bound to its account", file: sealed, find: context, replace: context.replace(" accountId,", ""), test: sameKey },
  { what: "seal: bound to its key's name", file: sealed, find: context, replace: context.replace(" keyId,", ""), test: sameKey },
  { what: "seal: each part of what it is bound to stands after its length", file: "app/privacy/aes-gcm.server.ts", find: "pieces.push(length, bytes);", replace: "pieces.push(bytes);", test: moved },
  { what: "seal: padding", file: sealed, find: "Buffer.alloc(Math.max(smallestBytes, 2 ** Math.ceil(Math.log2(length + 4))))", replace: "Buffer.alloc(length + 4)", test: { file: "app/privacy/sealed.test.ts", title: "a record is as long for a word as for a paragraph, and grows in powers of two" } },
  { what: "seal: a new IV each time", file: "app/privacy/aes-gcm.server.ts", find: "const iv = randomBytes(ivBytes);", replace: "const iv = Buffer.alloc(ivBytes);", test: { file: "app/privacy/sealed.test.ts", title: "the same text is sealed differently every time" } },
  { what: "wrapped key: bound to its account", file: "app/privacy/wrapping.server.ts", find: "masterKeyId, keyId, accountId)", replace: "masterKeyId, keyId)", test: { file: "app/privacy/keys.test.ts", title: "a wrapped key moved to another account is refused" } },
  { what: "blind index: bound to what it finds", file: "app/privacy/blind-index.server.ts", find: "lengthPrefixed(as, normalised(value))", replace: "lengthPrefixed(normalised(value))", test: { file: "app/privacy/keys.test.ts", title: "a name is found however it is spelt, and as nothing but what it is" } },
  { what: "master key: refused where others can read it", file: "app/privacy/master-key.server.ts", find: 'if ((mode & 0o077) !== 0) throw new KeyUnusable("open_to_others", file);', replace: "", test: { file: "app/privacy/master-key.test.ts", title: "a key that others can read is refused, with the command that mends it" } },
  { what: "file mode of the master key", file: "app/privacy/master-key.server.ts", find: 'openSync(beside, "wx", 0o400)', replace: 'openSync(beside, "wx")', test: { file: "app/privacy/master-key.test.ts", title: "the first start makes a key of 32 bytes that only its owner can read, and leaves nothing beside it" } },
  { what: "master key: never a new one in place of a lost one", file: "app/privacy/master-key.server.ts", find: 'if (databaseHasAccounts) throw new KeyUnusable("missing", file);', replace: "", test: { file: "app/privacy/master-key.test.ts", title: "a database with accounts never gets a new key in place of a lost one" } },
  { what: "file mode of the list of erasures", file: "app/privacy/durable-file.server.ts", find: "openSync(file, flags, 0o600)", replace: "openSync(file, flags)", test: { file: "app/privacy/erasure-list.server.test.ts", title: "an erasure stands in the table and, sealed, in the list beside the backups" } },
  { what: "file mode of a backup", file: "app/operation/sealed-file.server.ts", find: 'const from = openSync(source, "r");\n  const to = openSync(target, "wx", 0o600);', replace: 'const from = openSync(source, "r");\n  const to = openSync(target, "wx");', test: { file: "app/operation/backup.test.ts", title: "a backup is two files for their owner alone, of which one says the other's SHA-256" } },

  { what: "erasure: the data key goes", file: sealed, find: "  removeAccountKeys(db, accountId);", replace: "", test: { file: "app/privacy/keys.test.ts", title: "erasing a key leaves no trace of it in the file or its log, and nothing it sealed can be read" } },
  { what: "erasure: the key in memory goes", file: erasure, find: "    destroyAccountKey(db, accountId);\n", replace: "", test: { file: erasureTest, title: "what was sealed for the erased cannot be read, also not by a key that was still in memory" } },
  { what: "erasure: the log is emptied", file: erasure, find: "    emptyLog(db);\n", replace: "", test: { file: erasureTest, title: "the wrapped key and a canary are in the database's files before, and not after" } },
  { what: "erasure: it is remembered for the backups", file: erasure, find: "    appendErasure(db, accountId, now);\n", replace: "", test: { file: erasureTest, title: "it is on the list of erasures, in the table and beside the backups; a folder that is away does not stop it" } },
  { what: "erasure: the last administrator stays", file: erasure, find: 'if (account.role === "administrator" && !hasOtherAdministrator(db, accountId)) return { ok: false, problem: "last_administrator" };', replace: "", test: { file: erasureTest, title: "the last administrator stays, and goes once there is another who can sign in" } },
  { what: "erasure: who comes back with a backup goes again", file: "app/privacy/erasure-list.server.ts", find: "for (const accountId of back) removeAccount(db, accountId);", replace: "", test: { file: "app/privacy/erasure-list.server.test.ts", title: "who comes back with a backup is erased again, once, and nobody else" } },

  { what: "audit trail: each entry goes on from the one before", file: "app/privacy/audit.server.ts", find: ".update(before ?? Buffer.alloc(32))", replace: "", test: { file: "app/privacy/audit-chain.test.ts", title: "an entry that is changed together with its own hash is given away by the one after it" } },
  { what: "audit trail: who did it is in the hash", file: "app/privacy/audit.server.ts", find: "JSON.stringify([at, accountId, action, enrolmentId, groupId])", replace: "JSON.stringify([at, action, enrolmentId, groupId])", test: { file: auditTest, title: "whatever field of whatever entry is changed, that entry is named" } },
  { what: "audit trail: no entry is changed", file: migration, find: "SELECT raise(abort, 'audit entries are never changed');", replace: "SELECT 1;", test: neverChanged },
  { what: "audit trail: no entry is removed", file: migration, find: "SELECT raise(abort, 'audit entries are never removed');", replace: "SELECT 1;", test: neverChanged },
  { what: "audit trail: a look at a learner's page is noted", file: "app/facilitation/learner-page.server.ts", find: 'recordAudit(permit, { action: "learner.read", enrolmentId, groupId: group.id }, now);', replace: "", test: { file: "app/facilitation/audited.test.ts", title: "a look at a learner's page is noted, once, with whose it was" } },
];
