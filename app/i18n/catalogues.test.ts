import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { about } from "#content/about.ts";
import { addDays, dateParts, daysBetween, endOfDay, isDate, osloDate, osloTime } from "./dates.ts";
import { en } from "./en.ts";
import { nb } from "./nb.ts";

/** What a catalogue is made of, without its words: keys, kinds, lengths. */
const shape = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(shape);
  if (part !== null && typeof part === "object") return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, shape(value)]));
  return typeof part;
};

const today = "2026-06-08";
const at = Date.parse("2026-06-08T19:14:00Z");

/** What a few functions are told; to the others each argument is a date, which passes for a number and a title too. */
const told: Readonly<Record<string, readonly unknown[]>> = { "when.moment": [at, today], "calendar.time": [{ on: today, from: "22:00", untilOn: addDays(today, 1), until: "07:00" }, today] };

/** Every text with its place. A function speaks once. */
const texts = (part: unknown, place: string): [string, string][] => {
  if (typeof part === "string") return [[place, part]];
  if (typeof part === "function") return [[place, part(...(told[place.split(".").slice(-2).join(".")] ?? Array(part.length).fill(today)))]];
  return Object.entries(part as object).flatMap(([key, value]) => texts(value, `${place}.${key}`));
};

const spoken = { nb: texts(nb, "nb"), en: texts(en, "en") };
const aboutTexts = texts(about, "about");

describe("the catalogues", () => {
  test("have the same keys, the same kinds and lists of the same length, at every depth", () => {
    expect(shape(en)).toEqual(shape(nb));
    for (const page of Object.values(about)) expect(shape(page.en)).toEqual(shape(page.nb));
  });

  test("leave no text empty, raise no voice and have no stray spaces", () => {
    for (const [place, text] of [...spoken.nb, ...spoken.en, ...aboutTexts]) {
      expect(text, place).toMatch(/\S/);
      expect(text, place).not.toMatch(/!|\?\?| {2}|^\s|\s$|undefined|NaN|\[object/);
    }
  });

  test("use the quotation marks of their language", () => {
    for (const [place, text] of spoken.nb.concat(aboutTexts.filter(([place]) => place.includes(".nb.")))) expect(text, place).not.toMatch(/["“”]/);
    for (const [place, text] of spoken.en.concat(aboutTexts.filter(([place]) => place.includes(".en.")))) expect(text, place).not.toMatch(/[«»“”]/);
  });

  test("say nothing about health in what stands in the browser's tab", () => {
    const titles = [...texts(nb.titles, "nb"), ...texts(en.titles, "en")];
    for (const [place, text] of titles) expect(text, place).not.toMatch(/\brus|avheng|pårørende|pasient|behandl|vold|sykdom|addict|relative|patient|treat|violen|substance|illness/i);
  });

  test("say days as people of the language do, with the year where it is another", () => {
    expect([nb.when.day("2026-06-08", today), en.when.day("2026-06-08", today)]).toEqual(["8.\u00a0juni", "8\u00a0June"]);
    expect([nb.when.day("2025-12-31", today), en.when.day("2025-12-31", today)]).toEqual(["31.\u00a0desember 2025", "31\u00a0December 2025"]);
    const ago = (date: string) => [nb.when.daysAgo(date, today), en.when.daysAgo(date, today)];
    expect(ago("2026-06-09")).toEqual(["I dag", "Today"]);
    expect(ago("2026-06-08")).toEqual(["I dag", "Today"]);
    expect(ago("2026-06-07")).toEqual(["I går", "Yesterday"]);
    expect(ago("2026-06-05")).toEqual(["3 dager siden", "3 days ago"]);
    expect(ago("2026-04-09")).toEqual(["60 dager siden", "60 days ago"]);
    expect(ago("2026-04-08")).toEqual(["8.\u00a0april", "8\u00a0April"]);
  });

  test("say a moment so that it fits in a sentence", () => {
    const said = (today: string) => [nb.when.moment(at, today), en.when.moment(at, today)];
    expect(said("2026-06-08")).toEqual(["i dag kl. 21.14", "today at 21:14"]);
    expect(said("2026-06-09")).toEqual(["i går kl. 21.14", "yesterday at 21:14"]);
    expect(said("2026-06-11")).toEqual(["for 3 dager siden kl. 21.14", "3 days ago at 21:14"]);
    expect(said("2027-01-01")).toEqual(["8.\u00a0juni 2026 kl. 21.14", "on 8\u00a0June 2026 at 21:14"]);
  });

  test("count one as one, and call the introduction by its name", () => {
    expect([nb.when.minutes(1), nb.when.minutes(3), en.when.minutes(1), en.when.minutes(3)]).toEqual(["1 minutt", "3 minutter", "1 minute", "3 minutes"]);
    expect([nb.progress.moduleWord(0), nb.progress.moduleWord(3), en.progress.moduleWord(0), en.progress.moduleWord(3)]).toEqual(["Introduksjon", "Tema 3", "Introduction", "Topic 3"]);
    expect([nb.progress.moduleShort(0), nb.progress.moduleShort(3), en.progress.moduleShort(0), en.progress.moduleShort(3)]).toEqual(["Intro", "3", "Intro", "3"]);
  });

  test("quote a title that holds a quotation", () => {
    expect(nb.progress.afterReading("Ordet «med-avhengighet»")).toContain("«Ordet ‘med-avhengighet’»");
    expect(en.progress.afterReading('The word "codependency"')).toContain("\"The word 'codependency'\"");
  });
});

const instant = fc.date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true }).map((date) => date.getTime());
const date = instant.map((at) => new Date(at).toISOString().slice(0, 10));
const hour = 3_600_000;

describe("dates in Oslo", () => {
  test("an instant has the date and the time of Oslo, winter and summer, whatever the machine's zone", () => {
    const oslo = (at: string) => `${osloDate(Date.parse(at))} ${osloTime(Date.parse(at))}`;
    expect(oslo("2026-01-31T22:59:59Z")).toBe("2026-01-31 23:59");
    expect(oslo("2026-01-31T23:00:00Z")).toBe("2026-02-01 00:00");
    expect(oslo("2026-06-30T21:59:59Z")).toBe("2026-06-30 23:59");
    expect(oslo("2026-06-30T22:00:00Z")).toBe("2026-07-01 00:00");
    expect(oslo("2026-03-29T00:59:59Z")).toBe("2026-03-29 01:59");
    expect(oslo("2026-03-29T01:00:00Z")).toBe("2026-03-29 03:00");
    expect(oslo("2026-10-25T00:59:59Z")).toBe("2026-10-25 02:59");
    expect(oslo("2026-10-25T01:00:00Z")).toBe("2026-10-25 02:00");
  });

  test("a day ends where the next begins, also when clocks change", () => {
    expect(new Date(endOfDay("2026-03-28")).toISOString()).toBe("2026-03-28T22:59:59.999Z");
    expect(new Date(endOfDay("2026-03-29")).toISOString()).toBe("2026-03-29T21:59:59.999Z");
    expect(new Date(endOfDay("2026-10-24")).toISOString()).toBe("2026-10-24T21:59:59.999Z");
    expect(new Date(endOfDay("2026-10-25")).toISOString()).toBe("2026-10-25T22:59:59.999Z");
    fc.assert(
      fc.property(date, (date) => {
        const end = endOfDay(date);
        expect([osloDate(end), osloTime(end)]).toEqual([date, "23:59"]);
        expect([osloDate(end + 1), osloTime(end + 1)]).toEqual([addDays(date, 1), "00:00"]);
      }),
    );
  });

  test("every day of a year has 24 hours, but one 23 and one 25", () => {
    const hours = Array.from({ length: 365 }, (_, n) => addDays("2026-01-01", n)).map((date) => (endOfDay(date) - endOfDay(addDays(date, -1))) / hour);
    expect([23, 24, 25].map((wanted) => hours.filter((found) => found === wanted).length)).toEqual([1, 363, 1]);
  });

  test("an instant lies within the Oslo day it is given", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const date = osloDate(at);
        expect(at).toBeLessThanOrEqual(endOfDay(date));
        expect(at).toBeGreaterThan(endOfDay(addDays(date, -1)));
      }),
    );
  });

  test("adding days and counting them undo each other", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-10-26", "2026-10-24")).toBe(-2);
    fc.assert(
      fc.property(date, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(addDays(other, -days)).toBe(date);
        expect(other > date).toBe(days > 0);
      }),
    );
  });

  test("a date is one that stands in the calendar, written in full", () => {
    fc.assert(
      fc.property(date, (date) => {
        expect(isDate(date)).toBe(true);
        const { year, month, day } = dateParts(date);
        expect(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)).toBe(date);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (year, month, day) => {
        const exists = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(isDate(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`)).toBe(exists);
      }),
    );
    for (const typed of ["", "8.6.2026", "2026-6-8", "2026-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", " 2026-06-08", "2026-06-08\n", "2026-06-08T00:00", "+02026-06-08"]) expect(isDate(typed), typed).toBe(false);
    fc.assert(fc.property(fc.string(), (typed) => !isDate(typed) || /^\d{4}-\d{2}-\d{2}$/.test(typed)));
  });
});
