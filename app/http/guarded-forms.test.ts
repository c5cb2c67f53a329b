import { expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { byIntent, guarded } from "./guarded.server.ts";

const siv: Actor = { accountId: "siv", role: "learner", language: "nb", today: "2026-06-04" };
const done: string[] = [];
const single = guarded("diary.keep", ({ actor }) => {
  done.push(actor.accountId);
  return { kept: true };
});
const several = byIntent({ write: single });
const db = openDatabase(":memory:");

/** Posts a form to a guarded action, as Siv where nothing else is said, and tells the status of the answer. */
async function posted(action: typeof single | typeof several, fields: Record<string, string>, whose: Actor | "nobody" = siv): Promise<number> {
  const request = new Request("https://samspill.example/diary", { method: "POST", body: new URLSearchParams(fields) });
  const actor = whose === "nobody" ? undefined : whose;
  const args = { request, params: {}, context: { db, actor, language: "nb", now: new Date() } } as unknown as Parameters<typeof single>[0];
  const answer: unknown = await action(args).catch((thrown: unknown) => thrown);
  return answer instanceof Response ? answer.status : 0;
}

test("a guarded action asks every form whose page it stands on, before anything is done", async () => {
  expect([await posted(single, { as: "tor" }), await posted(single, {}), await posted(several, { as: "tor", intent: "write" })]).toEqual([409, 400, 409]);
  expect(done).toEqual([]);
  expect([await posted(single, { as: "siv" }), done]).toEqual([200, ["siv"]]);
});

test("where a form says several things, one that is none of them is asked whose page it stands on too", async () => {
  expect([await posted(several, { as: "tor", intent: "other" }), await posted(several, { as: "siv", intent: "other" })]).toEqual([409, 400]);
});

test("where a form says several things, one that is none of them tells those who may do none of them nothing", async () => {
  expect([await posted(several, { intent: "other" }, "nobody"), await posted(several, { as: "siv", intent: "other" }, { ...siv, role: "facilitator" })]).toEqual([401, 404]);
});

test("a guarded action lets in nobody who is not signed in, and no role that the table does not name", async () => {
  const facilitator: Actor = { ...siv, role: "facilitator" };
  const before = done.length;
  const request = () => new Request("https://samspill.example/diary");
  const asked = async (actor: Actor | undefined) => {
    const answer: unknown = await single({ request: request(), params: {}, context: { db, actor, language: "nb", now: new Date() } } as unknown as Parameters<typeof single>[0]).catch((thrown: unknown) => thrown);
    return answer instanceof Response ? answer.status : 0;
  };
  expect([await asked(undefined), await asked(facilitator)]).toEqual([401, 404]);
  expect(done).toHaveLength(before);
});
