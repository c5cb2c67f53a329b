import { json, type TypedResponse } from "@remix-run/node";
import { expect, test } from "vitest";
import { answer } from "./answer.server.ts";

const value = { title: "1.2", blocks: [{ html: "<p>å</p>" }], done: null, n: 3, left: undefined };

test("it is read back as the value itself", async () => {
  expect(await answer(value).json()).toBe(value);
});

test.each([
  ["as it is", (response: Response) => response],
  ["handed on, as for a data request", (response: Response) => new Response(response.body, response)],
])("in text it is what Remix's json says, %s", async (_, made) => {
  const [ours, theirs] = [made(answer(value, { status: 403 })), made(json(value, { status: 403 }))];
  expect([...ours.headers]).toEqual([...theirs.headers]);
  expect(ours.status).toBe(theirs.status);
  const text = await theirs.text();
  expect(await ours.text()).toBe(text);
  expect(new TextDecoder().decode(await made(answer(value)).arrayBuffer())).toBe(text);
});

test("its headers are its own", () => {
  const response = answer(null, { headers: [["Set-Cookie", "a=1"], ["Set-Cookie", "b=2"], ["Content-Type", "application/problem+json"]] });
  expect([response.headers.getSetCookie(), response.headers.get("content-type")]).toEqual([["a=1", "b=2"], "application/problem+json"]);
});

test("a page's loader knows the type it gets", () => {
  const typed: TypedResponse<{ n: number }> = answer({ n: 1 });
  expect(typed.status).toBe(200);
});

test("what JSON would change is a compile error", () => {
  // @ts-expect-error A date would be a date on the server and a text in the browser.
  expect(answer({ at: new Date(0) }).status).toBe(200);
  // @ts-expect-error
  expect(answer({ all: new Set([1]) }).status).toBe(200);
});
