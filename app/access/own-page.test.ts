import { expect, test } from "vitest";
import { requireOwnPage } from "./own-page.server.ts";
import type { Actor } from "./permit.server.ts";

const siv: Actor = { accountId: "siv", role: "learner", language: "nb", today: "2026-06-04" };

function formOf(owner?: string): FormData {
  const form = new FormData();
  if (owner !== undefined) form.set("as", owner);
  return form;
}

test("a form acts for the person whose page it stands on", () => {
  expect(() => requireOwnPage(siv, formOf("siv"), "reflection.write")).not.toThrow();
  expect(() => requireOwnPage(siv, formOf("siv"), "language.choose")).not.toThrow();
});

test("a form of another person's page is refused, also where anyone may do what it does", () => {
  for (const owner of ["tor", "", "SIV", "siv "]) for (const policy of ["reflection.write", "language.choose"] as const) expect(() => requireOwnPage(siv, formOf(owner), policy)).toThrow("other_account");
});

test("a form that does not say whose page it stands on does only what anyone may do", () => {
  expect(() => requireOwnPage(siv, formOf(), "reflection.write")).toThrow("bad_request");
  expect(() => requireOwnPage(siv, formOf(), "language.choose")).not.toThrow();
});
