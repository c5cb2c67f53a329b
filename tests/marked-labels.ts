import { makeFromFile } from "#app/facilitation/invitation-file.server.ts";
import type { Marks } from "./marks.ts";
import { permit, type world } from "./world.ts";

/** An invitation from a file in each group, whose label nobody but those who lead the group may read. */
export function markLabels({ db, facilitator, otherFacilitator, thursday, monday }: ReturnType<typeof world>, marks: Marks, now: Date): void {
  for (const [actor, groupId, owner] of [[facilitator, thursday, "group 1"], [otherFacilitator, monday, "group 2"]] as const) {
    const made = makeFromFile(permit(db, actor, "invitation.create"), groupId, `merke;spor\nFam. ${marks.word("invitation label", owner)};pasient\n`, now);
    if (typeof made === "string" || made.made.length !== 1) throw new Error(owner);
  }
}
