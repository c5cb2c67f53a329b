import { days, type world } from "./world.ts";

/** In each group somebody is new: their names are among what there is to find on Today. Nobody is quiet, because a visit to any page would be noted and end it. */
export function markToday({ db, siv, amir }: ReturnType<typeof world>, now: Date): void {
  for (const { enrolmentId } of [siv, amir]) db.$client.prepare("update enrolments set created_at = ? where id = ?").run(now.getTime() - days(2), enrolmentId);
}
