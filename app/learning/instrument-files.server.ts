import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Instrument } from "./instrument.ts";

const id = z.string().regex(/^[a-z0-9-]{1,40}$/, "must be 1 to 40 small letters, digits and hyphens");
const words = z.strictObject({ nb: z.string().trim().min(1, "must not be empty").max(1000, "must be at most 1000 characters"), en: z.string().trim().min(1, "must not be empty").max(1000, "must be at most 1000 characters") });
const short = z.string().trim().min(1, "must not be empty").max(2000, "must be at most 2000 characters");

const isUnique = (values: readonly (string | number)[]): boolean => new Set(values).size === values.length;

const form = z.strictObject({
  id,
  version: short,
  title: words,
  licence: short,
  source: short,
  items: z
    .array(
      z.strictObject({
        id,
        text: words,
        answers: z
          .array(z.strictObject({ value: z.number().int("must be a whole number").min(-1000).max(1000), text: words }))
          .min(2, "must be at least two")
          .max(20, "must be at most twenty")
          .refine((answers) => isUnique(answers.map(({ value }) => value)), "must each have a value of their own"),
      }),
    )
    .min(1, "must be at least one")
    .max(100, "must be at most a hundred")
    .refine((items) => isUnique(items.map((item) => item.id)), "must each have an id of their own"),
});

/** The clinic's own forms cannot be used as they are. One sentence for each fault, which names the file. */
export class InstrumentsUnusable extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "InstrumentsUnusable";
  }
}

/**
 * Reads every form (`*.json`) of the folder that `INSTRUMENTS_FOLDER` names, by file name.
 *
 * @param folder undefined where the clinic has none
 * @throws {InstrumentsUnusable} where the folder or any form in it cannot be used
 */
export function readInstruments(folder: string | undefined): Instrument[] {
  if (folder === undefined) return [];
  const read = filesIn(folder).map((file) => ({ file, ...readForm(join(folder, file)) }));
  const faults = read.flatMap(({ file, faults }) => faults.map((fault) => `The form ${file} in INSTRUMENTS_FOLDER cannot be used: ${fault}.`));
  const instruments = read.flatMap(({ instrument }) => instrument ?? []);
  if (!isUnique(instruments.map((instrument) => instrument.id))) faults.push("Two forms in INSTRUMENTS_FOLDER have the same id. Give each an id of its own.");
  if (faults.length > 0) throw new InstrumentsUnusable(faults);
  return instruments;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith(".json")).sort();
  } catch {
    throw new InstrumentsUnusable([`INSTRUMENTS_FOLDER names ${folder}, which is not a folder that can be read. Leave it empty where the clinic has no forms of its own.`]);
  }
}

function readForm(path: string): { readonly instrument?: Instrument; readonly faults: readonly string[] } {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return { faults: ["it is not JSON"] };
  }
  const read = form.safeParse(content);
  return read.success ? { instrument: read.data, faults: [] } : { faults: read.error.issues.map((issue) => `${issue.path.length > 0 ? issue.path.join(".") : "the form"}: ${issue.message}`) };
}
