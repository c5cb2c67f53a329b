import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { addDays, endOfDay, osloDate, osloTime } from "#app/i18n/dates.ts";
import { listOf } from "#app/i18n/list-of.ts";
import { displayName } from "#app/identity/names.server.ts";
import { prescribed } from "#content/programme.ts";
import { listPresent } from "./family.queries.server.ts";
import { listPeople } from "./people.server.ts";
import { listReadyFamilies } from "./ready-families.server.ts";
import { listLedGroups, listMeetingsBetween, listNames, listUnopened } from "./today.queries.server.ts";
import { addressOf, inOrder, nearForDays, todayKinds, todayPageSize, type TodayKind, type TodayLine, type TodayPage, type Waiting } from "./today.ts";

/**
 * All that waits for a facilitator in the groups that they lead today, also in somebody's place: one line each, the most urgent
 * first. Names are opened for the lines of one page alone.
 *
 * @param page from 1; one after the last shows the last
 */
export function readToday(permit: Permit<"today.read">, page: number, now: Date): TodayPage {
  const { db, actor } = permit;
  const groups = new Map(listLedGroups(permit).map((group) => [group.id, group]));
  const messages = issuePermit(db, actor, "message.read");
  const writable = new Set(listLedGroups(messages).map(({ id }) => id));
  const waiting = groups.size === 0 ? [] : inOrder(listWaiting(permit, new Map([...groups.values()].map(({ id, quietAfterDays }) => [id, quietAfterDays])), now));
  const pages = Math.max(1, Math.ceil(waiting.length / todayPageSize));
  const shown = Math.min(page, pages);
  const lines = waiting.slice((shown - 1) * todayPageSize, shown * todayPageSize);
  const nameLine = namesFor(permit, lines);
  return {
    leads: groups.size > 0,
    counts: Object.fromEntries(todayKinds.map((kind) => [kind, waiting.filter((line) => line.kind === kind).length])) as Record<TodayKind, number>,
    lines: lines.map((line) => nameLine(line, groups.size > 1 ? groups.get(line.groupId)?.name : undefined, writable.has(line.groupId))),
    page: shown,
    pages,
    today: osloDate(now.getTime()),
  };
}

function listWaiting(permit: Permit<"today.read">, quietAfterDays: ReadonlyMap<string, number>, now: Date): Waiting[] {
  const { db, actor } = permit;
  const wrote = listUnopened(issuePermit(db, actor, "message.read")).map((row): Waiting & { kind: "wrote" } => ({ kind: "wrote", ...row }));
  return [...wrote, ...listNearMeetings(permit, now), ...listReadyFamilies(permit, now), ...listPeople(permit, quietAfterDays, new Set(wrote.map(({ enrolmentId }) => enrolmentId)), now)];
}

/** The meetings that go on now or begin within a week: a family's for those whom the families are for. */
function listNearMeetings(permit: Permit<"today.read">, now: Date): Waiting[] {
  const today = osloDate(now.getTime());
  const until = endOfDay(addDays(today, nearForDays));
  const withFamilies = new Set(listLedGroups(issuePermit(permit.db, permit.actor, "family.list")).map(({ id }) => id));
  return listMeetingsBetween(issuePermit(permit.db, permit.actor, "meeting.read"), endOfDay(addDays(today, -2)), until)
    .filter(({ at, minutes, familyId, groupId }) => at + minutes * 60_000 > now.getTime() && (familyId === null || withFamilies.has(groupId)))
    .map(({ minutes: _, ...meeting }) => ({ kind: "meeting", ...meeting }));
}

/** Names the lines of one page. */
function namesFor(permit: Permit<"today.read">, lines: readonly Waiting[]): (line: Waiting, group: string | undefined, mayWrite: boolean) => TodayLine {
  const { language } = permit.actor;
  const people = new Map(listNames(permit, lines.flatMap((line) => ("enrolmentId" in line ? [line.enrolmentId] : []))).map((row) => [row.enrolmentId, row]));
  const familyIds = lines.flatMap((line) => ("familyId" in line && line.familyId !== null ? [line.familyId] : []));
  const present = familyIds.length > 0 ? listPresent(permit, familyIds).filter(({ isWithin }) => isWithin) : [];
  const family = (familyId: string | null): string[] => present.filter((member) => member.familyId === familyId).map((member) => displayName(permit.db, member));

  return (line, group, mayWrite) => {
    const common = { to: addressOf(line, mayWrite), group, on: osloDate(line.at) };
    if (line.kind === "meeting") {
      const activity = prescribed.find(({ id }) => id === line.moduleId)?.title[language];
      return { ...common, kind: "meeting", who: listOf(language, family(line.familyId)), meeting: line.meeting, time: osloTime(line.at), activity };
    }
    if (line.kind === "ready") {
      const members = family(line.familyId);
      return { ...common, kind: "ready", who: listOf(language, members), people: members.length, moduleNumber: line.moduleNumber };
    }
    const row = people.get(line.enrolmentId);
    const person = { ...common, who: row ? displayName(permit.db, row) : "", track: row?.track ?? "relative" };
    if (line.kind === "wrote") return { ...person, kind: "wrote", messages: line.messages };
    const here = { ...person, lastVisitOn: line.lastVisitAt === null ? null : osloDate(line.lastVisitAt) };
    if (line.kind === "aftercare") return { ...here, kind: "aftercare", booster: line.booster };
    return line.kind === "quiet" ? { ...here, kind: "quiet", mayWrite } : { ...here, kind: "new" };
  };
}
