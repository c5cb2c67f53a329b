import { createHash } from "node:crypto";
import { findClinic } from "#app/facilitation/clinic.server.ts";
import { clinicStyles } from "#app/ui/clinic-styles.ts";
import type { Database } from "#db/client.server.ts";
import type { Departure } from "./arrival.server.ts";
import { plainText } from "./plain-page.server.ts";
import { contentPolicy } from "./security-headers.server.ts";

const path = "/clinic.css";

interface Stylesheet {
  readonly styles: string;
  /** Where it stands: another colour is another address. */
  readonly address: string;
}

let made: (Stylesheet & { readonly colour: string }) | undefined;

/** The stylesheet of a colour. It is made once for each change of it. */
function stylesheetOf(colour: string): Stylesheet {
  if (made?.colour !== colour) {
    const styles = clinicStyles(colour);
    made = { colour, styles, address: `${path}?v=${createHash("sha256").update(styles).digest("hex").slice(0, 12)}` };
  }
  return made;
}

/** The address of the clinic's own stylesheet; undefined where it keeps to the theme's colour. */
export const stylesheetAddress = (colour: string | null | undefined): string | undefined => (colour ? stylesheetOf(colour).address : undefined);

const yearSeconds = 365 * 24 * 3600;

/**
 * Answers with the clinic's own stylesheet, to anyone: it holds a colour and nothing else. A browser keeps what stands at the
 * address that the pages name; anything else it asks for again.
 */
export function clinicStylesheet(db: Database): (target: string) => Departure | undefined {
  return (target) => {
    if (target !== path && !target.startsWith(`${path}?`)) return undefined;
    const colour = findClinic(db)?.colour;
    if (!colour) return plainText(404, "no colour");
    const { styles, address } = stylesheetOf(colour);
    return { status: 200, route: path, headers: ["Content-Type", "text/css; charset=utf-8", "Cache-Control", target === address ? `public, max-age=${yearSeconds}, immutable` : "no-store", ...contentPolicy()], body: styles };
  };
}
