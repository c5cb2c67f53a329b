import { osloDate } from "#app/i18n/dates.ts";
import type { Messages } from "#app/i18n/nb.ts";
import type { SavedText } from "./reflection.ts";

/** That a text is saved, and when. @param stopped whether it was shared in other words until now */
export function savedWords({ reflection, whoCanSee, when }: Messages, { savedAt }: Pick<SavedText, "savedAt">, now: number, stopped: boolean): string {
  const saved = reflection.savedAt(when.moment(savedAt, osloDate(Math.max(now, savedAt))));
  return stopped ? `${saved}. ${whoCanSee.stoppedByChange}` : saved;
}
