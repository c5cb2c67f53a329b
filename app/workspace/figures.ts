import { countedLessons, tracks, type Booster, type Line, type Module, type Track } from "#app/curriculum/programme.ts";
import { daysBetween, osloDate } from "#app/i18n/dates.ts";
import { stationsOf } from "#app/learning/path.ts";
import { fewest, median, percent, told, toldParts, toldSplit, type Told } from "./few.ts";

/** What a learner has done in one module. `openedAt` is when its first lesson was opened. */
export interface ModuleTimes {
  readonly opened: number;
  readonly completed: number;
  readonly openedAt: number;
}

/** One learner of a group, without a name. */
export interface FiguresLearner {
  readonly track: Track;
  readonly joinedAt: number;
  readonly lastVisitAt: number | null;
  readonly quiet: boolean;
  readonly modules: Readonly<Record<string, ModuleTimes>>;
}

export type ByTrack = Readonly<Record<Track, number>>;

/** People of the whole group, and of each track where both may be told. */
export interface CountedPeople {
  readonly all: Told;
  readonly split: ByTrack | undefined;
}

/** Lessons of the whole group, and of each track where both may be told. */
export interface CountedLessons {
  readonly all: number | "few";
  readonly split: ByTrack | undefined;
}

/** Medians of whole days are null where fewer than five have a number. */
export interface Figures {
  readonly enrolled: { readonly all: number; readonly split: ByTrack | undefined };
  readonly introduced: CountedPeople;
  readonly finished: CountedPeople;
  /** Per cent of those who joined a week ago or more that were here a week after joining, or later. */
  readonly returned: CountedPeople;
  readonly modules: readonly { readonly number: number; readonly opened: CountedLessons; readonly finished: CountedLessons }[];
  readonly between: { readonly all: number | null; readonly steps: readonly { readonly number: number; readonly days: number | null }[] };
  /** How many have gone quiet before they were through, by the last module they began; first those who had begun none. Null where it cannot be told. */
  readonly stopped: readonly { readonly number: number | null; readonly people: number | "few" }[] | null;
  readonly boosters: readonly { readonly number: number; readonly people: Told }[];
}

const week = 7 * 86_400_000;

/**
 * The figures of one group (curriculum 4.2): of its people together, never of one, and in no order of merit. What learners say no to
 * is not among them. Nor are together exercises done of those that are open: which are open hangs on who is linked with whom and on
 * what the two private questions of safety have been answered with, so that a number that moves would tell on somebody.
 *
 * @returns undefined for a group of fewer than five
 */
export function figuresOf(learners: readonly FiguresLearner[], programme: readonly Line[], aftercare: readonly Booster[], now: Date): Figures | undefined {
  if (learners.length < fewest) return undefined;
  const stations = stationsOf(programme);
  const introduction = stations.filter(({ line }) => line === "introduction");
  const eligible = learners.filter(({ joinedAt }) => joinedAt + week <= now.getTime());
  const returned = (learner: FiguresLearner): boolean => (learner.lastVisitAt ?? 0) >= learner.joinedAt + week;
  const isThrough = (learner: FiguresLearner): boolean => stations.every(({ module }) => isDone(learner, module));
  const sizes = byTrack(learners);
  return {
    enrolled: { all: learners.length, split: tracks.every((track) => sizes[track] >= fewest) ? sizes : undefined },
    introduced: countPeople(learners, (learner) => introduction.every(({ module }) => isDone(learner, module))),
    finished: countPeople(learners, isThrough),
    returned: inPercent(countPeople(eligible, returned), byTrack(eligible)),
    modules: stations.map(({ number, module: { id } }) => ({
      number,
      opened: countLessons(learners, ({ modules }) => modules[id]?.opened ?? 0),
      finished: countLessons(learners, ({ modules }) => modules[id]?.completed ?? 0),
    })),
    between: daysBetweenModules(learners, stations),
    stopped: whereTheyStop(learners.filter((learner) => !isThrough(learner)), stations),
    boosters: aftercare.map(({ id }, index) => ({ number: index + 1, people: told(learners.filter(({ modules }) => modules[id]).length, learners.length) })),
  };
}

const isDone = ({ track, modules }: FiguresLearner, module: Module): boolean => (modules[module.id]?.completed ?? 0) >= countedLessons(module, track);

const byTrack = (learners: readonly FiguresLearner[], count: (learner: FiguresLearner) => number = () => 1): ByTrack => {
  const sum = (of: Track): number => learners.reduce((all, learner) => (learner.track === of ? all + count(learner) : all), 0);
  return { relative: sum("relative"), patient: sum("patient") };
};

function countPeople(learners: readonly FiguresLearner[], isCounted: (learner: FiguresLearner) => boolean): CountedPeople {
  const counted = learners.filter(isCounted);
  return { all: told(counted.length, learners.length), split: toldSplit(byTrack(counted), byTrack(learners)) };
}

function inPercent({ all, split }: CountedPeople, of: ByTrack): CountedPeople {
  return {
    all: typeof all === "number" ? percent(all, of.relative + of.patient) : all,
    split: split && { relative: percent(split.relative, of.relative), patient: percent(split.patient, of.patient) },
  };
}

/** Lessons are told where five or more have one, and by track where that is so in both. */
function countLessons(learners: readonly FiguresLearner[], count: (learner: FiguresLearner) => number): CountedLessons {
  const having = byTrack(learners, (learner) => (count(learner) > 0 ? 1 : 0));
  const lessons = byTrack(learners, count);
  return {
    all: having.relative + having.patient < fewest ? "few" : lessons.relative + lessons.patient,
    split: tracks.every((track) => having[track] >= fewest) ? lessons : undefined,
  };
}

type Stations = ReturnType<typeof stationsOf>;

/** Whole days from the first lesson of each module to the first of the next, by those who began them in that order. */
function daysBetweenModules(learners: readonly FiguresLearner[], stations: Stations): Figures["between"] {
  const steps = stations.slice(1).map(({ number, module }, n) => {
    const gaps = learners.map(({ modules }) => {
      const [from, to] = [modules[stations[n]!.module.id]?.openedAt, modules[module.id]?.openedAt];
      return from === undefined || to === undefined || to < from ? undefined : daysBetween(osloDate(from), osloDate(to));
    });
    return { number, gaps };
  });
  const having = learners.filter((_, at) => steps.some(({ gaps }) => gaps[at] !== undefined)).length;
  const middleOf = (gaps: readonly (number | undefined)[], people: number): number | null => (people < fewest ? null : (median(gaps.filter((gap) => gap !== undefined)) ?? null));
  return {
    all: middleOf(steps.flatMap(({ gaps }) => gaps), having),
    steps: steps.map(({ number, gaps }) => ({ number, days: middleOf(gaps, gaps.filter((gap) => gap !== undefined).length) })),
  };
}

function whereTheyStop(onTheWay: readonly FiguresLearner[], stations: Stations): Figures["stopped"] {
  const last = onTheWay.filter(({ quiet }) => quiet).map(({ modules }) => stations.findLast(({ module }) => modules[module.id])?.number ?? null);
  const places = [null, ...stations.map(({ number }) => number)];
  const people = toldParts(places.map((place) => last.filter((number) => number === place).length), onTheWay.length);
  return people ? places.map((number, n) => ({ number, people: people[n] ?? "few" })) : null;
}
