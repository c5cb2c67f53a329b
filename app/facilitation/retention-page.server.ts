import type { Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Words } from "#app/i18n/language.ts";
import { register } from "#app/privacy/register.ts";
import { retentions } from "#app/privacy/register-words.ts";
import { listRuns } from "#app/privacy/retention-run.server.ts";
import type { TimedKind } from "#app/privacy/retention.ts";
import { readChoices, type RetentionChoices } from "#app/privacy/retention.server.ts";

export interface RetentionPage {
  readonly choices: RetentionChoices;
  /** What was removed, by day and kind, the newest day first. */
  readonly runs: readonly { readonly dayOn: string; readonly kind: TimedKind; readonly removed: number }[];
  readonly today: string;
  /** All that is kept about anybody, by how long. */
  readonly kept: readonly { readonly howLong: Words; readonly what: readonly Words[] }[];
}

/** What the clinic has chosen, and the whole register of personal data by how long it is kept. */
export const readRetention = (permit: Permit<"retention.change">, now: Date): RetentionPage => ({ runs: listRuns(permit, now), today: osloDate(now.getTime()), choices: readChoices(permit), kept: keptByTime });

const keptByTime = Object.entries(retentions).map(([kind, howLong]) => {
  const what = new Map(register.filter(({ kept }) => kept === kind).map((column) => [column.what.nb, column.what]));
  return { howLong, what: [...what.values()] };
});
