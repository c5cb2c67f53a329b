import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { operatedClinic } from "#tests/operated-clinic.ts";

/** What the disk does to what is written to it. */
const disk = vi.hoisted(() => ({ spoils: false, losesRows: 0 }));
vi.mock("./sealed-file.server.ts", async (original) => {
  const real = await original<typeof import("./sealed-file.server.ts")>();
  const sealFile: typeof real.sealFile = (source, target, ...rest) => {
    if (!disk.spoils) return real.sealFile(source, target, ...rest);
    const bytes = readFileSync(source);
    bytes[bytes.length - 1] = 1 + bytes[bytes.length - 1]!;
    writeFileSync(source + ".spoilt", bytes);
    return real.sealFile(source + ".spoilt", target, ...rest);
  };
  return { ...real, sealFile };
});
vi.mock("./copy.server.ts", async (original) => {
  const real = await original<typeof import("./copy.server.ts")>();
  return { ...real, copyDatabase: async (...asked: Parameters<typeof real.copyDatabase>) => (await real.copyDatabase(...asked)) + disk.losesRows };
});

let clinic: ReturnType<typeof operatedClinic>;
beforeEach(() => void (clinic = operatedClinic()));
afterEach(() => {
  clinic.remove();
  Object.assign(disk, { spoils: false, losesRows: 0 });
});

const nothingLeft = () => expect(readdirSync(clinic.settings.backupFolder)).toEqual([]);

test("a backup that does not hold what was written to it gets no name", async () => {
  disk.spoils = true;
  await expect(clinic.backUp()).rejects.toThrow(/does not hold what was written to it/);
  nothingLeft();
});

test("nor does one of a copy that has lost a row", async () => {
  disk.losesRows = 1;
  await expect(clinic.backUp()).rejects.toThrow(/does not hold every row/);
  nothingLeft();
});

test("nor one in which what is sealed cannot be opened", async () => {
  clinic.opened(({ $client }) => void $client.exec("update accounts set user_name = zeroblob(300)"));
  await expect(clinic.backUp()).rejects.toThrow(/cannot be opened with its master key/);
  nothingLeft();
});
