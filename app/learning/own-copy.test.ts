import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveWish } from "#app/family/family.server.ts";
import { answerSafetyCheck, sayAffected } from "#app/family/safety-check.server.ts";
import { en } from "#app/i18n/en.ts";
import { nb } from "#app/i18n/nb.ts";
import { changeEmail } from "#app/identity/account.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { anotherAccount } from "#app/privacy/own-copy.ts";
import { register } from "#app/privacy/register.ts";
import { seal } from "#app/privacy/sealed.server.ts";
import type { Database } from "#db/client.server.ts";
import { link } from "#tests/linked-family.ts";
import { answerForToday, bringPart, prepare } from "#tests/together-pair.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { logActivity } from "./activity.server.ts";
import { copyFile, readCopy } from "./own-copy.server.ts";
import { keepPlan, requirePlan } from "./plan.server.ts";
import { writeReflection } from "./reflection.server.ts";

const exported = register.filter((row) => row.exported);
const tables = [...new Set(exported.map(({ table }) => table))];

/**
 * Gives one person a row in every table that says something about people, each field with a value that nobody else has: the words
 * `kanari-<name>-…`, ids, and instants counted from `from`.
 */
function fill(db: Database, name: string, learner: Learner, recipientId: string, from: number): void {
  let moment = from;
  const at = () => (moment += 1000);
  const run = (sql: string, ...values: readonly (string | number | null | Buffer)[]) => void db.$client.prepare(sql).run(...values);
  const { accountId, enrolmentId, groupId } = learner;
  const word = (what: string) => `kanari-${name}-${what}`;
  const event = `${randomUUID()}`;

  changeEmail(permit(db, learner, "account.change"), `${word("email")}@example.org`);
  run("update accounts set disabled_at = ?, created_at = ?, email_confirmed_at = ? where id = ?", at(), at(), at(), accountId);
  run("update passwords set changed_at = ? where account_id = ?", at(), accountId);
  run("insert into sessions (id, account_id, expires_at, created_at, device, seen_at) values (?, ?, ?, ?, 'firefox/android', ?)", word("secret session"), accountId, Math.floor(at() / 1000), at(), at());
  run("insert into password_codes (id, account_id, code_hash, expires_at, used_at, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?)", word("secret used"), accountId, Buffer.from(word("secret 1")), at(), at(), accountId, at());
  run("insert into password_codes (id, account_id, code_hash, expires_at, withdrawn_at, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?)", word("secret withdrawn"), accountId, Buffer.from(word("secret 2")), at(), at(), accountId, at());
  run("insert into group_facilitators (group_id, account_id) values (?, ?)", groupId, accountId);
  const sealed = (table: string, column: string, rowId: string, revision = 0) => seal(db, { table, column, rowId, accountId, revision }, word(`${table}.${column}`));
  run(
    "insert into invitations (id, role, group_id, track, code_hash, max_uses, expires_at, withdrawn_at, created_by, created_at, label, label_index) values (?, 'learner', ?, 'patient', ?, 1, ?, ?, ?, ?, ?, ?)",
    word("invitation"), groupId, Buffer.from(word("secret 3")), at(), at(), accountId, at(), sealed("invitations", "label", word("invitation")), Buffer.from(word("secret 4")),
  );
  run("insert into authenticators (account_id, secret, created_at, confirmed_at, last_step) values (?, ?, ?, ?, 5)", accountId, Buffer.from(word("secret app")), at(), at());
  run("insert into recovery_codes (id, account_id, code_hash, created_at, used_at) values (?, ?, ?, ?, ?)", word("secret recovery"), accountId, Buffer.from(word("secret 6")), at(), at());
  run("insert into passkeys (id, account_id, credential_id, public_key, counter, transports, name, created_at, used_at) values (?, ?, ?, ?, 0, 'internal', ?, ?, ?)", word("passkey"), accountId, word("secret credential"), Buffer.from(word("secret key")), sealed("passkeys", "name", word("passkey")), at(), at());
  run("insert into provider_identities (id, account_id, issuer, subject, subject_index, created_at, used_at) values (?, ?, 'https://id.example.org', ?, ?, ?, ?)", word("identity"), accountId, sealed("provider_identities", "subject", word("identity")), Buffer.from(word("secret 7")), at(), at());
  run("insert into audit_reviews (at, account_id, through_id) values (?, ?, 7)", at(), accountId);
  run("insert into emergency_accesses (id, account_id, enrolment_id, reason, at, until_at, read_at, reviewed_at) values (?, 'somebody who works here', ?, ?, ?, ?, ?, ?)", word("emergency"), enrolmentId, sealed("emergency_accesses", "reason", word("emergency")), at(), at(), at(), at());
  run("insert into absences (id, account_id, substitute_id, from_on, until_on, created_at, ended_at) values (?, ?, (select id from accounts where id <> ? limit 1), '2026-06-01', '2026-06-02', ?, ?)", word("absence"), accountId, accountId, at(), at());
  run("insert into saved_answers (id, account_id, text, revision, saved_at) values (?, ?, ?, 1, ?)", word("answer"), accountId, sealed("saved_answers", "text", word("answer"), 1), at());
  run("insert into notice_choices (account_id, messages, meetings, reminders, chosen_at) values (?, 1, 0, 1, ?)", accountId, at());
  run("insert into email_confirmations (account_id, code_hash, expires_at) values (?, ?, ?)", accountId, Buffer.from(word("secret 5")), at());
  run("insert into outbox (id, account_id, kind, reason, state, attempts, due_at, created_at, settled_at) values (?, ?, 'message', ?, 'sent', 1, ?, ?, ?)", word("notice"), accountId, word("secret reason"), at(), at(), at());
  run("insert into prescriptions (id, enrolment_id, module_id, why, look_for, cleared_by, cleared_on, prescribed_by, prescribed_at, answer, answered_at, withdrawn_at) values (?, ?, 'e01', ?, ?, ?, '2026-05-02', ?, ?, 'yes', ?, ?)", word("prescription"), enrolmentId, sealed("prescriptions", "why", word("prescription")), sealed("prescriptions", "look_for", word("prescription")), sealed("prescriptions", "cleared_by", word("prescription")), accountId, at(), at(), at());
  run("insert into individual_paces (id, enrolment_id, module_id, kind, reason, set_by, set_at) values (?, ?, 't05', 'held', ?, ?, ?)", word("pace"), enrolmentId, sealed("individual_paces", "reason", word("pace")), accountId, at());
  run("insert into messages (id, enrolment_id, sender, author_id, text, sent_at, opened_at) values (?, ?, 'learner', ?, ?, ?, ?)", word("message"), enrolmentId, accountId, sealed("messages", "text", word("message")), at(), at());
  run("insert into meetings (id, group_id, kind, starts_at, minutes, place, created_at) values (?, ?, 'group', 0, 60, 'Rom 2', 0)", word("meeting"), groupId);
  run("insert into meeting_learners (meeting_id, enrolment_id, signed_up_at, attended) values (?, ?, ?, 1)", word("meeting"), enrolmentId, at());
  run("insert into meeting_points (id, meeting_id, account_id, text, written_at) values (?, ?, ?, ?, ?)", word("point"), word("meeting"), accountId, sealed("meeting_points", "text", word("point")), at());
  run("insert into audit_entries (at, account_id, action, enrolment_id, group_id, hash) values (?, 'somebody who works here', ?, ?, ?, ?)", at(), word("action"), enrolmentId, groupId, Buffer.from(word("secret hash")));
  run("update enrolments set created_at = ?, last_visit_at = ?, discharged_on = '2026-05-01', something_happened_at = ? where id = ?", at(), at(), at(), enrolmentId);
  run("insert into lesson_progress (enrolment_id, module_id, lesson, opened_at, visited_at, section, completed_at) values (?, ?, 1, ?, ?, 3, ?)", enrolmentId, word("module"), at(), at(), at());
  writeReflection(permit(db, learner, "reflection.write"), { moduleId: word("module"), lesson: 2 }, { reflectionId: word("question"), text: word("reflection"), revision: 0 }, new Date(at()));
  run("insert into safety_ticks (enrolment_id, module_id, ticked_at) values (?, ?, ?)", enrolmentId, word("offer"), at());
  logActivity(permit(db, learner, "activity.log"), "e07", { event, did: "yes", how: 7, word: word("log") }, new Date(at()));
  run("insert into attempts (enrolment_id, event_id, module_id, check_id, option_id, answered_at) values (?, ?, ?, ?, ?, ?)", enrolmentId, word("secret event"), word("module"), word("check"), word("option"), at());
  const plans = permit(db, learner, "plan.keep");
  keepPlan(plans, requirePlan(plans, "safety"), { text: { ring: word("plan") }, revision: 0 }, new Date(at()));
  const family = randomUUID();
  run("insert into families (id, opened_at, created_at) values (?, ?, ?)", family, at(), at());
  const nameThen = seal(db, { table: "family_members", column: "name_then", rowId: word("member"), accountId, revision: 0 }, word("name then"));
  run("insert into family_members (id, family_id, enrolment_id, joined_at, left_at, name_then) values (?, ?, ?, ?, ?, ?)", word("member"), family, enrolmentId, at(), at(), nameThen);
  answerSafetyCheck(permit(db, learner, "safety.answer"), { afraid: "unsure", experienced: "yes" }, new Date(at()));
  saveWish(permit(db, learner, "family.change"), { wish: word("wish"), revision: 0 }, new Date(at()));
  run("insert into shares (id, enrolment_id, kind, item, revision, recipient_id, until_on, created_at, withdrawn_at) values (?, ?, 'diary', ?, 4, ?, '2026-07-01', ?, ?)", word("share"), enrolmentId, word("item"), recipientId, at(), at());
  run("insert into agenda_items (meeting_id, share_id, enrolment_id, added_at) values (?, ?, ?, ?)", word("meeting"), word("share"), enrolmentId, at());
  const contribution = word("contribution id");
  const text = seal(db, { table: "contributions", column: "text", rowId: contribution, accountId, revision: 0 }, word("contribution"));
  run("insert into contributions (id, enrolment_id, module_id, field_id, text, brought_at) values (?, ?, ?, ?, ?, ?)", contribution, enrolmentId, word("module"), word("field"), text, at());
}

/** Siv and Tor, each with a row in every table; each has shared something with a third. */
function filled() {
  const clinic = world();
  const { db, siv, tor, ingrid, jonas } = clinic;
  fill(db, "Siv", siv, ingrid.enrolmentId, 1_700_000_000_000);
  fill(db, "Tor", tor, jonas.enrolmentId, 1_600_000_000_000);
  const copy = (learner: Learner) => readCopy(permit(db, learner, "account.read"));
  return { ...clinic, copy };
}

/** What the database itself holds of a person in one column, without the code under test. */
function keptIn(db: Database, { accountId, enrolmentId }: Learner, table: string, column: string): unknown[] {
  const names = (db.$client.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const whose = table === "accounts" ? ["id", accountId] : names.includes("enrolment_id") ? ["enrolment_id", enrolmentId] : names.includes("account_id") ? ["account_id", accountId] : ["created_by", accountId];
  return db.$client.prepare(`select ${column} from ${table} where ${whose[0]} = ?`).pluck().all(whose[1]);
}

const sealedWords: Readonly<Record<string, unknown>> = {
  "accounts.user_name": "Siv",
  "accounts.display_name": "Siv",
  "accounts.email": "kanari-Siv-email@example.org",
  "passkeys.name": "kanari-Siv-passkeys.name",
  "provider_identities.subject": "kanari-Siv-provider_identities.subject",
  "emergency_accesses.reason": "kanari-Siv-emergency_accesses.reason",
  "saved_answers.text": "kanari-Siv-saved_answers.text",
  "invitations.label": "kanari-Siv-invitations.label",
  "meeting_points.text": "kanari-Siv-meeting_points.text",
  "prescriptions.why": "kanari-Siv-prescriptions.why",
  "prescriptions.look_for": "kanari-Siv-prescriptions.look_for",
  "prescriptions.cleared_by": "kanari-Siv-prescriptions.cleared_by",
  "individual_paces.reason": "kanari-Siv-individual_paces.reason",
  "messages.text": "kanari-Siv-messages.text",
  "reflections.text": "kanari-Siv-reflection",
  "activity_entries.entry": { did: true, how: 7, word: "kanari-Siv-log" },
  "writings.text": { ring: "kanari-Siv-plan", word: "", place: "", papers: "", children: "" },
  "family_members.name_then": "kanari-Siv-name then",
  "family_wishes.wish": "kanari-Siv-wish",
  "safety_checks.answer": expect.objectContaining({ afraid: "unsure", experienced: "yes", closed: true, affectedOn: null }),
  "contributions.text": "kanari-Siv-contribution",
};

/** Columns that the database keeps as 1 and 0. */
const yesOrNo = new Set(["discharged_early", "messages", "meetings", "reminders", "attended", "shared"]);

test("every exported column of the register stands in Siv's copy, as it is kept about her and in clear words", () => {
  const { db, siv, copy } = filled();
  const found = new Map(copy(siv).map(({ table, rows }) => [table, rows]));
  expect([...found.keys()]).toEqual(tables);
  for (const { table, column, sealed } of exported) {
    const place = `${table}.${column}`;
    const kept = keptIn(db, siv, table, column);
    expect(kept.some((value) => value !== null), `${place} is filled in`).toBe(true);
    const copied = found.get(table)!.map((row) => row[column]);
    if (sealed) expect(copied, place).toEqual([sealedWords[place]]);
    else if (column === "recipient_id") expect(copied, place).toEqual([anotherAccount]);
    else if (["audit_entries", "emergency_accesses"].includes(table) && column === "account_id") expect(copied, "who looked has no name here").toEqual([anotherAccount]);
    else if (column === "substitute_id") expect(copied, place).toEqual([anotherAccount]);
    else if (column === "at" || column.endsWith("_at")) expect(copied, place).toEqual(kept.map((value) => (value === null ? null : new Date(Number(value) * (table === "sessions" && column === "expires_at" ? 1000 : 1)).toISOString())));
    else expect(copied.map(String), place).toEqual(kept.map((value) => (yesOrNo.has(column) ? String(value === 1) : String(value))));
  }
});

test("nothing of anybody else's stands in it, and nothing that the register keeps back", () => {
  const { siv, tor, ingrid, jonas, facilitator, copy } = filled();
  const text = JSON.stringify(copy(siv));
  expect(text).not.toMatch(/kanari-Tor|secret/);
  for (const other of [tor, ingrid, jonas, facilitator]) expect(text).not.toContain(other.accountId);
  for (const other of [tor, ingrid, jonas]) expect(text).not.toContain(other.enrolmentId);
  const years = [...text.matchAll(/"(\d{4})-\d\d-\d\dT/g)].map(([, year]) => year);
  expect(new Set(years)).toEqual(new Set(["2023"]));
  expect(years.length).toBeGreaterThan(20);
  const columns = new Set(exported.map(({ table, column }) => `${table}.${column}`));
  for (const { table, rows } of copy(siv)) for (const row of rows) for (const column of Object.keys(row)) expect(columns).toContain(`${table}.${column}`);
});

test("what others have opened to Siv is theirs; whom she has opened something to stands by the name she knows", () => {
  const { db, siv, tor, copy } = filled();
  db.$client.prepare("update family_members set left_at = null, name_then = null, family_id = (select family_id from family_members where enrolment_id = ?)").run(siv.enrolmentId);
  db.$client.prepare("update families set opened_at = 1").run();
  db.$client.prepare("update enrolments set something_happened_at = null").run();
  const share = db.$client.prepare("insert into shares (id, enrolment_id, kind, item, recipient_id, until_on, created_at) values (?, ?, 'progress', 't01', ?, '2026-08-01', 1700000000000)");
  share.run("from Tor", tor.enrolmentId, siv.enrolmentId);
  share.run("from Siv", siv.enrolmentId, tor.enrolmentId);
  const shares = copy(siv).find(({ table }) => table === "shares")!.rows;
  expect(shares.map(({ id }) => id)).toEqual(["kanari-Siv-share", "from Siv"]);
  expect(shares.map(({ recipient_id: recipient }) => recipient)).toEqual([anotherAccount, "Tor"]);
  expect(JSON.stringify(shares)).not.toContain(tor.enrolmentId);
});

test("a facilitator's copy says which codes they have made for others and when, and not for whom or what became of them", () => {
  const { db, siv, facilitator } = world();
  db.$client.prepare("insert into password_codes (id, account_id, code_hash, expires_at, used_at, created_by, created_at) values ('c', ?, x'01', 1800000000000, 1750000000000, ?, 1700000000000)").run(siv.accountId, facilitator.accountId);
  const codes = (actor: typeof facilitator) => readCopy(permit(db, actor, "account.read")).find(({ table }) => table === "password_codes")!.rows;
  expect(codes(facilitator)).toEqual([{ created_by: facilitator.accountId, created_at: "2023-11-14T22:13:20.000Z" }]);
  expect(codes(siv)).toEqual([expect.objectContaining({ created_by: anotherAccount, used_at: "2025-06-15T15:06:40.000Z" })]);
});

test("a facilitator's copy says what they have done and when, and whose records they opened in an emergency, and not whose they were", () => {
  const { db, siv, facilitator, thursday } = world();
  recordAudit(permit(db, facilitator, "progress.read"), { action: "learner.read", enrolmentId: siv.enrolmentId, groupId: thursday }, now);
  db.$client.prepare("insert into emergency_accesses (id, account_id, enrolment_id, reason, at, until_at) values ('e', ?, ?, ?, 1700000000000, 1700000000000)").run(facilitator.accountId, siv.enrolmentId, seal(db, { table: "emergency_accesses", column: "reason", rowId: "e", accountId: siv.accountId, revision: 0 }, "kanari"));
  const copy = readCopy(permit(db, facilitator, "account.read"));
  const rowsOf = (table: string) => copy.find((one) => one.table === table)!.rows;
  expect(rowsOf("audit_entries")).toEqual([{ at: now.toISOString(), account_id: facilitator.accountId, action: "learner.read" }]);
  expect(rowsOf("emergency_accesses")).toEqual([{ account_id: facilitator.accountId, at: "2023-11-14T22:13:20.000Z", until_at: "2023-11-14T22:13:20.000Z" }]);
  expect(JSON.stringify(copy)).not.toMatch(new RegExp(`${siv.enrolmentId}|${siv.accountId}|kanari`));
});

test.each([nb, en])("every table of the copy has a heading in the reader's language", ({ copy }) => {
  expect(tables.filter((table) => !(table in copy.tables))).toEqual([]);
});

test("the file says of every column what it is, what it is kept for and for how long", () => {
  const { db, siv } = filled();
  const file = copyFile(permit(db, siv, "account.read"), now);
  expect(file.made).toBe(now.toISOString());
  expect(file.tables.flatMap(({ table, columns }) => columns.map(({ column }) => `${table}.${column}`))).toEqual(exported.map(({ table, column }) => `${table}.${column}`));
  for (const { columns } of file.tables) for (const words of columns) expect(Object.values(words).every((text) => text.length > 1)).toBe(true);
});

test("what Siv ticked for «Avtalen vår», and brought, stands in her copy under the words of its box, in the words that she ticked, in her language", () => {
  const clinic = world();
  const { db, siv, tor } = clinic;
  link(clinic, [siv, tor]);
  answerForToday(clinic, siv, "intro");
  prepare(clinic, siv, "intro", "share", "progress\ntexts");
  bringPart(clinic, siv, "intro", "share", tor);
  const ticked = (language: "nb" | "en", table: string) => readCopy(permit(db, { ...siv, language }, "account.read")).find((one) => one.table === table)!.rows.map(({ text }) => text);
  const words = { nb: "hvor langt jeg har kommet, noen tekster jeg velger selv", en: "how far I have come, some texts that I choose myself" };
  const box = { nb: "Dette kan jeg tenke meg å dele med den andre", en: "What I can imagine sharing with the other person" };
  for (const language of ["nb", "en"] as const) {
    expect(ticked(language, "writings")).toEqual([{ [box[language]]: words[language] }]);
    expect(ticked(language, "contributions")).toEqual([{ [box[language]]: words[language] }]);
  }
});

test("somebody who says for a second day that they are affected is so since the first", () => {
  const { db, siv } = world();
  const prepares = permit(db, siv, "together.prepare");
  for (const day of [0, 1]) sayAffected(prepares, true, later(days(day)));
  const answer = () => readCopy(permit(db, siv, "account.read")).find(({ table }) => table === "safety_checks")!.rows[0]!.answer;
  expect(answer()).toMatchObject({ affectedOn: "2026-06-04", saidOn: "2026-06-05" });
  sayAffected(prepares, false, later(days(2)));
  expect(answer()).toMatchObject({ affectedOn: null, saidOn: "2026-06-06" });
});
