import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { leave, readFamily } from "#app/family/family.server.ts";
import { answerSafetyCheck, readClosings } from "#app/family/safety-check.server.ts";
import { readCopy } from "#app/learning/own-copy.server.ts";
import { readReflections, writeReflection } from "#app/learning/reflection.server.ts";
import { listEmergencies, openEmergency } from "#app/privacy/emergency.server.ts";
import { countOlderKeys, sealAnew } from "#app/privacy/sealing-anew.server.ts";
import { link } from "#tests/linked-family.ts";
import { operatedClinic } from "#tests/operated-clinic.ts";
import { days, later, now, permit } from "#tests/world.ts";
import { rotateKey } from "./rotate-key.server.ts";

let clinic: ReturnType<typeof operatedClinic>;
beforeEach(() => {
  clinic = operatedClinic();
  const { siv, tor } = clinic.people;
  clinic.opened((db) => {
    link({ ...clinic.people, db }, [siv, tor]);
    writeReflection(permit(db, siv, "reflection.write"), lesson, { reflectionId: "guilt", text: "Jeg var redd.", revision: 0 }, now);
  });
});
afterEach(() => clinic.remove());

const lesson = { moduleId: "intro", lesson: 1 };

const noFault = (error: unknown): never => {
  throw error;
};

/** Two hours of a server's work. */
const sealAll = () =>
  clinic.opened((db) => {
    for (let run = 0; run < 2; run++) for (const _ of sealAnew(db, noFault));
    expect(countOlderKeys(db)).toBe(0);
  });

/** Siv leaves the family, and is afraid; somebody who does not lead Leila's group opens her record. */
const closeDoors = () =>
  clinic.opened((db) => {
    const { siv, facilitator } = clinic.people;
    answerSafetyCheck(permit(db, siv, "safety.answer"), { afraid: "yes", experienced: "no" }, later(1));
    leave(permit(db, siv, "family.change"), later(2));
    openEmergency(permit(db, facilitator, "emergency.open"), { userName: "Leila", reason: "Hun ringte og var redd." }, later(3), () => undefined);
  });

/** What those concerned read of it. */
const doors = () =>
  clinic.opened((db) => {
    const { siv, tor, leila } = clinic.people;
    return {
      closed: readClosings(permit(db, siv, "safety.answer"), now).get(siv.enrolmentId)?.closed,
      name: readFamily(permit(db, tor, "family.read")).members.map(({ name }) => name),
      told: listEmergencies(permit(db, leila, "emergency.answer")).map(({ reason }) => reason),
      wrote: readReflections(permit(db, siv, "reflection.read"), lesson).guilt?.text,
    };
  });

const shut = { closed: true, name: ["Siv"], told: ["Hun ringte og var redd."], wrote: "Jeg var redd." };

test.each([false, true])("a backup from before a new master key is restored with what has been sealed since under a key that it has not; all sealed anew: %s", async (isSealedAnew) => {
  const { file } = await clinic.backUp();
  rotateKey(clinic.settings);
  closeDoors();
  if (isSealedAnew) sealAll();
  expect(clinic.restore(file)).toMatchObject({ hasOlderKey: true, knowsWhatWasClosed: true });
  expect(doors()).toEqual(shut);
});

test("and so is one whose keys have the same names and are others", async () => {
  const first = await clinic.backUp();
  rotateKey(clinic.settings);
  const second = await clinic.backUp(1);
  clinic.restore(first.file);
  rotateKey(clinic.settings);
  closeDoors();
  sealAll();
  expect(clinic.restore(second.file, { now: later(days(2)) }).knowsWhatWasClosed).toBe(true);
  expect(doors()).toEqual(shut);
});

test("a backup that was made while texts were sealed anew opens whole, and the work goes on in it", async () => {
  rotateKey(clinic.settings);
  clinic.opened((db) => {
    const steps = sealAnew(db, noFault);
    for (let step = 0; step < 3; step++) steps.next();
  });
  const copy = () => clinic.opened((db) => readCopy(permit(db, clinic.people.siv, "account.read")));
  const before = copy();
  const { file } = await clinic.backUp(1);
  sealAll();
  clinic.restore(file, { now: later(days(2)) });
  expect(copy()).toEqual(before);
  sealAll();
  expect(copy()).toEqual(before);
});

test("where the key of the database in place is lost, all that is shared is closed, and nothing comes over that nobody could open", async () => {
  const { siv } = clinic.people;
  clinic.opened(({ $client }) => void $client.prepare("insert into shares (id, enrolment_id, kind, item, until_on, created_at) values ('s', ?, 'progress', 'intro', '2026-12-31', 1)").run(siv.enrolmentId));
  const { file } = await clinic.backUp();
  const { newFile } = rotateKey(clinic.settings);
  closeDoors();
  rmSync(newFile);
  expect(clinic.restore(file).knowsWhatWasClosed).toBe(false);
  expect(doors()).toEqual({ ...shut, closed: undefined, told: [] });
  expect(clinic.opened(({ $client }) => $client.prepare("select withdrawn_at is not null from shares").pluck().get())).toBe(1);
  expect(clinic.opened(({ $client }) => $client.prepare("select left_at is not null from family_members where enrolment_id = ?").pluck().get(siv.enrolmentId))).toBe(1);
});
