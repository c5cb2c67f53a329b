import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { longestDays } from "#app/operation/kept-backups.ts";
import { rememberedDays } from "#app/privacy/erasure-list.server.ts";
import { register } from "#app/privacy/register.ts";
import { registerTable, withRegister } from "#app/privacy/register-table.ts";

const page = readFileSync("docs/dpia.md", "utf8");

test("the assessment's table is the register: npm run dpia writes it anew", () => {
  expect(page === withRegister(page), "npm run dpia").toBe(true);
});

test("every column that is kept about people stands in the table, and what is sealed in bold", () => {
  for (const { what, sealed } of register) expect(registerTable("nb")).toContain(sealed ? `**${what.nb}**` : what.nb);
});

test("a page without a place for the register is refused", () => {
  expect(() => withRegister("# Vurdering")).toThrow("no place for the register");
});

test("what the assessment says of backups and of the list of erasures is what is done", () => {
  expect(page).toContain(`${rememberedDays} døgn`);
  expect(page).toContain(`har kontoen i seg i høyst ${longestDays} døgn`);
  const erasing = page.slice(page.indexOf("**Sletting.**")).split("\n\n")[0]!.replaceAll("\n", " ");
  for (const said of ["kopier som en oppgradering eller gjenoppretting legger ved siden av databasen", "Bare den nyeste sikkerhetskopien blir liggende lenger, der det ikke er tatt en ny siden"]) expect(erasing).toContain(said);
});
