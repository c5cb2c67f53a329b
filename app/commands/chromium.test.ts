import { expect, test } from "vitest";
import { chromiumArguments, findChromium } from "./chromium.js";
import { isDebian } from "./get-chromium.js";

const playwrights = "/home/kari/.cache/ms-playwright/chromium/chrome";
const everywhere = ["/opt/mine/chrome", playwrights, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/local/bin/google-chrome"];

const find = (present: string[], CHROMIUM_PATH?: string) =>
  findChromium({ env: { PATH: "/usr/local/bin:/usr/bin", CHROMIUM_PATH }, playwrights, isProgram: (file) => present.includes(file) });

test("the one at CHROMIUM_PATH comes before all others", () => {
  expect(find(everywhere, "/opt/mine/chrome")).toBe("/opt/mine/chrome");
});

test("then Playwright's own, then the system's Chromium, the one without windows first, then its Chrome, in the order of the path", () => {
  expect(find(everywhere)).toBe(playwrights);
  expect(find(everywhere.slice(2))).toBe("/usr/bin/chromium-headless-shell");
  expect(find(everywhere.slice(3))).toBe("/usr/bin/chromium");
  expect(find(everywhere.slice(4))).toBe("/usr/local/bin/google-chrome");
});

test("a machine without any has none", () => {
  expect(find([])).toBeUndefined();
  expect(findChromium({ env: {}, playwrights: "", isProgram: () => false })).toBeUndefined();
});

test("a CHROMIUM_PATH that leads nowhere is refused, not passed over", () => {
  expect(() => find(everywhere, "/opt/mistyped")).toThrow("CHROMIUM_PATH says /opt/mistyped, and no program is there.");
});

test("a file that is no program is not taken", () => {
  expect(() => findChromium({ env: { CHROMIUM_PATH: import.meta.filename }, playwrights })).toThrow("no program is there");
  expect(() => findChromium({ env: { CHROMIUM_PATH: import.meta.dirname }, playwrights })).toThrow("no program is there");
  expect(findChromium({ env: { CHROMIUM_PATH: process.execPath }, playwrights })).toBe(process.execPath);
});

test("the sandbox is given up only for root", () => {
  expect(chromiumArguments(0)).toContain("--no-sandbox");
  expect(chromiumArguments(1000)).not.toContain("--no-sandbox");
});

test("Debian is known from its relatives, whose chromium package holds no browser", () => {
  expect(isDebian('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n')).toBe(true);
  expect(isDebian("ID=ubuntu\nID_LIKE=debian\n")).toBe(false);
  expect(isDebian("")).toBe(false);
});
