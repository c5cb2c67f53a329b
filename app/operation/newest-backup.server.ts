import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { madeAtOf } from "./backup-name.ts";
import { isAhead } from "./kept-backups.ts";

export interface KeptBackup {
  readonly file: string;
  readonly madeAt: Date;
}

/** The newest backup in a folder, which need not be there; none that is dated in the future. */
export const newestBackup = (folder: string, now: Date): KeptBackup | undefined => backupsIn(folder).filter(({ madeAt }) => !isAhead(madeAt.getTime(), now))[0];

/** Those that are dated in the future: whoever takes the newest is told of them. */
export const backupsAhead = (folder: string, now: Date): KeptBackup[] => backupsIn(folder).filter(({ madeAt }) => isAhead(madeAt.getTime(), now));

/** The newest first. */
function backupsIn(folder: string): KeptBackup[] {
  const kept = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const madeAt = madeAtOf(name);
    return madeAt ? [{ file: join(folder, name), madeAt }] : [];
  });
  return kept.sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}
