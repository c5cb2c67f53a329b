import { expect, test } from "vitest";
import { byIntent, open } from "./guarded.server.ts";
import { Refusal, type KeptField } from "#app/access/refusal.ts";

const doors = byIntent({
  go: open("language.choose", () => ({ gone: true })),
  refuse: open("language.choose", () => {
    throw new Refusal("sign_in_first");
  }),
});

/** Posts a form, and tells the status of the answer and what is handed back of what was typed. */
async function posted(fields: Record<string, string>): Promise<{ status: number; kept: readonly KeptField[] | undefined }> {
  const context: { kept?: readonly KeptField[]; language: "nb" } = { language: "nb" };
  const request = new Request("https://samspill.example/account", { method: "POST", body: new URLSearchParams(fields) });
  const args = { request, params: {}, context } as unknown as Parameters<typeof doors>[0];
  const answer = await doors(args).catch((thrown: unknown) => thrown);
  return { status: answer instanceof Response ? answer.status : 0, kept: context.kept };
}

test.each(["constructor", "toString", "__proto__", "hasOwnProperty", "", "other"])("an intent that no form of ours sends is not understood: %s (ASVS 15.3.6)", async (intent) => {
  expect((await posted({ intent })).status).toBe(400);
});

test("a long text and a wish are handed back in a box, what is short goes along with them, and a password, a code, a key or an answer to the safety check never does", async () => {
  const { status, kept } = await posted({ intent: "refuse", name: "Torsdag", text: "Kort.", notes: "a".repeat(61), lines: "en\nto", wish: "Siv", password: "fire rolige ord", oldPassword: "fem rolige ord", code: "4F9T-XWQ2-7K3M", key: "7K2QM", afraid: "yes", experienced: "unsure", wanted: "off" });
  expect(status).toBe(401);
  expect(kept).toEqual([
    { name: "intent", value: "refuse", typed: false, shown: false },
    { name: "name", value: "Torsdag", typed: true, shown: false },
    { name: "text", value: "Kort.", typed: true, shown: true },
    { name: "notes", value: "a".repeat(61), typed: true, shown: true },
    { name: "lines", value: "en\nto", typed: true, shown: true },
    { name: "wish", value: "Siv", typed: true, shown: true },
  ]);
});
