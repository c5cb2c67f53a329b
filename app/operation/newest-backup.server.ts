import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { madeAtOf } from "./backup-name.ts";

export interface KeptBackup {
  readonly file: string;
  readonly madeAt: Date;
}

/** The newest backup in a folder, which need not be there. */
export function newestBackup(folder: string): KeptBackup | undefined {
  const kept = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const madeAt = madeAtOf(name);
    return madeAt ? [{ file: join(folder, name), madeAt }] : [];
  });
  return kept.sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime())[0];
}
