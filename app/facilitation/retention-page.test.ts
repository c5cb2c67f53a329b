import { expect, test } from "vitest";
import { register } from "#app/privacy/register.ts";
import { now, permit, world } from "#tests/world.ts";
import { readRetention } from "./retention-page.server.ts";

test("every kind of personal data in the register stands with how long it is kept, each once", () => {
  const { db, administrator } = world();
  const { kept, choices } = readRetention(permit(db, administrator, "retention.change"), now);
  const listed = kept.flatMap(({ what }) => what.map(({ nb }) => nb));
  expect(new Set(register.map(({ what }) => what.nb))).toEqual(new Set(listed));
  expect(kept.every(({ what }) => what.length > 0 && new Set(what.map(({ nb }) => nb)).size === what.length)).toBe(true);
  expect(choices).toEqual({ meetings: 90, notices: 30, messages: null });
});
