import { expect, test } from "vitest";
import { z } from "zod";
import { pointForm } from "#app/meetings/points.server.ts";
import { messageForm } from "#app/messages/message.server.ts";
import { readForm } from "./form.server.ts";

const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

const event = "5f0c2a44-9f7e-4d43-9a52-0b4f8a2d5c11";

test("what is wrong is told of each field that somebody types into (ASVS 2.2.1)", () => {
  expect(readForm(formOf({ event, text: " " }), pointForm)).toEqual({ ok: false, problems: { text: "required" } });
  expect(readForm(formOf({ event, text: "Helgene" }), pointForm)).toEqual({ ok: true, value: { event, text: "Helgene" } });
});

test.each(["", "1", "../../etc", `${event}0`])("a form whose own number is %j is not understood, whatever else it says (ASVS 1.5.2)", (spoilt) => {
  for (const text of ["", "Helgene"])
    for (const schema of [pointForm, messageForm]) expect(() => readForm(formOf({ event: spoilt, text }), schema)).toThrow("bad_request");
});

test("nor is one that leaves its number out, or says a revision that there cannot be", () => {
  expect(() => readForm(formOf({ text: "Helgene" }), pointForm)).toThrow("bad_request");
  expect(() => readForm(formOf({ revision: "-1" }), z.object({ revision: z.coerce.number().int().min(0) }))).toThrow("bad_request");
});
