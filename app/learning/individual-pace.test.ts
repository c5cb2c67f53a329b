import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { expect, test } from "vitest";
import { takeBackPace } from "#app/facilitation/pace.server.ts";
import { changeGroup } from "#app/facilitation/group.server.ts";
import { listOwn, openShare } from "#app/family/share.server.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { reflections } from "#db/schema/index.ts";
import { setPaceOf } from "#tests/own-pace.ts";
import { watchedDatabase } from "#tests/watched-database.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { readHome } from "./home.server.ts";
import { readKinds } from "./individual-pace.ts";
import { readLesson } from "./lesson.server.ts";
import { LockedNotice } from "./LockedNotice.tsx";
import { readModule } from "./module.server.ts";
import { readCopy } from "./own-copy.server.ts";
import { completeLesson, keepSection, reopenLesson } from "./progress.server.ts";
import { requireBox } from "./open-lesson.server.ts";
import { writeReflection } from "./reflection.server.ts";
import { readTogether } from "./together.server.ts";
import { readWorkbook } from "./workbook.server.ts";

const first = { moduleId: "intro", lesson: 1 };
const box = { reflectionId: "own-sake", text: "Jeg var redd for å spørre.", revision: 0 };

function clinic(options?: Parameters<typeof world>[0]) {
  const found = world(options);
  const { db } = found;
  const lesson = (learner: Learner, moduleId: string, at = now) => readLesson(permit(db, learner, "lesson.read"), { moduleId, lesson: 1 }, at);
  return { ...found, lesson };
}

test("a module that is opened for Siv is open to her before its time and before its turn, with the reason, and to nobody else", () => {
  const found = clinic();
  const { db, facilitator, siv, jonas, thursday, lesson } = found;
  changeGroup(permit(db, facilitator, "group.change"), thursday, { name: "Torsdagsgruppa", startsOn: "2026-06-01", pace: "dated", quietAfterDays: 14, opensOn: { t04: "2026-08-01" } }, now);
  setPaceOf(found, siv, "t04", "opened", "Du spurte om dette.");
  expect(lesson(siv, "t04").locked).toBeUndefined();
  expect(lesson(jonas, "t04")).toMatchObject({ locked: { because: "day" } });
  expect(readModule(permit(db, siv, "path.read"), "t04", now)).toMatchObject({ note: { kind: "opened", reason: "Du spurte om dette.", by: "veileder en" } });
  const home = readHome(permit(db, siv, "path.read"), now);
  expect(home.stations.filter(({ openedForYou }) => openedForYou).map(({ moduleId }) => moduleId)).toEqual(["t04"]);
});

test("what is opened for Siv is news until she has been there", () => {
  const found = clinic();
  const { db, siv, lesson } = found;
  const news = (at = now) => readHome(permit(db, siv, "path.read"), at).news.map(({ moduleId, openedOn }) => [moduleId, openedOn]);
  expect(news()).toEqual([]);
  setPaceOf(found, siv, "t04", "opened");
  setPaceOf(found, siv, "t05", "held");
  expect(news(later(days(1)))).toEqual([["t04", "2026-06-04"]]);
  expect(news(later(days(20)))).toEqual([]);
  lesson(siv, "t04");
  expect(news(later(days(1)))).toEqual([]);
});

test("a module that is held is closed to Siv, also where she has been, on every way in, and says why and who", () => {
  const found = clinic();
  const { db, siv, jonas, lesson } = found;
  lesson(siv, "intro");
  setPaceOf(found, siv, "intro", "held", "Vi begynner på torsdag.");
  expect(lesson(siv, "intro")).toMatchObject({ locked: { because: "held" }, note: { reason: "Vi begynner på torsdag.", by: "veileder en", setOn: "2026-06-04" } });
  expect(lesson(jonas, "intro").locked).toBeUndefined();
  const path = permit(db, siv, "path.read");
  for (const page of [readModule, readWorkbook, readTogether]) expect(page(path, "intro", now)).toMatchObject({ locked: { because: "held" } });
  const complete = permit(db, siv, "lesson.complete");
  for (const act of [completeLesson, reopenLesson]) expect(() => act(complete, first, now)).toThrow("not_found");
  expect(() => keepSection(complete, first, 1, now)).toThrow("not_found");
  expect(() => requireBox(permit(db, siv, "reflection.write"), first, box.reflectionId, now)).toThrow("not_found");
  expect(readHome(path, now).continueAt).toBeUndefined();

  takeBackPace(permit(db, found.facilitator, "pace.change"), siv.groupId, siv.enrolmentId, "intro", now);
  expect(lesson(siv, "intro").locked).toBeUndefined();
});

test("the page of a module that is held gives the reason as it was written, and where her own words are", () => {
  const found = clinic();
  setPaceOf(found, found.siv, "intro", "held", "Vi <b>begynner</b>\npå torsdag.");
  const page = found.lesson(found.siv, "intro");
  if (!page.locked) throw new Error("open");
  const html = renderToStaticMarkup(createElement(MessagesProvider, { value: nb }, createElement(LockedNotice, { module: page, today: "2026-06-04" })));
  expect(html).toContain('<blockquote class="kept">Vi &lt;b&gt;begynner&lt;/b&gt;\npå torsdag.</blockquote>');
  expect(html).toContain('href="/account/copy"');
  expect(html).not.toContain(nb.module.notOpenYet("").slice(0, 20));
});

test("what Siv wrote in a module that is held stays hers: in her copy, and shared as she shares it", () => {
  const found = clinic();
  const { db, siv } = found;
  writeReflection(permit(db, siv, "reflection.write"), first, box, now);
  const [row] = db.select().from(reflections).all();
  openShare(permit(db, siv, "share.change"), { kind: "reflection", item: row!.id, revision: row!.revision }, { recipient: "facilitator", untilOn: "2026-06-20" }, now);
  setPaceOf(found, siv, "intro", "held");
  expect(JSON.stringify(readCopy(permit(db, siv, "account.read")))).toContain(box.text);
  expect(listOwn(permit(db, siv, "share.change"), now)).toHaveLength(1);
});

test("the home page and a lesson ask no statement more of the database where paces are set", () => {
  const { db, ran } = watchedDatabase();
  const found = clinic({ db });
  const { siv, lesson } = found;
  const visits = { home: () => readHome(permit(db, siv, "path.read"), now), lesson: () => lesson(siv, "intro") };
  const statements = () => Object.values(visits).map((visit) => (ran.clear(), visit(), ran.size));
  statements();
  const before = statements();
  setPaceOf(found, siv, "t04", "opened");
  setPaceOf(found, siv, "t05", "held");
  statements(); // The first one meets a facilitator's data key, which stays in memory.
  expect(statements()).toEqual(before);
  expect([...ran.keys()].filter((sql) => sql.includes("prescriptions"))).toEqual([]);
});

test("a packed word is read whatever the module is called", () => {
  expect(readKinds("")).toBeUndefined();
  expect(readKinds("t02+ intro- t11+")).toEqual({ t02: "opened", intro: "held", t11: "opened" });
});
