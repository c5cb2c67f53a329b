import { expect, test } from "vitest";
import { readMailSettings } from "./mail-settings.ts";

const from = "Samspill <beskjed@example.no>";
const read = (url: string | undefined, sender: string | undefined = from) => {
  const settings = readMailSettings(url, sender);
  return settings.ok ? settings.mail : settings.sentences.map((sentence) => sentence.split(" ")[0]);
};

test("a mail server is named with its port, and what is said to it is behind TLS unless it is this machine or somebody says never (ASVS 12.3.1)", () => {
  expect(read("smtp://mail.example.no")).toEqual({ way: "smtp", from, host: "mail.example.no", port: 587, tls: "first" });
  expect(read("smtps://mail.example.no")).toMatchObject({ port: 465, tls: "at once" });
  expect(read("smtp://127.0.0.1:2525")).toMatchObject({ host: "127.0.0.1", port: 2525, tls: "never" });
  expect(read("smtp://[::1]")).toMatchObject({ host: "::1", tls: "never" });
  expect(read("smtp://mail.internal:25?tls=never")).toMatchObject({ port: 25, tls: "never" });
});

test("a user name and a password may hold every sign, written as in addresses", () => {
  expect(read("smtps://sam%40example.no:p%3A%2F%20%C3%A5@mail.example.no")).toMatchObject({ user: "sam@example.no", password: "p:/ å" });
});

test("a mailbox needs no sender; without settings no mail goes out", () => {
  expect(readMailSettings("mailbox:", undefined)).toMatchObject({ ok: true, mail: { way: "mailbox", from: "Samspill <samspill@localhost>" } });
  expect(read("mailbox:")).toEqual({ way: "mailbox", from });
  expect(readMailSettings(undefined, undefined)).toEqual({ ok: true, mail: undefined });
});

test.each(["mail.example.no", "http://mail.example.no", "smtp://", "smtp://user@mail.example.no", "smtp://mail.example.no/box", "smtp://mail.example.no?tls=maybe", "smtps://mail.example.no?tls=never", "smtp://%E0%A4%A:x@mail.example.no", "mailbox:/tmp", "smtp://mail.example.no:99999"])(
  "%s is no mail server",
  (url) => expect(read(url)).toEqual(["SMTP_URL"]),
);

test.each(["Samspill", "a@b, c@d", "<a@b", "Sam\r\nBcc: x@y <a@b>", '"Sam" <a@b>', "a b@c"])("%j is no sender", (sender) => {
  expect(read("smtps://mail.example.no", sender)).toEqual(["MAIL_FROM"]);
});

test("each wrong setting gets a sentence of its own", () => {
  expect(readMailSettings("mail.example.no", undefined)).toMatchObject({ ok: false, sentences: [expect.stringMatching(/^SMTP_URL must be .+\.$/), expect.stringMatching(/^MAIL_FROM must be .+\.$/)] });
  expect(readMailSettings(undefined, "x")).toMatchObject({ ok: false, sentences: [expect.stringMatching(/^MAIL_FROM/)] });
});
