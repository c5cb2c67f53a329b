import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { operationSettings, readCommand } from "./operation-command.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "samspill-command-"));
  vi.spyOn(process, "umask").mockReturnValue(0);
  for (const name of ["DATABASE_FILE", "KEY_FILE", "BACKUP_FOLDER"]) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const typed = (...args: string[]) => {
  vi.spyOn(process, "argv", "get").mockReturnValue(["node", "command.js", ...args]);
  return readCommand({ to: { type: "string" } }, { usage: "It takes --to.", names: 1 });
};

test("what a command makes, its own user alone can read", () => {
  typed();
  expect(process.umask).toHaveBeenCalledExactlyOnceWith(0o077);
});

test("what a command does not take is refused with what it takes", () => {
  expect(typed("--to", "/srv", "file")).toMatchObject({ values: { to: "/srv" }, positionals: ["file"] });
  for (const args of [["--too", "/srv"], ["one", "two"], ["--to"]]) expect(() => typed(...args), args.join(" ")).toThrow("It takes --to.");
});

test("settings come out of a file, quoted as systemd reads them; what the environment says goes before", async () => {
  const file = join(folder, "settings");
  writeFileSync(file, `DATABASE_FILE=/srv/data/a.sqlite\nKEY_FILE="/srv/key/master.key"\n# none\nBACKUP_FOLDER=/srv/backups\n`);
  vi.stubEnv("BACKUP_FOLDER", "/mnt/backups");
  typed("--settings", file);
  expect(await operationSettings()).toEqual({ databaseFile: "/srv/data/a.sqlite", keyFile: "/srv/key/master.key", backupFolder: "/mnt/backups" });
  expect(await operationSettings({ database: "/srv/other/b.sqlite", backups: "/srv/elsewhere" })).toMatchObject({ databaseFile: "/srv/other/b.sqlite", backupFolder: "/srv/elsewhere" });
  expect(() => typed("--settings", join(folder, "none"))).toThrow(/cannot be read/);
});

test("what is missing is named, and the key may not lie with what is copied", async () => {
  await expect(operationSettings()).rejects.toThrow(/^DATABASE_FILE must[^]*KEY_FILE must[^]*--settings/);
  vi.stubEnv("KEY_FILE", "/srv/backups/master.key");
  await expect(operationSettings({ database: "/srv/data/a.sqlite", backups: "/srv/backups" })).rejects.toThrow(/BACKUP_FOLDER must not hold KEY_FILE/);
});
