import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Database } from "#db/client.server.ts";
import type { Instrument, InstrumentAnswers } from "./instrument.ts";
import { keepWriting, listWritings } from "./own-writing.server.ts";
import type { Writing, WritingOutcome } from "./own-writing.ts";
import { revisionForm } from "./revision-form.server.ts";

const attached = new WeakMap<Database, readonly Instrument[]>();

/** Gives a database the clinic's own forms for as long as it is open. Without this there are none. */
export function attachInstruments(db: Database, instruments: readonly Instrument[]): void {
  attached.set(db, instruments);
}

/** One form in a list. Its number stands in its address: an id might say what it is about. */
export interface InstrumentLine {
  readonly number: number;
  readonly title: string;
}

const instrumentsOf = ({ db }: Permit): readonly Instrument[] => attached.get(db) ?? [];

export const listInstruments = (permit: Permit<"check-in.keep">): InstrumentLine[] => instrumentsOf(permit).map(({ title }, n) => ({ number: n + 1, title: title[permit.actor.language] }));

/** @throws {Refusal} `not_found` where the clinic has no form with that number */
function requireInstrument(permit: Permit<"check-in.keep">, number: string): Instrument {
  const found = /^[1-9]\d?$/.test(number) ? instrumentsOf(permit)[Number(number) - 1] : undefined;
  if (!found) throw new Refusal("not_found");
  return found;
}

/** A form of the clinic's, what the learner has answered today, and on which days before. */
export interface InstrumentPage {
  readonly number: string;
  readonly instrument: Instrument;
  readonly saved: Writing<InstrumentAnswers> | undefined;
  readonly earlier: readonly { readonly day: string; readonly value: InstrumentAnswers }[];
  readonly today: string;
}

export function readInstrument(permit: Permit<"check-in.keep">, number: string, now: Date): InstrumentPage {
  const instrument = requireInstrument(permit, number);
  const today = osloDate(now.getTime());
  const kept = listWritings<InstrumentAnswers>(permit, "instrument").flatMap((writing) => {
    const [id, day = ""] = writing.slot.split("/");
    return id === instrument.id ? [{ ...writing, day }] : [];
  });
  return {
    number,
    instrument,
    saved: kept.find(({ day }) => day === today),
    earlier: kept.flatMap(({ day, value }) => (day === today ? [] : [{ day, value }])),
    today,
  };
}

export const instrumentForm = z.object({
  /** Which form the page showed: the numbers move when the clinic adds one. */
  instrument: z.string().max(40),
  revision: revisionForm,
});

/**
 * Keeps what was answered today, sealed. An answer that the form does not have counts as skipped.
 *
 * @param chosen what was sent for an item: a value, or nothing
 * @throws {Refusal} `not_found` where the clinic has no such form any more
 */
export function keepInstrument(permit: Permit<"check-in.keep">, { instrument: id, revision }: z.infer<typeof instrumentForm>, chosen: (item: string) => string, now: Date): WritingOutcome<InstrumentAnswers> {
  const instrument = instrumentsOf(permit).find((known) => known.id === id);
  if (!instrument) throw new Refusal("not_found");
  const answers = Object.fromEntries(instrument.items.map((item) => [item.id, item.answers.find(({ value }) => String(value) === chosen(item.id))?.value ?? null]));
  return keepWriting<InstrumentAnswers>(permit, { kind: "instrument", slot: `${id}/${osloDate(now.getTime())}`, value: { version: instrument.version, answers }, revision }, now);
}
