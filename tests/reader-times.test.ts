import { beforeAll, expect, test } from "vitest";
import { loader as family } from "#app/routes/family.tsx";
import { loader as sharing } from "#app/routes/sharing.tsx";
import { loader as together } from "#app/routes/together.tsx";
import { linkedCauses, otherCauses, torIsReady } from "./eleven-causes.ts";
import { later, world } from "./world.ts";

/**
 * How long a page may take longer for one cause than for another, in milliseconds. The causes do cost differently, some
 * hundredths of a millisecond: where the other has opened something that a safety check closes, two answers are unsealed. A
 * network's own unrest is ten times this limit and more, so that nobody who counts the time of an answer learns a cause from it.
 */
const mostApart = 0.3;

/** Rounds between two looks at the times, and the most looks. A minimum only sinks: what a busy machine has added is gone after some more rounds, what a cause costs is not. */
const rounds = 15;
const looks = 20;

type Loader = (args: never) => Promise<unknown>;
type Visit = () => Promise<unknown>;

const pages: Readonly<Record<string, readonly [Loader, string]>> = {
  "/modules/t01/together": [together as Loader, "t01"],
  "/sharing": [sharing as Loader, ""],
  "/family": [family as Loader, ""],
};

/** Tor's visits to a page, by what is the cause that nothing is there for him: each in a clinic of its own. */
let clinics: ReadonlyMap<string, ReturnType<typeof world>>;

beforeAll(() => {
  clinics = new Map(
    [...otherCauses, ...linkedCauses].map(([name, make]) => {
      const clinic = world();
      torIsReady(clinic);
      make(clinic);
      return [name, clinic];
    }),
  );
}, 60_000);

function visitsTo(path: string): Map<string, Visit> {
  const [loader, module] = pages[path]!;
  return new Map(
    [...clinics].map(([name, { db, tor }]) => {
      const context = { db, actor: tor, language: "nb", now: later(1000) };
      return [name, () => loader({ request: new Request(`https://samspill.example${path}`), params: { module }, context } as never)];
    }),
  );
}

/** The quickest of the visits for each cause, until they lie within the limit or enough has been seen. The causes take turns, so that what else the machine does hits all alike. */
async function quickest(visits: ReadonlyMap<string, Visit>): Promise<ReadonlyMap<string, number>> {
  const least = new Map([...visits.keys()].map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let look = 0; look < looks && (look < 2 || slow(least).length > 0); look++)
    for (let round = 0; round < rounds; round++)
      for (const [name, visit] of visits) {
        const began = performance.now();
        await visit();
        least.set(name, Math.min(least.get(name)!, performance.now() - began));
      }
  return least;
}

/** The causes that can be told from the quickest one. */
const slow = (least: ReadonlyMap<string, number>): string[] => [...least].flatMap(([name, time]) => (time - Math.min(...least.values()) <= mostApart ? [] : [name]));

test.each(Object.keys(pages))("%s takes Tor as long whatever the cause is that nothing is there for him", { timeout: 60_000 }, async (path) => {
  const least = await quickest(visitsTo(path));
  expect(slow(least), JSON.stringify([...least])).toEqual([]);
});

test("one millisecond that a single cause takes longer is noticed", { timeout: 60_000 }, async () => {
  const visits = visitsTo("/family");
  const [name, visit] = [...visits].at(-3)!;
  visits.set(name, () => {
    const until = performance.now() + 1;
    while (performance.now() < until);
    return visit();
  });
  expect(slow(await quickest(visits))).toEqual([name]);
});
