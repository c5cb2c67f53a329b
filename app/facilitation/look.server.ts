import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { hexOf, isReadable, nearestReadable, textContrast } from "#app/ui/colour.ts";
import { inTransaction } from "#db/client.server.ts";
import { findClinicRow, updateColour } from "./clinic.queries.server.ts";

/** The theme's own colour: `app/ui/theme/samspill.css`. */
export const themeColour = "#14585c";

/** The clinic's own colour; null where it keeps to the theme's. */
export const readColour = ({ db }: Permit<"clinic.read">): string | null => findClinicRow(db)?.colour ?? null;

export const colourForm = z.object({ colour: z.string("required").trim().min(1, "required").max(20, "not_a_colour").refine((typed) => hexOf(typed) !== undefined, "not_a_colour").transform((typed) => hexOf(typed) ?? "") });

/** A colour that text in it, or white text on it, cannot be read in. */
export interface PaleColour {
  readonly colour: string;
  /** 1 to 21. */
  readonly contrast: number;
  readonly nearest: string;
}

/** Puts a colour in the place of the theme's. @returns why not; undefined where it is done */
export function changeColour(permit: Permit<"clinic.change">, { colour }: z.infer<typeof colourForm>, now: Date): PaleColour | undefined {
  if (!isReadable(colour)) return { colour, contrast: textContrast(colour), nearest: nearestReadable(colour) };
  keepColour(permit, colour, now);
  return undefined;
}

/** Goes back to the theme's colour. */
export const resetColour = (permit: Permit<"clinic.change">, now: Date): void => keepColour(permit, null, now);

function keepColour(permit: Permit<"clinic.change">, colour: string | null, now: Date): void {
  inTransaction(permit.db, () => {
    updateColour(permit.db, colour);
    recordAudit(permit, { action: "clinic.change" }, now);
  });
}
