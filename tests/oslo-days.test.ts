import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, endOfDay, osloDate } from "#app/i18n/dates.ts";
import { configureSessions, readActor, startSession } from "#app/identity/session.server.ts";
import { days, world } from "./world.ts";

const hour = 3_600_000;
const hoursOf = (date: string): number => (endOfDay(date) - endOfDay(addDays(date, -1))) / hour;

test("every instant of a year lies in one day in Oslo, which has begun and has not ended, also where the clocks change and far ahead", () => {
  const instants = fc.integer({ min: Date.parse("2024-01-01"), max: Date.parse("2045-01-01") });
  // Around the two changes of a year, where a mistake would be.
  const changes = fc.tuple(fc.constantFrom("2026-03-29T01:00Z", "2026-10-25T01:00Z", "2038-03-28T01:00Z", "2038-10-31T01:00Z"), fc.integer({ min: -26 * hour, max: 26 * hour })).map(([at, off]) => Date.parse(at) + off);
  fc.assert(
    fc.property(fc.oneof(instants, changes), (at) => {
      const date = osloDate(at);
      expect(at).toBeLessThan(endOfDay(date));
      expect(at).toBeGreaterThanOrEqual(endOfDay(addDays(date, -1)));
    }),
    { numRuns: 2000 },
  );
});

test("a day in Oslo is 23, 24 or 25 hours long, and the days of a year are all of it", () => {
  expect(["2026-03-29", "2026-10-25", "2026-06-04", "2038-03-28", "2038-10-31"].map(hoursOf)).toEqual([23, 25, 24, 23, 25]);
  const year = Array.from({ length: 365 }, (_, n) => hoursOf(addDays("2027-01-01", n)));
  expect(year.reduce((sum, hours) => sum + hours, 0)).toBe(365 * 24);
});

test("after 2038, when seconds no longer fit into 32 bits, sessions and days are as they are today", async () => {
  const clinic = world();
  configureSessions(clinic.db, { secure: false });
  for (const at of ["2038-01-19T03:14:06Z", "2038-01-19T03:14:09Z", "2044-02-29T12:00:00Z"]) {
    const now = new Date(at);
    const cookie = (await startSession(clinic.db, clinic.tor.accountId, null, now)).split(";")[0]!;
    const known = async (milliseconds: number) => (await readActor(clinic.db, cookie, new Date(now.getTime() + milliseconds))).actor?.accountId;
    expect(await known(hour)).toBe(clinic.tor.accountId);
    expect(await known(hour + days(2))).toBeUndefined();
  }
  expect(osloDate(Date.parse("2038-01-19T03:14:09Z"))).toBe("2038-01-19");
});
