import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Instrument } from "#app/learning/instrument.ts";

const answers = [
  { value: 0, text: { nb: "Aldri", en: "Never" } },
  { value: 1, text: { nb: "Av og til", en: "Now and then" } },
  { value: 2, text: { nb: "Ofte", en: "Often" } },
];

/** A form such as a clinic could add: made up here, and like no instrument that there is. */
export const madeUpForm: Instrument = {
  id: "made-up",
  version: "1",
  title: { nb: "Et oppdiktet skjema", en: "A made-up form" },
  licence: "Made up for tests.",
  source: "Nobody.",
  items: [
    { id: "calm", text: { nb: "Hvor ofte så du ut av vinduet?", en: "How often did you look out of the window?" }, answers },
    { id: "kind", text: { nb: "Hvor ofte drakk du te?", en: "How often did you drink tea?" }, answers },
  ],
};

/** Puts the form into a folder for the clinic's own forms, which is made. */
export function addMadeUpForm(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "made-up.json"), JSON.stringify(madeUpForm));
}
