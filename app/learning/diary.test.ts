import { expect, test } from "vitest";
import { days, later, now, permit, world } from "#tests/world.ts";
import { openShare, viewersOf } from "#app/family/share.server.ts";
import { diaryForm, inventoryForm, keepDiary, keepInventory, readDay, readMonth, removeDay, requireDay } from "./diary.server.ts";
import { searchDiary } from "./diary-search.server.ts";

/** The revision of what is saved for the first time. */
const first = now.getTime();

const blank = { happened: "", felt: "", did: "", gladOrSorry: "", tomorrow: "", text: "" };
const noAnswers = { strength: "", wrong: "", thankful: "" };

function clinic() {
  const found = world();
  const own = permit(found.db, found.siv, "diary.keep");
  const write = (day: string, entry: Partial<typeof blank>, revision = 0, at = now) => keepDiary(own, day, { ...blank, ...entry, revision }, at);
  const settle = (day: string, answers: Partial<typeof noAnswers>, revision = 0) => keepInventory(own, day, { ...noAnswers, ...answers, revision }, now);
  return { ...found, own, write, settle };
}

test("what Siv writes of a day comes back to her alone, and lies sealed", () => {
  const { db, own, tor, facilitator, administrator, write } = clinic();
  write("2026-06-03", { felt: "rastløs-7231", text: "Gikk to ganger rundt bygget." });
  expect(readDay(own, "2026-06-03", now)).toMatchObject({ today: "2026-06-04", diary: { revision: first, value: { felt: "rastløs-7231" } }, inventory: undefined, viewers: [] });
  expect(readDay(permit(db, tor, "diary.keep"), "2026-06-03", now).diary).toBeUndefined();
  for (const actor of [facilitator, administrator]) expect(() => permit(db, actor, "diary.keep")).toThrow("not_found");
  expect(db.$client.serialize().includes("7231")).toBe(false);
});

test("every line may be left out, and a day on which nothing stands any more is empty again", () => {
  const { own, write } = clinic();
  for (const entry of [{}, { did: " \n" }]) expect(write("2026-06-03", entry)).toEqual({ ok: true, saved: undefined, stopped: false });
  expect(readMonth(own, null, now).written).toEqual([]);
  write("2026-06-03", { did: "Sov." });
  expect(write("2026-06-03", {}, first)).toEqual({ ok: true, saved: undefined, stopped: false });
  expect(readDay(own, "2026-06-03", now).diary).toBeUndefined();
});

test("a text made from an older page overwrites nothing, and neither does an empty one: both come back", () => {
  const { own, write, settle } = clinic();
  write("2026-06-03", { did: "fra telefonen" });
  for (const entry of [{ did: "fra maskinen" }, {}]) expect(write("2026-06-03", entry, 0)).toMatchObject({ ok: false, other: { value: { did: "fra telefonen" }, revision: first } });
  settle("2026-06-03", { strength: "sto opp" });
  expect(settle("2026-06-03", { strength: "vasket opp" })).toMatchObject({ ok: false, other: { value: { strength: "sto opp" } } });
  expect(readDay(own, "2026-06-03", now).diary?.value.did).toBe("fra telefonen");
  expect(write("2026-06-03", { did: "begge" }, first)).toMatchObject({ ok: true, saved: { revision: first + 1 } });
});

test("a page from before a day was deleted overwrites nothing of what is written of it anew", () => {
  const { own, write } = clinic();
  write("2026-06-03", { did: "fra telefonen" });
  removeDay(own, "diary", "2026-06-03", first, now);
  expect(write("2026-06-03", { did: "skrevet på nytt" }, 0, later(1)).ok).toBe(true);
  expect(write("2026-06-03", { did: "fra telefonen, og litt til" }, first, later(2))).toMatchObject({ ok: false, other: { value: { did: "skrevet på nytt" } } });
  expect(readDay(own, "2026-06-03", now).diary?.value.did).toBe("skrevet på nytt");
});

test("a page from before a day was deleted does not bring it back: whoever still wants it there is told, and saves it once more", () => {
  const { own, write } = clinic();
  write("2026-06-03", { did: "fra telefonen" });
  removeDay(own, "diary", "2026-06-03", first, now);
  expect(write("2026-06-03", { did: "fra telefonen, og litt til" }, first, later(1))).toEqual({ ok: false, other: undefined });
  expect(readDay(own, "2026-06-03", now).diary).toBeUndefined();
  expect(write("2026-06-03", {}, first, later(1)), "an empty one is what stands there").toEqual({ ok: true, saved: undefined, stopped: false });
  expect(write("2026-06-03", { did: "fra telefonen, og litt til" }, 0, later(2)).ok).toBe(true);
});

test("a window deletes the text that it showed, and no other: what has been saved since stands and comes back", () => {
  const { own, write, settle } = clinic();
  write("2026-06-03", { did: "fra telefonen" });
  settle("2026-06-03", { strength: "sto opp" });
  const remove = (kind: "diary" | "inventory", revision: number) => removeDay(own, kind, "2026-06-03", revision, later(1));
  for (const stale of [0, first - 1, first + 1]) {
    expect(remove("diary", stale)).toMatchObject({ ok: false, other: { value: { did: "fra telefonen" }, revision: first } });
    expect(remove("inventory", stale)).toMatchObject({ ok: false, other: { value: { strength: "sto opp" } } });
  }
  expect(readDay(own, "2026-06-03", now)).toMatchObject({ diary: { revision: first }, inventory: { revision: first } });
  expect([remove("diary", first), remove("inventory", first)]).toEqual([{ ok: true }, { ok: true }]);
  expect(readDay(own, "2026-06-03", now)).toMatchObject({ diary: undefined, inventory: undefined });
  expect(remove("diary", first), "what is gone is gone").toEqual({ ok: true });
});

test("diary and daily inventory are two texts of one day, and go one by one", () => {
  const { own, write, settle } = clinic();
  write("2026-06-03", { happened: "Regn." });
  settle("2026-06-03", { thankful: "Mormor ringte." });
  settle("2026-06-01", { strength: "Møtte opp." });
  expect(readMonth(own, "2026-06", now).written).toEqual([
    { day: "2026-06-03", kinds: ["diary", "inventory"], opening: "Regn." },
    { day: "2026-06-01", kinds: ["inventory"], opening: "Møtte opp." },
  ]);
  removeDay(own, "diary", "2026-06-03", first, now);
  expect(readMonth(own, "2026-06", now).written[0]).toEqual({ day: "2026-06-03", kinds: ["inventory"], opening: "Mormor ringte." });
});

test("a month shows its own days, and the month is the one that it is in Oslo", () => {
  const { own, write } = clinic();
  for (const day of ["2026-04-30", "2026-05-01", "2026-05-31", "2026-06-01"]) write(day, { did: day });
  expect(readMonth(own, "2026-05", now).written.map(({ day }) => day)).toEqual(["2026-05-31", "2026-05-01"]);
  expect(readMonth(own, null, new Date("2026-05-31T21:59:59Z")).month).toBe("2026-05");
  expect(readMonth(own, null, new Date("2026-05-31T22:00:00Z"))).toMatchObject({ month: "2026-06", today: "2026-06-01" });
});

test("a day that is none, or has not come in Oslo, is not there", () => {
  expect(requireDay("2026-06-04", now)).toBe("2026-06-04");
  for (const day of ["2026-06-05", "1999-12-31", "2026-02-30", "i-dag", undefined]) expect(() => requireDay(day, now), day).toThrow("not_found");
  expect(() => requireDay("2026-06-05", new Date("2026-06-04T21:59:59Z"))).toThrow("not_found");
  expect(requireDay("2026-06-05", new Date("2026-06-04T22:00:00Z"))).toBe("2026-06-05");
});

test("who can see an entry stands beside it, until its words change or it goes", () => {
  const { db, siv, own, write } = clinic();
  const share = permit(db, siv, "share.change");
  const sharedWith = () => readDay(own, "2026-06-03", now).viewers.map(({ name, untilOn }) => [name, untilOn]);
  write("2026-06-03", { did: "Gikk tur." });
  const { id } = readDay(own, "2026-06-03", now).diary!;
  openShare(share, { kind: "diary", item: id, revision: first }, { recipient: "facilitator", untilOn: "2026-06-10" }, now);
  expect(sharedWith()).toEqual([[null, "2026-06-10"]]);
  expect(write("2026-06-03", { did: "Gikk tur." }, first)).toMatchObject({ ok: true, stopped: false });
  expect(sharedWith()).toHaveLength(1);
  expect(write("2026-06-03", { did: "Gikk tur alene." }, first)).toMatchObject({ ok: true, stopped: true });
  expect(sharedWith()).toEqual([]);
  expect(write("2026-06-03", { did: "Gikk." }, first + 1)).toMatchObject({ ok: true, stopped: false });

  openShare(share, { kind: "diary", item: id, revision: first + 2 }, { recipient: "facilitator", untilOn: "2026-06-10" }, now);
  expect(write("2026-06-03", {}, first + 2)).toEqual({ ok: true, saved: undefined, stopped: true });
  expect(viewersOf(share, { kind: "diary", item: id, revision: first + 2 }, now)).toEqual([]);
});

test("a search finds the line and the day in both, the last day first, and only in one's own", () => {
  const { db, own, leila, write, settle } = clinic();
  write("2026-06-01", { felt: "Trøtt.\nRedd for natta.", text: "Ingenting." });
  settle("2026-06-03", { wrong: "REDDE meg unna." });
  keepDiary(permit(db, leila, "diary.keep"), "2026-06-04", { ...blank, felt: "redd", revision: 0 }, now);
  expect(searchDiary(own, { query: "redd" })).toEqual({
    more: false,
    hits: [
      { day: "2026-06-03", kind: "inventory", field: "wrong", before: "", hit: "REDD", after: "E meg unna." },
      { day: "2026-06-01", kind: "diary", field: "felt", before: "", hit: "Redd", after: " for natta." },
    ],
  });
  expect(searchDiary(own, { query: "finnes ikke" })).toEqual({ hits: [], more: false });
  expect(searchDiary(own, { query: " " })).toEqual({ hits: [], more: false });
});

test("a search shows the hundred latest lines and says that there are more", () => {
  const { own, write } = clinic();
  for (let n = 0; n < 51; n++) write(new Date(later(-days(n))).toISOString().slice(0, 10), { felt: "rolig", did: "roligere" });
  const { hits, more } = searchDiary(own, { query: "rolig" });
  expect([hits.length, more, hits[0]?.day, hits.at(-1)?.day]).toEqual([100, true, "2026-06-04", "2026-04-16"]);
});

test("a form takes the words as they are, and refuses too many with words of its own", () => {
  expect(diaryForm.parse({ revision: "3", happened: "  Regn.\r\nSol. ", felt: undefined })).toEqual({ ...blank, happened: "  Regn.\nSol. ", revision: 3 });
  expect(Object.keys(diaryForm.parse({ revision: "0" }))).toEqual([...Object.keys(blank), "revision"]);
  const problems = (schema: typeof diaryForm | typeof inventoryForm, form: object) => schema.safeParse({ revision: "0", ...form }).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
  expect(problems(diaryForm, { felt: "a".repeat(2001), text: "a".repeat(20_001) })).toEqual(["felt: too_long", "text: text_too_long"]);
  expect(problems(diaryForm, { felt: "a".repeat(2000), text: "a".repeat(20_000) })).toBeUndefined();
  expect(problems(inventoryForm, { wrong: "a".repeat(2001) })).toEqual(["wrong: too_long"]);
});
