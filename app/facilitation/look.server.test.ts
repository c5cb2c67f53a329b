import { expect, test } from "vitest";
import { isReadable } from "#app/ui/colour.ts";
import { now, permit, world } from "#tests/world.ts";
import { changeColour, colourForm, readColour, resetColour, themeColour } from "./look.server.ts";

test("a colour that can be read is the clinic's from then on, and the theme's comes back when it is asked for", () => {
  const { db, administrator } = world();
  const [change, read] = [permit(db, administrator, "clinic.change"), permit(db, administrator, "clinic.read")];
  expect(changeColour(change, colourForm.parse({ colour: " 7A1F4B " }), now)).toBeUndefined();
  expect(readColour(read)).toBe("#7a1f4b");
  resetColour(change, now);
  expect(readColour(read)).toBeNull();
  expect(db.$client.prepare("select action from audit_entries").pluck().all()).toEqual(["clinic.change", "clinic.change"]);
});

test("a colour that is too pale is refused, with how far off it is and the nearest that is not, and nothing changes", () => {
  const { db, administrator } = world();
  const refused = changeColour(permit(db, administrator, "clinic.change"), { colour: "#ffd500" }, now);
  expect(refused).toMatchObject({ colour: "#ffd500" });
  expect(refused!.contrast).toBeLessThan(1.5);
  expect(isReadable(refused!.nearest)).toBe(true);
  expect(readColour(permit(db, administrator, "clinic.read"))).toBeNull();
  expect(db.$client.prepare("select * from audit_entries").all()).toEqual([]);
});

test("what is no colour is said so", () => {
  for (const colour of ["", "grønn", "#12345", "url(x)", "#14585c;}"]) expect(colourForm.safeParse({ colour }).success, colour).toBe(false);
});

test("the theme's own colour may be chosen as one's own", () => expect(isReadable(themeColour)).toBe(true));
