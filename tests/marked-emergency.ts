import { openRecord } from "#app/facilitation/emergency.server.ts";
import { days, permit, type world } from "./world.ts";
import type { Marks } from "./marks.ts";

/** Whose record is open to whom in an emergency, in the marked world: of the other group, and of one who is in no group of the administrator's. */
const opened = [
  { by: "veileder to", of: "Tor", group: "group 1" },
  { by: "administrator", of: "Amir", group: "group 2" },
] as const;

/** The facilitator of group 2 has opened the record of Tor, who is in group 1; the administrator has opened Amir's. @returns the id of an access to Tor's that is over */
export function markEmergency({ db, otherFacilitator, administrator }: ReturnType<typeof world>, marks: Marks, now: Date): string {
  const by = { "veileder to": otherFacilitator, administrator };
  const openBy = (one: (typeof opened)[number], at: Date) => {
    const typed = { userName: marks.wordIn("user name", one.of), reason: `Moren ringte. ${marks.word("emergency reason", one.of)}` };
    const made = openRecord(permit(db, by[one.by], "emergency.open"), typed, at);
    return made && "id" in made ? made.id : undefined;
  };
  const over = openBy(opened[0], new Date(now.getTime() - days(1)));
  for (const one of opened) openBy(one, now);
  if (!over) throw new Error("Tor's record has not been open");
  return over;
}

/** Whether what is named, a person or a group, is open to somebody in an emergency. */
export const isOpenedBy = (person: string | undefined, names: string | undefined): boolean => opened.some((one) => person === one.by && (names === one.of || names === one.group));

/** Whether somebody is told by name of who opened their record. */
export const isToldOf = (person: string | undefined, owner: string): boolean => opened.some((one) => person === one.of && owner === one.by);

/** Whether somebody's record has been opened. */
export const wasOpened = (owner: string): boolean => opened.some((one) => one.of === owner);
