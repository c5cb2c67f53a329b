import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { backupsAmong, isAhead } from "./kept-backups.ts";

export interface KeptBackup {
  readonly file: string;
  readonly madeAt: Date;
}

/** The newest backup in a folder, which need not be there; none that is dated in the future. */
export const newestBackup = (folder: string, now: Date): KeptBackup | undefined => backupsIn(folder).find(({ madeAt }) => !isAhead(madeAt.getTime(), now));

/** Those that are dated in the future: whoever takes the newest is told of them. */
export const backupsAhead = (folder: string, now: Date): KeptBackup[] => backupsIn(folder).filter(({ madeAt }) => isAhead(madeAt.getTime(), now));

/** The names in a folder, which need not be there. */
export const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** The newest first. */
const backupsIn = (folder: string): KeptBackup[] => backupsAmong(namesIn(folder)).map(({ name, at }) => ({ file: join(folder, name), madeAt: new Date(at) }));
