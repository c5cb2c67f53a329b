import { expect, test } from "vitest";
import { demoPassword } from "./demo-clinic.js";
import { demoWords, madeUpPassword } from "./demo-password.js";

test("there are 256 words, none twice, and any keyboard can type them", () => {
  expect(new Set(demoWords).size).toBe(256);
  for (const word of demoWords) expect(word).toMatch(/^[a-z]{4,8}$/);
});

test("a password has at least 15 characters and 32 bits", () => {
  for (let n = 0; n < 200; n++) {
    const password = madeUpPassword();
    expect(password.length).toBeGreaterThanOrEqual(15);
    expect(password.split("-").filter((word) => demoWords.includes(word))).toHaveLength(4);
  }
  expect(4 * Math.log2(demoWords.length)).toBe(32);
});

test("every word of the list comes up, in every place", () => {
  const seen = [0, 1, 2, 3].map(() => new Set<string>());
  for (let n = 0; n < 8000; n++) madeUpPassword().split("-").forEach((word, place) => seen[place]?.add(word));
  for (const words of seen) expect(words.size).toBe(256);
});

test("a password that was asked for is used, unless it is too short", () => {
  expect(demoPassword("a-password-of-my-own")).toBe("a-password-of-my-own");
  expect(() => demoPassword("short")).toThrow("DEMO_PASSWORD must have at least 15 characters.");
  expect(demoPassword(undefined)).not.toBe(demoPassword(undefined));
});
