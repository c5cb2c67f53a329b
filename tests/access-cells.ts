import { addressesOf, missingId, together, type Address, type Subject } from "./access-addresses.ts";
import { unknownIntent, type Door } from "./access-doors.ts";
import { formsFor, type FilledForm } from "./access-forms.ts";
import { observed, type Observed } from "./access-observed.ts";
import type { BuiltSite } from "./built-site.ts";
import type { KeptDatabase } from "./kept-database.ts";
import type { MarkedWorld, Visitor } from "./marked-world.ts";

/** The whole page, the page for an address with nonsense after it, what a script asks for, or the headers alone. */
export type Way = "document" | "nonsense" | "data" | "head";
const waysIn: Readonly<Record<Door["kind"], readonly Way[]>> = { loader: ["document", "nonsense", "data", "head"], action: ["document", "data"] };

/** Where a form comes from, as its `Origin` says. */
export type From = "this site" | "another site" | "nowhere" | "null";
const origins: Readonly<Record<From, string | null | undefined>> = { "this site": undefined, "another site": "https://samspill.example.com", nowhere: null, null: "null" };

/** Whose page a form stands on, as it says itself: the visitor's who sends it, another person's, or nobody's. */
export type PageOf = "visitor" | "another" | "nobody";
const pagesOf: readonly PageOf[] = ["visitor", "another", "nobody"];

/** One visitor at one door, on one way in. */
export interface Cell {
  readonly visitor: Visitor;
  readonly door: Door;
  readonly way: Way;
  readonly from: From;
  readonly pageOf: PageOf;
  readonly path: string;
  /** What address and form name together. */
  readonly names: Subject;
  /** Every id is well formed, and that of nothing. */
  readonly missing: boolean;
  /** What the door may say to whoever is let in, where it is not success. */
  readonly says: readonly number[] | undefined;
  readonly answer: Observed;
}

type Asked = Pick<Cell, "path" | "names" | "missing" | "says"> & { readonly form: FilledForm | undefined };

interface AskedClinic {
  readonly site: BuiltSite;
  readonly world: MarkedWorld;
  readonly database: KeptDatabase;
}

/** Asks at every door, as everybody, for everything, on every way in. Puts the database back after each answer that wrote. */
export async function askEverywhere(doors: readonly Door[], { site, world, database }: AskedClinic): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const door of doors)
    for (const asked of whatToAsk(door, world))
      for (const visitor of world.visitors)
        for (const way of waysIn[door.kind])
          for (const from of Object.keys(origins) as From[])
            for (const pageOf of pagesOf)
              if (isWorthAsking(door, visitor, from, pageOf, asked)) {
                const { form, ...cell } = { visitor, door, way, from, pageOf, ...asked };
                cells.push({ ...cell, answer: await ask({ site, world, database }, cell, form) });
              }
  return cells;
}

const whatToAsk = (door: Door, world: MarkedWorld): Asked[] =>
  addressesOf(door, world).flatMap((address) => (door.kind === "loader" ? [askedWith(door, address)] : formsFor(door, world).map((form) => askedWith(door, address, form))));

function askedWith(door: Door, { path, names, missing, says }: Address, form?: FilledForm): Asked {
  const subject = door.intent === unknownIntent ? "nobody" : form ? together([{ names }, form]) : names;
  return { path, form, names: subject, missing: missing && (!form || form.missing === true), says: form?.says ?? (says && [says[door.kind]]) };
}

/**
 * Links have no origin. Whoever is refused for who they are or where they come from is refused before any id is read, so
 * that one that is there and one that is missing say all there is to say. Only somebody signed in can be another than the
 * page's owner, and an intent that no form has is not understood on whose page soever.
 */
function isWorthAsking({ kind, intent }: Door, { role }: Visitor, from: From, pageOf: PageOf, { names, missing }: Asked): boolean {
  if (pageOf === "nobody" && intent === unknownIntent) return false;
  if (pageOf !== "visitor") return kind === "action" && from === "this site" && role !== undefined && (missing || names !== "absent");
  if (from !== "this site") return kind === "action" && names !== "absent";
  return role !== undefined || missing || names !== "absent";
}

async function ask({ site, world, database }: AskedClinic, cell: Omit<Cell, "answer">, form: FilledForm | undefined): Promise<Observed> {
  const { visitor, way, from } = cell;
  const path = cell.path + queryOf(cell, world);
  const owner = ownerOf(cell, world);
  const fields = form && { ...form.fields, ...(owner && { as: owner }) };
  const answer = await site.ask({ path, cookie: visitor.cookie, from: origins[from], ...(way === "head" && { method: "HEAD" }), ...(fields && { form: fields }) });
  const written = database.written();
  const changes = written ? database.differences() : [];
  if (written) database.restore();
  return observed(answer, { path, fields: fields ?? {}, accountId: visitor.accountId }, world.marks, changes);
}

/** Ingrid asks for nothing herself. */
const ownerOf = ({ pageOf, visitor }: Pick<Cell, "pageOf" | "visitor">, { learners }: MarkedWorld): string | undefined =>
  ({ visitor: visitor.accountId, another: learners.Ingrid.accountId, nobody: undefined })[pageOf];

/** What follows the path: for a script the name of the route, for nonsense every word that some page listens to, and more. */
function queryOf({ way, door }: Pick<Cell, "way" | "door">, { groupIds, learners, codes }: MarkedWorld): string {
  if (way === "data") return `?_data=${encodeURIComponent(door.routeId)}`;
  if (way !== "nonsense") return "";
  const words = { lead: groupIds["group 2"], group: groupIds["group 2"], enrolment: learners.Amir.enrolmentId, account: learners.Siv.accountId, id: missingId, code: codes["group 2"], key: codes.staff };
  return `?${new URLSearchParams(words)}&track=patient&track=%27%22%3E&show=%00&sort=name-%E2%80%AE&page=1e999&page=-1&new&saved=%3Cb%3E&done&withdrawn&search=a%25&index&[]=1&__proto__=1`;
}
