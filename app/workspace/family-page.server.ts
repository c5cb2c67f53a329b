import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { requireGroup } from "#app/facilitation/group.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { displayName } from "#app/identity/names.server.ts";
import { stationsOf } from "#app/learning/path.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { programme } from "#content/programme.ts";
import { inTransaction } from "#db/client.server.ts";
import { readCells } from "./family-progress.server.ts";
import { isReady, type FamilyCell, type FamilyShape } from "./family-readiness.ts";
import { listPresent, listShownModules, type PresentMember } from "./family.queries.server.ts";

/** One module: a cell for each member, in the members' order, and whether all are ready for it; null for the first, before which there is none. */
export interface FamilyRow {
  readonly number: number;
  readonly title: string;
  readonly cells: readonly FamilyCell[];
  readonly ready: boolean | null;
}

/** A family side by side, as it is sent to the browser. */
export interface FamilyPage extends FamilyShape {
  readonly group: { readonly id: string; readonly name: string };
  readonly familyId: string;
  /** Those in groups that the reader leads. */
  readonly members: readonly { readonly name: string; readonly track: Track }[];
  readonly rows: readonly FamilyRow[];
}

/**
 * A family of the group, its members beside each other on the modules of the programme, as far as each shows it to those who lead
 * their group today. That it was looked at stands in the audit trail, for each member whose name is shown.
 *
 * @throws {Refusal} `not_found` for a group out of reach, or a family that nobody of the group is in, or nobody else
 */
export function readFamilyPage(permit: Permit<"family.list">, groupId: string, familyId: string, now: Date): FamilyPage {
  const { id, name } = requireGroup(permit, groupId);
  const present = listPresent(permit, [familyId]);
  if (present.length < 2 || !present.some((member) => member.groupId === id)) throw new Refusal("not_found");
  const members = present.filter(({ isWithin }) => isWithin);
  inTransaction(permit.db, () => {
    for (const { enrolmentId, groupId } of members) recordAudit(permit, { action: "family.read", enrolmentId, groupId }, now);
  });
  const shape: FamilyShape = { isOpen: present.some(({ openedAt }) => openedAt !== null), others: present.length - members.length };
  return { group: { id, name }, familyId, ...shape, members: members.map((member) => ({ name: displayName(permit.db, member), track: member.track })), rows: layOutRows(permit, members, shape, now) };
}

function layOutRows(permit: Permit<"family.list">, members: readonly PresentMember[], shape: FamilyShape, now: Date): FamilyRow[] {
  const tracks = new Map(members.map(({ enrolmentId, track }) => [enrolmentId, track]));
  const shows = listShownModules(issuePermit(permit.db, permit.actor, "shared.read"), [...tracks.keys()], osloDate(now.getTime()));
  const cellOf = readCells(permit, shows.map((show) => ({ ...show, track: tracks.get(show.enrolmentId) ?? "relative" })));
  let before: FamilyCell[] | undefined;
  return stationsOf(programme).map(({ module, number }) => {
    const cells = members.map(({ enrolmentId }): FamilyCell => {
      const cell = cellOf(enrolmentId, module.id);
      return cell && { completed: cell.completed, of: cell.of };
    });
    const ready = before ? isReady(before, shape) : null;
    before = cells;
    return { number, title: module.title[permit.actor.language], cells, ready };
  });
}
