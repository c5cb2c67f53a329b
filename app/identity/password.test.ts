import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, passwordsAtOnce, verifyPassword } from "./password.server.ts";
import { passwordProblem } from "./password.ts";

const names = { userName: "nattugle", clinicName: "Fjordklinikken" };
const problem = (password: string) => passwordProblem(password, names);

test("a password has at least 15 characters and at most 1 KiB, and nothing is asked of its form (ASVS 6.2.1, 6.2.5, 6.2.9)", () => {
  expect(problem("kort passord 1")).toBe("password_too_short");
  expect(problem("fire grå steiner")).toBeUndefined();
  expect(problem("grønn vott på gjerdet")).toBeUndefined();
  expect(problem("938475016273849")).toBeUndefined();
  expect(problem("#%&/()=?+-_.:,;<>")).toBeUndefined();
  expect(problem("å".repeat(7) + "b".repeat(7))).toBe("password_too_short");
  const long = Array.from({ length: 128 }, (_, n) => String.fromCodePoint(0x4e00 + n * 7)).join("");
  expect(problem(long.repeat(2) + "x".repeat(256))).toBeUndefined();
  expect(problem(long.repeat(2) + "x".repeat(257))).toBe("password_too_long");
});

test("what a guesser tries first is refused (ASVS 6.2.4)", () => {
  const first = [
    "aaaaaaaaaaaaaaa",
    "121212121212121",
    "passordpassord1",
    "Passord123456789",
    "hemmelighemmelig",
    "HemmeligPassord!",
    "P4ssw0rdP4ssw0rd2",
    "Sommer2024Sommer!",
    "sommer og vinter",
    "qwertyuiopåasdf",
    "1q2w3e4r5t6y7u8i",
    "1qaz2wsx3edc4rfv",
    "123456789012345",
    "987654321098765",
    "abcdefghijklmno",
    "zyxwvutsrqponmlk",
    "correct horse battery staple",
    "Jeg elsker deg 123",
    "iloveyouiloveyou",
    "velkommenvelkommen1",
    "Trondheim-Oslo-2025",
    "minmin minmin min",
    "manchesterunited1",
    "Liverpool football",
  ];
  for (const password of first) expect(problem(password), password).toBe("password_common");
});

test("common words are no fault where there are enough of them", () => {
  for (const password of ["kaffe sommer hund bergen", "katten min liker sommer", "the dog ate my football shoes"]) expect(problem(password), password).toBeUndefined();
});

test("a password does not hold the user name or the clinic's name (ASVS 6.2.11)", () => {
  for (const password of ["jeg er nattugle nå", "Natt-Ugle på vift", "innlogging FJORDKLINIKKEN", "tre biler fjordklinikken"]) expect(problem(password), password).toBe("password_has_name");
  expect(passwordProblem("motoren står i bakgården", { userName: "tor" })).toBeUndefined();
  expect(passwordProblem("tor1234567890tor", { userName: "tor" })).toBe("password_common");
});

test("a password matches its own hash and no other, whichever way its letters were typed (ASVS 6.2.8)", async () => {
  const kept = await hashPassword("blåbær i fløte");
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(kept, "blåbær i fløte")).toEqual({ matches: true, outdated: false });
  expect(await verifyPassword(kept, "bla\u030abær i fløte")).toEqual({ matches: true, outdated: false });
  expect(await verifyPassword(kept, "Blåbær i fløte")).toEqual({ matches: false, outdated: false });
  expect(await hashPassword("blåbær i fløte")).not.toBe(kept);
});

test("no hash, and a password longer than any can be, match nothing and still cost the work", async () => {
  const before = performance.now();
  expect(await verifyPassword(undefined, "nobody's password")).toEqual({ matches: false, outdated: false });
  expect(performance.now() - before).toBeGreaterThan(2);
  const long = "x".repeat(1025);
  expect(await verifyPassword(await hash(long), long)).toMatchObject({ matches: false });
});

test("a hash made with weaker parameters still matches, and says that it is old (ASVS 11.4.2)", async () => {
  const weak = await hash("blåbær i fløte", { memoryCost: 8192, timeCost: 1 });
  expect(await verifyPassword(weak, "blåbær i fløte")).toEqual({ matches: true, outdated: true });
});

test("eight passwords may be at work or wait, and the ninth is refused at once (ASVS 15.2.2)", async () => {
  const crowd = Array.from({ length: passwordsAtOnce }, () => hashPassword("blåbær i fløte"));
  await expect(hashPassword("one too many")).rejects.toMatchObject({ code: "busy", status: 503 });
  await expect(verifyPassword(undefined, "one too many")).rejects.toMatchObject({ code: "busy" });
  await Promise.all(crowd);
  await expect(hashPassword("room again")).resolves.toMatch(/^\$argon2id/);
});

test("a password that cannot be compared gives its place back", async () => {
  for (let n = 0; n < passwordsAtOnce * 2; n++) await expect(verifyPassword("not a hash", "anything")).rejects.toThrow();
  await expect(hashPassword("room again")).resolves.toMatch(/^\$argon2id/);
});
