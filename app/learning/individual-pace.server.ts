import type { Permit } from "#app/access/permit.server.ts";
import { displayName } from "#app/identity/names.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { open, seal } from "#app/privacy/sealed.server.ts";
import type { Database } from "#db/client.server.ts";
import type { PaceNote } from "./individual-pace.ts";
import type { IndividualPace } from "./path.ts";
import type { Enrolment } from "./queries.server.ts";

type Packed = readonly [id: string, moduleId: string, kind: IndividualPace, reason: string, setAt: number, setBy: string | null, name: string];

const none: Readonly<Record<string, PaceNote>> = {};

/** The reasons that the learner reads, by module id. */
export function openPaces(permit: Permit, { paces, accountId }: Pick<Enrolment, "paces" | "accountId">): Readonly<Record<string, PaceNote>> {
  if (paces === "[]") return none;
  const rows = JSON.parse(paces) as readonly Packed[];
  return Object.fromEntries(
    rows.map(([id, moduleId, kind, reason, setAt, setBy, name]) => {
      const by = setBy === null ? undefined : displayName(permit.db, { accountId: setBy, displayName: Buffer.from(name, "hex") });
      return [moduleId, { kind, reason: openReason(permit.db, { id, accountId }, Buffer.from(reason, "hex")), by, setOn: osloDate(setAt) }];
    }),
  );
}

/** What the path is laid out by: the decisions without their reasons. */
export const kindsOf = (notes: Readonly<Record<string, PaceNote>>): Readonly<Record<string, IndividualPace>> => Object.fromEntries(Object.entries(notes).map(([moduleId, { kind }]) => [moduleId, kind]));

interface PaceRow {
  readonly id: string;
  /** The learner's. */
  readonly accountId: string;
}

const place = ({ id, accountId }: PaceRow) => ({ table: "individual_paces", column: "reason", rowId: id, accountId, revision: 0 });

export const openReason = (db: Database, row: PaceRow, sealed: Buffer): string => open(db, place(row), sealed);

/** Sealed with the learner's key: it is about the learner. */
export const sealReason = (db: Database, row: PaceRow, reason: string): Buffer => seal(db, place(row), reason);
