import { z } from "zod";
import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { listOwn, listRecipients, listShared, openShare, requireShared, shareForm, viewersOf, type SharedRow } from "#app/family/share.server.ts";
import { longestShare, usualShare, type OwnShare } from "#app/family/share.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { displayName } from "#app/identity/names.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import type { Problems } from "#app/ui/problems.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import { findField } from "./contribution.server.ts";
import { findModuleName } from "./module-name.server.ts";
import { revisionForm } from "./revision-form.server.ts";
import { findItem, isShown, type ItemOwner } from "./shared-content.server.ts";
import { findContributionPlace } from "./shared-item.queries.server.ts";
import type { OwnShareLine, ReadItem, SharedItem, SharedName, ShareLine, SharePage } from "./shared-item.ts";

/** Which item an address names. */
export interface ItemAddress {
  readonly kind: string;
  readonly item: string;
}

/** `revision` is the one that the owner was shown; 0 where the item is no single text. */
export const openingForm = shareForm.extend({ revision: revisionForm });

function ownerOf(permit: Permit<"share.change">): ItemOwner {
  const { id, accountId, track } = requireOwnEnrolment(permit);
  return { enrolmentId: id, accountId, track };
}

/**
 * What is brought to a together exercise is chosen on the exercise's own page, behind its own questions, and not here.
 *
 * @throws {Refusal} `not_found` for an item that is not there, is not the learner's, or is empty
 */
function requireOwnItem(permit: Permit<"share.change">, { kind, item }: ItemAddress, now: Date): SharedItem {
  const found = isShown(kind) ? findItem(permit, ownerOf(permit), { kind, item }, now) : undefined;
  if (!found) throw new Refusal("not_found");
  return found;
}

/**
 * What opening an item would show, to whom, and for how long.
 *
 * @throws {Refusal} `not_found` for an item that is not there, is not the learner's, or is empty
 */
export function readSharePage(permit: Permit<"share.change">, address: ItemAddress, now: Date): SharePage {
  const item = requireOwnItem(permit, address, now);
  const today = osloDate(now.getTime());
  return { item, recipients: listRecipients(permit, item, now), viewers: viewersOf(permit, item, now), days: { today, usual: addDays(today, usualShare), last: addDays(today, longestShare) } };
}

/**
 * Opens an item to one recipient, in the very words that its owner was shown.
 *
 * @returns what is wrong with the form; undefined where the item is open
 * @throws {Refusal} as `readSharePage`
 */
export function openItem(permit: Permit<"share.change">, address: ItemAddress, { revision, ...form }: z.infer<typeof openingForm>, now: Date): Problems | undefined {
  const { kind, item, revision: current } = requireOwnItem(permit, address, now);
  if ((current ?? 0) !== revision) return { revision: "words_changed" };
  return openShare(permit, { kind, item, revision: current }, form, now);
}

/** All that the learner shares today, the oldest first; also what is not there any more, so that it can be stopped. */
export function listOwnLines(permit: Permit<"share.change">, now: Date): OwnShareLine[] {
  const shares = listOwn(permit, now);
  if (shares.length === 0) return [];
  const owner = ownerOf(permit);
  return shares.map((share) => {
    const name = nameOf(permit, owner, share, now) ?? ({ kind: "gone" } as const);
    return { shareId: share.shareId, name, preview: isShown(name.kind) ? `/share/${share.kind}/${share.item}` : null, who: share.name, untilOn: share.untilOn, rests: share.rests };
  });
}

function nameOf(permit: Permit<"share.change">, owner: ItemOwner, { kind, item }: OwnShare, now: Date): SharedName | undefined {
  if (kind !== "contribution") return findItem(permit, owner, { kind, item }, now)?.name;
  const { language } = permit.actor;
  const place = findContributionPlace(permit, item);
  const module = place && findModuleName(place.moduleId, owner.track, language);
  return module && { kind, module: module.name, label: findField({ ...place, track: owner.track }, language)?.label ?? "" };
}

/** The item of a share as its reader may see it: in the words that were opened, and no others. What is brought to a together exercise is not seen here. */
function itemOf(permit: Permit<"shared.read">, share: SharedRow, now: Date): SharedItem | undefined {
  const { kind, item } = share;
  const found = kind === "contribution" ? undefined : findItem(permit, share, { kind, item }, now);
  return found?.revision === share.revision ? found : undefined;
}

/** What is shared with whoever holds the permit, the oldest first; not what is brought to a together exercise, which is met there alone. */
export const listSharedLines = (permit: Permit<"shared.read">, now: Date, from?: { readonly enrolmentId: string }): ShareLine[] =>
  listShared(permit, now)
    .filter(({ enrolmentId }) => !from || enrolmentId === from.enrolmentId)
    .flatMap((share) => {
      const item = itemOf(permit, share, now);
      return item ? [{ shareId: share.id, name: item.name, who: displayName(permit.db, share), untilOn: share.untilOn }] : [];
    });

/**
 * One item that somebody shares with whoever holds the permit. A look by those who lead the group is noted in the audit trail.
 *
 * @throws {Refusal} `not_found` for a share that does not exist, is not for the reader, is not live now, or is of what is brought to a together exercise
 */
export function readShared(permit: Permit<"shared.read">, shareId: string, now: Date): ReadItem {
  const share = requireShared(permit, shareId, now);
  const found = itemOf(permit, share, now);
  if (!found) throw new Refusal("not_found");
  const item = { name: found.name, content: found.content };
  const forMember = share.recipientId !== null;
  if (!forMember) recordAudit(permit, { action: "share.read", enrolmentId: share.enrolmentId, groupId: share.groupId }, now);
  const listedAt = forMember ? "/sharing" : `/groups/${share.groupId}/learners/${share.enrolmentId}`;
  return { from: displayName(permit.db, share), forMember, listedAt, item, untilOn: share.untilOn, today: osloDate(now.getTime()) };
}

/** What the learner shares, and what is shared with them. */
export interface SharingPage {
  readonly own: readonly OwnShareLine[];
  readonly withMe: readonly ShareLine[];
  readonly today: string;
}

export const readSharing = (permit: Permit<"share.change">, now: Date): SharingPage => ({
  own: listOwnLines(permit, now),
  withMe: listSharedLines(issuePermit(permit.db, permit.actor, "shared.read"), now),
  today: osloDate(now.getTime()),
});

/** A shared item among several, and whose it is. */
export interface SharedAmong extends Pick<ReadItem, "from" | "item" | "untilOn"> {
  readonly shareId: string;
  readonly enrolmentId: string;
}

/** Those of some shares that are live and for whoever holds the permit, each as its reader may see it, the oldest first. */
export const listSharedAmong = (permit: Permit<"shared.read">, shareIds: ReadonlySet<string>, now: Date): SharedAmong[] =>
  listShared(permit, now)
    .filter(({ id }) => shareIds.has(id))
    .flatMap((share) => {
      const found = itemOf(permit, share, now);
      return found ? [{ shareId: share.id, enrolmentId: share.enrolmentId, from: displayName(permit.db, share), item: { name: found.name, content: found.content }, untilOn: share.untilOn }] : [];
    });
