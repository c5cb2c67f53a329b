import { expect, test } from "vitest";
import { hasSafetyTick, insertEntry, insertSafetyTick, listEntries, removeEntry, removeSafetyTick } from "#app/learning/activity.queries.server.ts";
import { findOwnEnrolment, listOpenings, listRecords, removeCompletion, updateHappening, updateLastVisit, updateSection, upsertCompletion, upsertVisit } from "#app/learning/queries.server.ts";
import { writeReflection } from "#app/learning/reflection.server.ts";
import { findLatestOption, insertAttempt, insertReflection, listReflections, updateReflection } from "#app/learning/writing.queries.server.ts";
import { later, now, permit, world } from "./world.ts";

const place = { moduleId: "intro", lesson: 1 };

/** The small clinic, in which Tor has read, answered, written and logged, and the Monday group has its days. */
function readByTor() {
  const clinic = world();
  const { db, tor, monday } = clinic;
  const own = permit(db, tor, "lesson.read");
  upsertVisit(own, tor.enrolmentId, place, now);
  upsertCompletion(own, tor.enrolmentId, place, now);
  insertAttempt(own, tor.enrolmentId, { eventId: "first", moduleId: "intro", checkId: "why", optionId: "so" }, now);
  writeReflection(permit(db, tor, "reflection.write"), place, { reflectionId: "guilt", text: "Jeg var redd.", revision: 0 }, now);
  insertSafetyTick(own, tor.enrolmentId, "e01", now);
  insertEntry(own, tor.enrolmentId, "e07", { id: "first", entry: Buffer.from("sealed") }, now);
  db.$client.prepare("insert into group_openings values (?, 'intro', '2026-06-01')").run(monday);
  const rows = () => ["enrolments", "lesson_progress", "attempts", "reflections", "safety_ticks", "activity_entries"].map((table) => db.$client.prepare(`select * from ${table}`).all());
  return { ...clinic, own, rows };
}

/** A learner's queries take an enrolment's id. No door lets anybody choose it, so that nothing but this would notice a query that trusts it. */
test("a learner's permit reads nothing of another's, whatever id the query is given (ASVS 8.2.2)", () => {
  const { db, own, tor, siv, leila, monday } = readByTor();
  expect(listRecords(own, tor.enrolmentId)).toHaveLength(1);
  expect(listReflections(own, tor.enrolmentId, place)).toHaveLength(1);
  expect(findLatestOption(own, tor.enrolmentId, "intro", "why")).toBe("so");
  expect(listEntries(own, tor.enrolmentId, "e07")).toHaveLength(1);
  expect(hasSafetyTick(own, tor.enrolmentId, "e01")).toBe(true);
  expect(listOpenings(permit(db, leila, "lesson.read"), monday)).toHaveLength(1);

  const others = permit(db, siv, "lesson.read");
  expect(findOwnEnrolment(others)?.id).toBe(siv.enrolmentId);
  expect(listRecords(others, tor.enrolmentId)).toEqual([]);
  expect(listReflections(others, tor.enrolmentId, place)).toEqual([]);
  expect(findLatestOption(others, tor.enrolmentId, "intro", "why")).toBeUndefined();
  expect(listEntries(others, tor.enrolmentId, "e07")).toEqual([]);
  expect(hasSafetyTick(others, tor.enrolmentId, "e01")).toBe(false);
  expect(listOpenings(others, monday)).toEqual([]);
});

test("a learner's permit writes nothing of another's, whatever id the query is given", () => {
  const { db, own, tor, siv, rows } = readByTor();
  const [reflection] = listReflections(own, tor.enrolmentId, place);
  const others = permit(db, siv, "lesson.complete");
  const before = rows();
  const text = Buffer.from("noe annet");

  upsertVisit(others, tor.enrolmentId, place, later(1000));
  upsertVisit(others, tor.enrolmentId, { ...place, lesson: 2 }, later(1000));
  upsertCompletion(others, tor.enrolmentId, { ...place, lesson: 3 }, later(1000));
  removeCompletion(others, tor.enrolmentId, place);
  updateSection(others, tor.enrolmentId, place, 4, later(1000));
  updateLastVisit(others, tor.enrolmentId, later(1000).getTime());
  insertReflection(others, tor.enrolmentId, { ...place, lesson: 2 }, { id: "another", reflectionId: "guilt", text }, later(1000));
  updateReflection(others, { id: reflection!.id, revision: reflection!.revision, text }, later(1000));
  insertAttempt(others, tor.enrolmentId, { eventId: "second", moduleId: "intro", checkId: "why", optionId: "not so" }, later(1000));

  insertSafetyTick(others, tor.enrolmentId, "e06", later(1000));
  removeSafetyTick(others, tor.enrolmentId, "e01");
  insertEntry(others, tor.enrolmentId, "e07", { id: "second", entry: text }, later(1000));
  removeEntry(others, "e07", "first");

  expect(rows()).toEqual(before);
  updateHappening(others, now);
  expect(db.$client.prepare("select account_id from enrolments where something_happened_at is not null").pluck().all()).toEqual([siv.accountId]);
});
