import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { countedFor, type Track } from "#app/curriculum/programme.ts";
import { addDays, endOfDay, osloDate } from "#app/i18n/dates.ts";
import { lastHere, quietSince } from "#app/facilitation/quiet.ts";
import { stationsOf } from "#app/learning/path.ts";
import { aftercare, programme } from "#content/programme.ts";
import { aftercareFrom, isAftercareOver, newestBooster } from "./aftercare-due.ts";
import { countDone, listFollowed, listOpened, listWrittenTo, type FollowedRow } from "./today.queries.server.ts";
import { newForDays, type Waiting } from "./today.ts";

const modules = stationsOf(programme).map(({ module }) => module.id);
const lastTopic = modules.at(-1) ?? "";
const boosters = aftercare.map(({ id }) => id);
const lessonsIn = (track: Track): number => stationsOf(countedFor(programme, track)).reduce((sum, { module }) => sum + module.lessons, 0);
const allLessons: Readonly<Record<Track, number>> = { relative: lessonsIn("relative"), patient: lessonsIn("patient") };

/**
 * Who is new, whose aftercare is due and who has gone quiet; each learner once, for the first of these that is so. Whoever has said
 * that something has happened is only ever new: nothing reminds of them. Quiet is not who has finished everything, has opened all
 * that aftercare has for them, has written, or has had a word from a facilitator since they were last here: one is enough
 * (curriculum 1.13).
 *
 * @param groups how long without a visit is quiet, in days, by group
 * @param wrote the enrolments whose messages wait
 */
export function listPeople(permit: Permit<"today.read">, groups: ReadonlyMap<string, number>, wrote: ReadonlySet<string>, now: Date): Waiting[] {
  const today = osloDate(now.getTime());
  const newSince = endOfDay(addDays(today, -newForDays)) + 1;
  const since = new Map([...groups].map(([groupId, days]) => [groupId, quietSince(now, days)]));
  const followed = listFollowed(permit, { newSince, awaySince: Math.max(...since.values()), lastTopic });
  const isNew = ({ joinedAt }: FollowedRow): boolean => joinedAt >= newSince;
  const newcomers = followed.filter(isNew).map(({ groupId, enrolmentId, joinedAt, lastVisitAt }): Waiting => ({ kind: "new", groupId, enrolmentId, lastVisitAt, at: joinedAt }));
  const others = followed.filter((learner) => !isNew(learner) && learner.somethingHappenedAt === null);
  const { due, settled } = listAftercare(permit, others, today);
  const away = others.filter(({ groupId, enrolmentId, ...learner }) => lastHere(learner) <= (since.get(groupId) ?? 0) && !settled.has(enrolmentId) && !wrote.has(enrolmentId));
  return [...newcomers, ...due, ...listQuiet(permit, away)];
}

/** Whose newest booster is not opened, and of whom nothing else is said: whoever has such a line, has opened the newest one, or has come to the end of aftercare. */
function listAftercare(permit: Permit<"today.read">, learners: readonly FollowedRow[], today: string): { readonly due: Waiting[]; readonly settled: ReadonlySet<string> } {
  const begun = learners.flatMap((learner) => {
    const start = aftercareFrom(learner, lastTopic);
    return start === undefined ? [] : [{ learner, start }];
  });
  const opened = new Map<string, Set<string>>();
  if (begun.length > 0)
    for (const { enrolmentId, moduleId } of listOpened(permit, begun.map(({ learner }) => learner.enrolmentId), boosters)) opened.set(enrolmentId, (opened.get(enrolmentId) ?? new Set()).add(moduleId));
  const settled = new Set<string>();
  // Many come to the end of a stay on the same day: what holds for one of them holds for all who have opened the same.
  const known = new Map<string, ReturnType<typeof newestBooster>>();
  const newestFor = (learner: FollowedRow, start: string): ReturnType<typeof newestBooster> => {
    if (isAftercareOver(start, today)) return "met";
    const own = opened.get(learner.enrolmentId) ?? new Set<string>();
    const key = [start, learner.dischargedOn, learner.dischargedEarly, ...own].join(" ");
    if (!known.has(key)) known.set(key, newestBooster(aftercare, own, start, learner, today));
    return known.get(key);
  };
  const due = begun.flatMap(({ learner, start }): Waiting[] => {
    const { groupId, enrolmentId, lastVisitAt } = learner;
    const newest = newestFor(learner, start);
    if (newest !== undefined) settled.add(enrolmentId);
    return newest === undefined || newest === "met" ? [] : [{ kind: "aftercare", groupId, enrolmentId, lastVisitAt, booster: newest.due, at: newest.at }];
  });
  return { due, settled };
}

function listQuiet(permit: Permit<"today.read">, away: readonly FollowedRow[]): Waiting[] {
  if (away.length === 0) return [];
  const atTheEnd = away.filter(({ lastTopicAt }) => lastTopicAt !== null).map(({ enrolmentId }) => enrolmentId);
  const done = atTheEnd.length > 0 ? countDone(permit, atTheEnd, modules) : new Map<string, number>();
  const written = listWrittenTo(issuePermit(permit.db, permit.actor, "message.read"), away.map(({ enrolmentId }) => enrolmentId));
  return away.flatMap((learner): Waiting[] => {
    const { groupId, enrolmentId, lastVisitAt, track } = learner;
    const at = lastHere(learner);
    const isLeftAlone = (done.get(enrolmentId) ?? 0) >= allLessons[track] || (written.get(enrolmentId) ?? 0) > at;
    return isLeftAlone ? [] : [{ kind: "quiet", groupId, enrolmentId, lastVisitAt, at }];
  });
}
