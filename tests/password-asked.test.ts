import { beforeAll, expect, test } from "vitest";
import { hashPassword } from "#app/identity/password.server.ts";
import { attachProvider } from "#app/identity/provider.server.ts";
import { action as copy } from "#app/routes/account-copy.tsx";
import { action as erase } from "#app/routes/account-delete.tsx";
import { action as passkeys } from "#app/routes/account-passkeys.tsx";
import { action as provider } from "#app/routes/account-provider.tsx";
import { action as security } from "#app/routes/account-security.tsx";
import { now, world } from "./world.ts";

const password = "fire rolige ord sammen";
let passwordHash: string;
beforeAll(async () => void (passwordHash = await hashPassword(password)));

/** Sends a form of Siv's own page, and tells what came back; `file` is what the browser would be given to keep. */
async function sent(action: unknown, fields: Record<string, string>) {
  const { db, siv } = world({ passwordHash });
  attachProvider(db, { issuer: "https://id.example.no", clientId: "samspill", credential: { way: "secret", secret: "secret" }, names: { nb: "Tjenesten", en: "The service" }, acrValues: [], secondFactor: false }, "https://samspill.example");
  const context: Record<string, unknown> = { db, actor: siv, language: "nb", now, origin: "https://samspill.example" };
  const request = new Request("https://samspill.example/account", { method: "POST", body: new URLSearchParams({ as: siv.accountId, ...fields }) });
  const answer = (await (action as typeof copy)({ request, params: {}, context } as unknown as Parameters<typeof copy>[0])) as unknown as Response;
  return { answer, file: context.file as Response | undefined, isThere: db.$client.prepare("select 1 from accounts where id = ?").get(siv.accountId) !== undefined };
}

test.each(["read", "file"])("nobody gets the copy of an account without its password: %s", async (intent) => {
  const refused = await sent(copy, { intent, password: "et annet passord" });
  expect([refused.answer.status, await refused.answer.json(), refused.file]).toEqual([422, { problems: { password: "password_wrong" } }, undefined]);
  const given = await sent(copy, { intent, password });
  expect([given.answer.status, given.file !== undefined]).toEqual([200, intent === "file"]);
});

test("nobody deletes an account without its password; where one is deleted, the browser forgets the pages it has kept", async () => {
  const refused = await sent(erase, { password: "et annet passord", sure: "on" });
  expect([refused.answer.status, refused.isThere]).toEqual([422, true]);
  const { answer, isThere } = await sent(erase, { password, sure: "on" });
  expect([answer.status, answer.headers.get("clear-site-data"), isThere]).toEqual([303, '"cache", "storage"', false]);
});

const pages = { security, passkeys, provider };

test.each([
  ["security", "begin"],
  ["security", "codes"],
  ["security", "remove"],
  ["passkeys", "begin"],
  ["passkeys", "rename"],
  ["passkeys", "remove"],
  ["provider", "unlink"],
] as const)("nobody changes how an account is signed in to without its password: %s, %s", async (page, intent) => {
  const fields = { intent, name: "Mobilen", passkey: "none" };
  expect((await sent(pages[page], { ...fields, password: "et annet passord" })).answer.status).toBe(422);
  expect((await sent(pages[page], { ...fields, password })).answer.status).toBeLessThan(400);
});
