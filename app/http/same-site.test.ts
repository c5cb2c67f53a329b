import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { sameSitePath } from "./same-site.ts";

test("an address of this site is kept", () => {
  for (const path of ["/", "/home", "/modules/t01/2", "/groups/1a-2b/learners/3c", "/groups?new", "/groups/1?show=quiet&page=2"]) expect(sameSitePath(path, "/fallback")).toBe(path);
});

test("every page can be come back to, from the form that changes the language", () => {
  const notPages = ["language", "sign-out", "*"];
  const paths = routes.flatMap(({ path = "" }) => (notPages.includes(path) ? [] : `/${path.replace(/:[a-z]+/g, "a-1")}`));
  expect(paths.filter((path) => sameSitePath(path, "/fallback") !== path)).toEqual([]);
});

test("whatever leads elsewhere, or is none of ours, falls back (ASVS 1.2.2, 3.7.2)", () => {
  for (const path of ["//evil", "//2130706433", "//evil.example/home", "/\\evil", "\\evil", "https://evil.example", "javascript:alert(1)", "/home//evil", "/elsewhere", "home", "", "/home\n", `/modules/${"x".repeat(300)}`, null, 7])
    expect(sameSitePath(path, "/fallback"), String(path)).toBe("/fallback");
});
