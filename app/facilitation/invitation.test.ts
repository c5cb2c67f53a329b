import fc from "fast-check";
import { expect, test } from "vitest";
import { invitationStatus, makeCode, readCode, writeCode } from "./invitation.ts";

test("a code has 26 characters that cannot be mistaken for one another, in groups of four or five", () => {
  for (let n = 0; n < 200; n++) {
    const code = makeCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(writeCode(code)).toMatch(/^\w{5}-\w{4}-\w{4}-\w{4}-\w{4}-\w{5}$/);
  }
});

test("codes hold 130 random bits: every character takes every value, and no two codes are alike (ASVS 11.5.1)", () => {
  const codes = Array.from({ length: 5000 }, makeCode);
  expect(new Set(codes).size).toBe(5000);
  for (let at = 0; at < 26; at++) expect(new Set(codes.map((code) => code[at])).size).toBe(32);
});

test("a code is read as people write it: small letters, spaces, hyphens of every kind, O for 0, I and L for 1", () => {
  const code = "0123456789ABCDEFGHJKMNP01T";
  for (const written of [
    code,
    writeCode(code),
    code.toLowerCase(),
    "o123 4567-89ab–cdef—ghjk mnpO it",
    "  O123456789ABCDEFGHJKMNPOlT\n",
    "０１２３４５６７８９ABCDEFGHJKMNP01T",
    `\u200B${code}\uFEFF`,
  ])
    expect(readCode(written)).toBe(code);
});

test("the whole link can be pasted", () => {
  const code = makeCode();
  for (const link of [`https://samspill.example/join/${writeCode(code)}`, `/join/${code}?language=en`, `http://localhost:3000/JOIN/${code}#main`, `Bli med: https://x.no/join/${code}/`, `https://samspill.example/new-password/${writeCode(code)}`])
    expect(readCode(link)).toBe(code);
});

test("what cannot be a code is not one", () => {
  for (const text of ["", "hello", "U".repeat(26), makeCode().slice(1), `${makeCode()}0`, "0".repeat(600), "/join/", "%00".repeat(9)]) expect(readCode(text)).toBeUndefined();
  fc.assert(fc.property(fc.string({ unit: "binary-ascii", maxLength: 60 }), (text) => readCode(text) === undefined || /^[0-9A-HJKMNP-TV-Z]{26}$/.test(readCode(text) ?? "")));
});

test("an invitation ends at the very instant it expires, and not before", () => {
  const invitation = { uses: 0, maxUses: 1, expiresAt: 1000, withdrawnAt: null };
  expect(invitationStatus(invitation, new Date(999))).toBe("waiting");
  expect(invitationStatus(invitation, new Date(1000))).toBe("expired");
});

test("an invitation that is used up says so, even where it was withdrawn or has expired since", () => {
  expect(invitationStatus({ uses: 2, maxUses: 2, expiresAt: 1000, withdrawnAt: 5 }, new Date(2000))).toBe("used");
  expect(invitationStatus({ uses: 1, maxUses: 2, expiresAt: 1000, withdrawnAt: 5 }, new Date(2000))).toBe("withdrawn");
});
