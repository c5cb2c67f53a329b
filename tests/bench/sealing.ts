import { attachMasterKey } from "#app/privacy/master-key-files.server.ts";
import { sealAnew } from "#app/privacy/sealing-anew.server.ts";
import { openDatabase } from "#db/client.server.ts";

export interface SealedAnew {
  readonly steps: number;
  /** In which nobody else is answered. */
  readonly longestMilliseconds: number;
}

/** Seals anew what a new master key has left under older data keys, and removes those: the two runs of a server, one after the other. */
export function sealEverythingAnew({ databaseFile, keyFile }: { readonly databaseFile: string; readonly keyFile: string }): SealedAnew {
  const db = openDatabase(databaseFile);
  attachMasterKey(db, keyFile);
  const taken: number[] = [];
  for (let run = 0; run < 2; run++) {
    const steps = sealAnew(db, (error) => {
      throw error;
    });
    for (let began = performance.now(); !steps.next().done; began = performance.now()) taken.push(performance.now() - began);
  }
  db.$client.close();
  return { steps: taken.length, longestMilliseconds: taken.reduce((longest, one) => Math.max(longest, one), 0) };
}
