import { randomUUID } from "node:crypto";
import type { Permit } from "#app/access/permit.server.ts";
import { requireGroup } from "#app/facilitation/group.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { keptDays } from "#app/privacy/retention.server.ts";
import { prescribed } from "#content/programme.ts";
import { listGroupFamilies, seesFamilies, type MeetingFamily } from "./meeting.server.ts";
import { listComing, listEarlier, type ListedMeeting } from "./meeting.queries.server.ts";
import { showMeeting } from "./show-meeting.server.ts";
import type { ShownMeeting } from "./shown-meeting.ts";

/** A meeting in a facilitator's list. */
export interface MeetingLine extends ShownMeeting {
  /** Of a family's meeting: who is in the family, as far as the facilitator may know them. */
  readonly names: readonly string[];
  readonly others: number;
}

export interface MeetingsPage {
  readonly group: { readonly id: string; readonly name: string };
  readonly coming: readonly MeetingLine[];
  readonly earlier: readonly MeetingLine[];
  /** Which page of the earlier ones, from 1, and whether there is one after it. */
  readonly page: number;
  readonly older: boolean;
  /** Those that a meeting can be planned for; undefined where the families are not the reader's to see. */
  readonly families: readonly MeetingFamily[] | undefined;
  readonly activities: readonly { readonly id: string; readonly title: string; readonly healthCheck: boolean }[];
  readonly keptDays: number;
  /** By which the next plan is known. */
  readonly event: string;
  readonly today: string;
}

const mostComing = 50;
const pageSize = 20;
const mostPages = 500;

/** The page of earlier meetings that an address asks for, from 1. */
export const earlierPage = (asked: string | null): number => (asked !== null && /^\d{1,3}$/.test(asked) ? Math.min(Math.max(Number(asked), 1), mostPages) : 1);

/** @throws {Refusal} `not_found` for a group out of reach */
export function readMeetingsPage(permit: Permit<"meeting.read">, groupId: string, page: number, now: Date): MeetingsPage {
  const { id, name } = requireGroup(permit, groupId);
  const { language } = permit.actor;
  const asked = { groupId, families: seesFamilies(permit, groupId) };
  const families = asked.families ? listGroupFamilies(permit, groupId) : [];
  const line = (row: ListedMeeting): MeetingLine => {
    const family = families.find(({ familyId }) => familyId === row.familyId);
    return { ...showMeeting(row, language, now), names: family?.names ?? [], others: family?.others ?? 0 };
  };
  const found = listEarlier(permit, asked, now, { most: pageSize + 1, skip: (page - 1) * pageSize });
  return {
    group: { id, name },
    coming: listComing(permit, asked, now, mostComing).map(line),
    earlier: found.slice(0, pageSize).map(line),
    page,
    older: found.length > pageSize && page < mostPages,
    families: asked.families ? families.filter(({ isOpen }) => isOpen) : undefined,
    activities: prescribed.map(({ id, title, healthCheck }) => ({ id, title: title[language], healthCheck: healthCheck === true })),
    keptDays: keptDays(permit.db, "meetings"),
    event: randomUUID(),
    today: osloDate(now.getTime()),
  };
}
