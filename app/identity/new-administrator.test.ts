import { expect, test } from "vitest";
import { now, permit, world } from "#tests/world.ts";
import { hashPassword } from "./password.server.ts";
import { makeAdministrator } from "./new-administrator.server.ts";
import { upsertPassword } from "./queries.server.ts";
import { readActor, startSession } from "./session.server.ts";
import { beginStep, readStep } from "./sign-in-step.server.ts";

const password = "fire rolige ord sammen";

/** The small clinic, and a facilitator who leads no group, signed in. */
async function clinic() {
  const there = world();
  const { db, administrator, facilitator } = there;
  upsertPassword(db, administrator.accountId, await hashPassword(password), now);
  const roleOf = (accountId: string) => db.$client.prepare("select role from accounts where id = ?").pluck().get(accountId);
  const promote = (accountId: string, typed = password) => makeAdministrator(permit(db, administrator, "staff.change"), accountId, { password: typed, session: undefined }, now);
  return { ...there, roleOf, promote, free: () => db.$client.prepare("delete from group_facilitators where account_id = ?").run(facilitator.accountId) };
}

test("a facilitator without a group becomes an administrator by an administrator's password, is signed out, and it is noted", async () => {
  const { db, facilitator, roleOf, promote, free } = await clinic();
  free();
  await startSession(db, facilitator.accountId, null, now);
  const step = beginStep(db, { kind: "code", accountId: facilitator.accountId }, now).setCookie.split(";")[0]!;
  expect(await promote(facilitator.accountId, "et annet passord her")).toBe("wrong_password");
  expect(roleOf(facilitator.accountId)).toBe("facilitator");
  expect(await promote(facilitator.accountId)).toBeUndefined();
  expect(roleOf(facilitator.accountId)).toBe("administrator");
  expect(db.$client.prepare("select count(*) from sessions where account_id = ?").pluck().get(facilitator.accountId)).toBe(0);
  expect(readStep(db, step, ["code"], now), "a sign-in as what the account was before").toBeUndefined();
  expect(db.$client.prepare("select count(*) from audit_entries where action = 'staff.change'").pluck().get()).toBe(1);
});

test("whoever has just signed in by a passkey is not asked for a password", async () => {
  const { db, administrator, facilitator, roleOf, free } = await clinic();
  free();
  const sessionBy = async (means: "password" | "passkey") => {
    const [cookie] = (await startSession(db, administrator.accountId, null, now, { means, shared: false, device: null })).split(";");
    return (await readActor(db, cookie!, now)).session;
  };
  const promote = async (means: "password" | "passkey") => makeAdministrator(permit(db, administrator, "staff.change"), facilitator.accountId, { password: "", session: await sessionBy(means) }, now);
  expect(await promote("password")).toBe("wrong_password");
  expect(await promote("passkey")).toBeUndefined();
  expect(roleOf(facilitator.accountId)).toBe("administrator");
});

test("whoever leads a group does not become an administrator before somebody else leads it (ASVS 8.2.1)", async () => {
  const { facilitator, roleOf, promote } = await clinic();
  expect(await promote(facilitator.accountId)).toBe("leads_groups");
  expect(roleOf(facilitator.accountId)).toBe("facilitator");
});

test("learners, administrators, and whoever cannot sign in are not found", async () => {
  const { db, administrator, facilitator, tor, promote, free } = await clinic();
  free();
  db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(facilitator.accountId);
  for (const accountId of [tor.accountId, administrator.accountId, facilitator.accountId, "nobody"]) await expect(promote(accountId)).rejects.toThrow("not_found");
});
