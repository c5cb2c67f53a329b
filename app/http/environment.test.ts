import { mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseEnvironment } from "./environment.server.ts";

const right = {
  NODE_ENV: "production",
  ORIGIN: "https://samspill.example.no",
  DATABASE_FILE: "/srv/samspill/data/samspill.sqlite",
  KEY_FILE: "/srv/samspill/key/master.key",
};

const sentencesOf = (changed: Record<string, string | undefined>): readonly string[] => {
  const read = parseEnvironment({ ...right, ...changed });
  return read.ok ? [] : read.sentences;
};

test("three settings are enough, and the program then listens to this machine alone", () => {
  expect(parseEnvironment(right)).toEqual({
    ok: true,
    port: 3000,
    host: "127.0.0.1",
    origin: "https://samspill.example.no",
    databaseFile: "/srv/samspill/data/samspill.sqlite",
    keyFile: "/srv/samspill/key/master.key",
    trustedProxies: 0,
    logLevel: "info",
    staffSecondFactor: "required",
  });
});

test("every setting can be set", () => {
  expect(parseEnvironment({ ...right, PORT: "8080", HOST: "0.0.0.0", TRUSTED_PROXIES: "2", LOG_LEVEL: "warn", INSTRUMENTS_FOLDER: "/srv/samspill/forms", STAFF_SECOND_FACTOR: "offered" })).toMatchObject({
    port: 8080,
    host: "0.0.0.0",
    trustedProxies: 2,
    logLevel: "warn",
    instrumentsFolder: "/srv/samspill/forms",
    staffSecondFactor: "offered",
  });
});

test("where mail goes is read with the others, and a wrong setting of it is named too", () => {
  expect(parseEnvironment({ ...right, SMTP_URL: "smtps://mail.example.no", MAIL_FROM: "samspill@example.no" })).toMatchObject({ mail: { way: "smtp", host: "mail.example.no", port: 465, from: "samspill@example.no" } });
  expect(sentencesOf({ SMTP_URL: "mail.example.no", MAIL_FROM: "nobody" }).map((sentence) => sentence.split(" ")[0])).toEqual(["SMTP_URL", "MAIL_FROM"]);
});

test("an empty setting is one that is not there", () => {
  expect(parseEnvironment({ ...right, PORT: "", LOG_LEVEL: "" })).toMatchObject({ ok: true, port: 3000, logLevel: "info" });
  expect(sentencesOf({ ORIGIN: "" })).toHaveLength(1);
});

test("each wrong setting gets one sentence that begins with its name", () => {
  const wrong = { PORT: "80 80", HOST: "not a host", ORIGIN: "samspill.no", DATABASE_FILE: undefined, KEY_FILE: undefined, TRUSTED_PROXIES: "yes", LOG_LEVEL: "loud", STAFF_SECOND_FACTOR: "no" };
  const sentences = sentencesOf(wrong);
  expect(sentences.map((sentence) => sentence.split(" ")[0])).toEqual(Object.keys(wrong));
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z_]+ (must|is) .+\.$/);
});

test.each(["http://samspill.example.no", "https://samspill.example.no/path", "https://samspill.example.no?x", "https://user@samspill.example.no", "ftp://localhost", "localhost:3000", "https://"])(
  "%s is no origin",
  (ORIGIN) => expect(sentencesOf({ ORIGIN })).toHaveLength(1),
);

test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000", "http://demo.localhost"])("plain http is for this machine: %s", (ORIGIN) => {
  expect(parseEnvironment({ ...right, ORIGIN })).toMatchObject({ ok: true, origin: ORIGIN });
});

test("an origin is written as browsers write it", () => {
  expect(parseEnvironment({ ...right, ORIGIN: "https://Samspill.example.no:443/" })).toMatchObject({ origin: "https://samspill.example.no" });
});

test.each(["70000", "-1", "3000.5", "0x10"])("%s is no port", (PORT) => expect(sentencesOf({ PORT })).toHaveLength(1));

test.each(["/srv/samspill/data/master.key", "/srv/samspill/data/keys/master.key", "/srv/samspill/data/../data/master.key"])("the key may not lie with the database: %s", (KEY_FILE) => {
  expect(sentencesOf({ KEY_FILE })).toEqual([expect.stringMatching(/^KEY_FILE must not lie/)]);
});

test("nor may a folder of another name be the same folder", () => {
  const above = mkdtempSync(join(tmpdir(), "samspill-settings-"));
  mkdirSync(join(above, "data"));
  symlinkSync(join(above, "data"), join(above, "key"));
  expect(sentencesOf({ DATABASE_FILE: join(above, "data/a.sqlite"), KEY_FILE: join(above, "key/master.key") })).toHaveLength(1);
});

test("a key in a folder whose name only begins alike lies elsewhere", () => {
  expect(sentencesOf({ KEY_FILE: "/srv/samspill/data-key/master.key" })).toEqual([]);
});

test("production asks where the database is; development has a place of its own", () => {
  expect(sentencesOf({ DATABASE_FILE: undefined })).toEqual([expect.stringMatching(/^DATABASE_FILE must/)]);
  expect(parseEnvironment({ ...right, NODE_ENV: "development", DATABASE_FILE: undefined })).toMatchObject({ ok: true, databaseFile: expect.stringMatching(/\.sqlite$/) });
});
