import { openRecord } from "#app/facilitation/emergency.server.ts";
import { permit, type world } from "./world.ts";
import type { Marks } from "./marks.ts";

/** Whose record is open to whom in an emergency, in the marked world. */
const opened = { by: "veileder to", of: "Tor", group: "group 1" } as const;

/** The facilitator of group 2 has opened the record of Tor, who is in group 1. */
export function markEmergency({ db, otherFacilitator, tor }: ReturnType<typeof world>, marks: Marks, now: Date): void {
  const access = openRecord(permit(db, otherFacilitator, "emergency.open"), { userName: marks.wordIn("user name", opened.of), reason: `Moren ringte. ${marks.word("emergency reason", opened.of)}` }, now);
  if (access?.enrolmentId !== tor.enrolmentId) throw new Error("Tor's record is not open");
}

/** Whether what an address names is open to somebody in an emergency. */
export const isOpenedBy = (person: string | undefined, names: string | undefined): boolean => person === opened.by && (names === opened.of || names === opened.group);

/** Whether somebody is told by name of who opened their record. */
export const isToldOf = (person: string | undefined, owner: string): boolean => person === opened.of && owner === opened.by;
