import type { AppLoadContext } from "@remix-run/node";
import { allows } from "#app/access/permit.server.ts";
import { findClinic } from "#app/facilitation/clinic.server.ts";
import { providerName } from "#app/identity/provider.server.ts";
import { stylesheetAddress } from "./clinic-stylesheet.server.ts";
import { readChoice } from "./choice-cookie.ts";
import type { FrameFacts } from "./page-facts.ts";

/**
 * The frame's facts are asked for where a page is rendered, and not in a loader: every page needs them, also one that
 * refuses an action, for which Remix runs no loader.
 */
export function frameFacts({ db, actor, session, language }: AppLoadContext, request: Request): FrameFacts {
  const clinic = findClinic(db);
  return {
    scheme: readChoice(request.headers.get("cookie"), "scheme", ["light", "dark"]) ?? "auto",
    clinicName: clinic?.name,
    clinicStyles: stylesheetAddress(clinic?.colour),
    demo: clinic?.kind === "demo",
    service: providerName(db, language),
    isShared: session?.shared ?? false,
    may: { path: allows(actor, "path.read"), today: allows(actor, "today.read"), groups: allows(actor, "group.list"), clinic: allows(actor, "clinic.read"), messages: allows(actor, "message.read") },
  };
}
