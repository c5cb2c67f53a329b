import { expect, test } from "vitest";
import { action } from "#app/routes/sign-out.tsx";
import { readActor, startSession } from "#app/identity/session.server.ts";
import { now, world } from "./world.ts";

test("signing out asks the browser to forget the pages it has kept, and what it has stored", async () => {
  const { db, siv } = world();
  const cookie = (await startSession(db, siv.accountId, null, now)).split(";")[0]!;
  const request = new Request("https://samspill.example/sign-out", { method: "POST", headers: { cookie }, body: new URLSearchParams() });
  const answer = (await action({ request, params: {}, context: { db, actor: undefined, language: "nb", now } } as unknown as Parameters<typeof action>[0])) as Response;
  expect(answer.status).toBe(303);
  expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
  expect((await readActor(db, cookie, now)).actor).toBeUndefined();
});
