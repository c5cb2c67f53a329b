/** Two files make a backup: the sealed copy, and its SHA-256 as `sha256sum --check` reads it. */
const ending = ".backup";

/** `samspill-2026-11-22T020000000Z.backup`: when it was made, to the millisecond, in UTC. */
export const backupName = (madeAt: Date): string => `samspill-${madeAt.toISOString().replace(/[:.]/g, "")}${ending}`;

export const checksumName = (name: string): string => `${name}.sha256`;

/** When a backup was made; undefined for every other file. */
export function madeAtOf(name: string): Date | undefined {
  const [, day, hours, minutes, seconds, thousandths] = /^samspill-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.backup$/.exec(name) ?? [];
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
