import { createServer } from "node:net";
import { once } from "node:events";
import { expect, test } from "vitest";
import { CommandRefused, sentencesOf } from "./refused.js";

class DatabaseUnusable extends Error {
  override name = "DatabaseUnusable";
}

test("an expected no is its sentence", () => {
  expect(sentencesOf(new CommandRefused("There is no build."))).toEqual(["There is no build."]);
  expect(sentencesOf(new DatabaseUnusable("The database is damaged."))).toEqual(["The database is damaged."]);
});

test("an error with several sentences says them all", () => {
  const error = Object.assign(new Error("two settings are wrong"), { sentences: ["PORT is not a number.", "ORIGIN is missing."] });
  expect(sentencesOf(error)).toEqual(["PORT is not a number.", "ORIGIN is missing."]);
});

test("a port in use is one sentence that names the port", async () => {
  const first = createServer().listen(0, "127.0.0.1");
  await once(first, "listening");
  const address = first.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const [error] = await once(createServer().listen(port, "127.0.0.1"), "error");
  first.close();
  expect(sentencesOf(error)).toEqual([`Port ${port} is already in use. Stop the program that has it, or choose another: PORT=3001.`]);
});

test("a package made for another Node is one sentence that says what to do", () => {
  const load = () => process.dlopen({ exports: {} }, import.meta.filename);
  let error: unknown;
  try {
    load();
  } catch (thrown) {
    error = thrown;
  }
  expect(sentencesOf(error)).toEqual([expect.stringMatching(/made for another Node than this one, \d+\.\d+\.\d+\. Install them anew: npm ci$/)]);
});

test("a bug has no sentence", () => {
  expect(sentencesOf(new TypeError("undefined is not a function"))).toBeUndefined();
  expect(sentencesOf("text")).toBeUndefined();
});
