import { createHash } from "node:crypto";
import type { Policy, Reach, Role } from "#app/access/policy.ts";
import type { Subject } from "./access-addresses.ts";
import type { Cell } from "./access-cells.ts";
import { nameOf } from "./access-doors.ts";
import { isOpenedBy, isToldOf, wasOpened } from "./marked-emergency.ts";
import { isLedBy } from "./marked-guidance.ts";
import { leaderOf } from "./marked-messages.ts";
import { isLinked, shareOf } from "./marked-shares.ts";
import type { Mark } from "./marks.ts";
import type { Visitor } from "./marked-world.ts";

/** The table of `app/access/policy.ts`, or one that differs from it. */
export type Table = Readonly<Record<Policy, Partial<Record<Role, Reach>> | { readonly anyone: true }>>;

/** What the table says of a visitor at a door: a refusal, or leave to go in. */
export type Verdict = "sign_in_first" | "foreign_origin" | "other_account" | "bad_request" | "not_found" | "let_in";

export type Rule = "status" | "sameness" | "words" | "changes" | "keeping";

/** One way in which a door answered otherwise than the table says. */
export interface Fault {
  readonly rule: Rule;
  /** The door's name. */
  readonly door: string;
  readonly text: string;
}

const statusOf = { sign_in_first: 401, foreign_origin: 403, other_account: 409, bad_request: 400, not_found: 404 } as const;

export function verdictOf({ visitor, door, from, pageOf, names }: Omit<Cell, "answer">, table: Table): Verdict {
  if (from !== "this site") return "foreign_origin";
  if (pageOf === "another") return "other_account";
  const rule = table[door.policy!];
  if ("anyone" in rule) return names === "absent" ? "not_found" : "let_in";
  if (!visitor.role) return "sign_in_first";
  if (pageOf === "nobody") return "bad_request";
  const reach = rule[visitor.role];
  return reach && reaches(reach, visitor, names) ? "let_in" : "not_found";
}

function reaches(reach: Reach, visitor: Visitor, names: Subject): boolean {
  if (names === "nobody") return true;
  if (names === "for group 1" || names === "for group 2") return reach === "clinic" || names === `for ${visitor.group}`;
  // What is one's own has no name in an address: no learner reaches a group, nor anybody in it, not even their own.
  if (names === "absent" || reach === "own") return false;
  if (reach === "correspondence" && visitor.withoutMessages) return false;
  if (reach === "emergency") return isOpenedBy(visitor.person, names);
  if (reach === "shared") return names === `shared with ${visitor.person}`;
  return reach === "clinic" || names === visitor.group;
}

/** The group that a learner follows; undefined for staff. */
export type Followed = (person: string) => string | undefined;

/** Whether the table lets a visitor read a marked field, at whatever door. */
function mayRead({ person, role, group, withoutMessages }: Visitor, { what, owner }: Mark, table: Table, followed: Followed): boolean {
  const reach = (policy: Policy): Reach | undefined => {
    const rule = table[policy];
    return "anyone" in rule ? "clinic" : role && rule[role];
  };
  const leads = (policy: Policy) => reach(policy) === "group" || (reach(policy) === "correspondence" && !withoutMessages);
  const reachesGroup = (policy: Policy, of: string | undefined) => reach(policy) === "clinic" || (leads(policy) && of === group);
  const isOwn = person === owner;
  const isOpened = (whose: string): boolean => isOpenedBy(person, whose) && reach("emergency.read") === "emergency";
  /** A learner is told who reads what they write; a facilitator chooses among all who can stand in for her, and reads who has answered. */
  const mayAskOf = (): boolean => (reach("message.read") === "own" ? leaderOf[owner] === group : reach("absence.change") === "own" && [...Object.keys(leaderOf), "erfaren"].includes(owner));
  const follows = followed(owner);
  switch (what) {
    case "clinic number":
      return true;
    case "invitation code":
    case "staff invitation code":
    case "password code":
    case "notice reason":
      return false;
    case "reflection":
      return isOwn && reach("reflection.read") === "own";
    case "log":
      return isOwn && reach("activity.log") === "own";
    case "happening":
      return isOwn && reach("happening.tell") === "own";
    case "own page":
      return isOwn && reach("diary.keep") === "own";
    case "message":
      return isOwn ? reach("message.read") === "own" : reachesGroup("message.read", follows);
    case "emergency reason":
      return isOwn && reach("emergency.answer") === "own";
    case "saved answer":
      return isOwn && reach("saved-answer.keep") === "own";
    case "answer":
    case "user name":
    case "e-mail":
      return isOwn && reach("account.read") === "own";
    case "shared words":
      return person === shareOf(owner).writer ? reach("share.change") === "own" : person === shareOf(owner).reader && reach("shared.read") === "shared";
    case "moment":
    case "enrolment id":
      if (what === "enrolment id" && isLinked(person, owner)) return reach("share.change") === "own";
      return isOwn ? reach("path.read") === "own" : reachesGroup("progress.read", follows) || (what === "enrolment id" && isOpened(owner));
    case "prescribed words":
      return isOwn ? reach("prescription.answer") === "own" : reachesGroup("prescription.read", follows);
    case "pace reason":
      return isOwn ? reach("path.read") === "own" : reachesGroup("pace.change", follows);
    case "display name":
      if (role === "learner" && isLedBy(group, owner)) return reach("prescription.answer") === "own";
      if (isToldOf(person, owner)) return reach("emergency.answer") === "own";
      return isOwn || isLinked(person, owner) || isOpened(owner) || (follows ? reachesGroup("progress.read", follows) : reach("staff.read") === "clinic" || mayAskOf());
    case "name then":
      return isOwn ? reach("account.read") === "own" : isLinked(person, owner) && reach("family.read") === "own";
    case "account id":
      return isOwn || (!follows && (reach("staff.read") === "clinic" || (role === "facilitator" && mayAskOf())));
    case "wish":
      return isOwn ? reach("family.read") === "own" : reachesGroup("family.list", follows);
    case "family id":
      return reachesGroup("family.list", owner) || (role === "learner" && owner === group && reach("account.read") === "own");
    case "group name":
    case "group id":
      return reachesGroup("group.list", owner) || isOpened(owner) || (what === "group id" && owner === group && reach("account.read") === "own");
    case "invitation id":
    case "invitation label":
      return reachesGroup("invitation.read", owner);
    case "meeting id":
    case "meeting place":
      return reachesGroup("meeting.read", owner) || (role === "learner" && owner === group && reach("meeting.attend") === "own");
    case "meeting point":
      return reachesGroup("meeting.read", owner);
    case "staff invitation id":
      return reach("staff.read") === "clinic";
  }
}

/** Whether a visitor may change a row that a mark stands in. A learner's own row names the learner's group, and an enrolment's what nobody else reads: that something has happened. */
const mayTouch = (visitor: Visitor, mark: Mark, table: Table, followed: Followed): boolean =>
  visitor.person === mark.owner || visitor.group === mark.owner || mayRead(visitor, mark.what === "happening" ? { ...mark, what: "enrolment id" } : mark, table, followed) || mayLetIn(visitor, mark, table, followed) || mayAnswer(visitor, mark, table) || mayOpen(visitor, mark, table) || mayLookInto(visitor, mark, table);

/** A code for a new password says in its row whose account it opens. */
function mayLetIn({ role, group }: Visitor, { what, owner }: Mark, table: Table, followed: Followed): boolean {
  const rule = table["learner.let-in"];
  return what === "account id" && "anyone" in rule === false && role !== undefined && rule[role] === "group" && followed(owner) !== undefined && followed(owner) === group;
}

/** What a learner answers says in its row which of those who lead the learner asked. */
function mayAnswer({ role, group }: Visitor, { what, owner }: Mark, table: Table): boolean {
  const rule = table["prescription.answer"];
  return what === "account id" && "anyone" in rule === false && role === "learner" && rule[role] === "own" && isLedBy(group, owner);
}

/** A message that a learner opens says in its row who wrote it. */
function mayOpen({ role, group }: Visitor, { what, owner }: Mark, table: Table): boolean {
  const rule = table["message.read"];
  return what === "account id" && "anyone" in rule === false && role !== undefined && rule[role] === "own" && leaderOf[owner] === group;
}

/** An emergency access says in its row whose record it was, and by whom: its owner says that they have read it, and the clinic that it has looked into it. */
function mayLookInto({ person, role }: Visitor, { what, owner }: Mark, table: Table): boolean {
  const [answers, reviews] = [table["emergency.answer"], table["emergency.review"]];
  if (what === "account id" && role === "learner") return "anyone" in answers === false && answers[role] === "own" && isToldOf(person, owner);
  return what === "enrolment id" && wasOpened(owner) && role !== undefined && "anyone" in reviews === false && reviews[role] === "clinic";
}

/** What is refused changes nothing but the session it came with, which is thrown away or kept alive, and where there is something to guess, the count of guesses. */
function isBookkeeping({ cookie }: Visitor, isOpen: boolean, change: string): boolean {
  const [table, , id] = change.split(" ");
  const isOwnSession = () => cookie !== undefined && id === createHash("sha256").update(cookie.slice(cookie.indexOf("=") + 1)).digest("hex");
  return (table === "sessions" && isOwnSession()) || (table === "throttles" && isOpen);
}

/** A cell beside the answers that a refusal is measured by. */
export interface MeasuredCell extends Cell {
  /** The same door's, for a missing id. */
  readonly forMissing: Cell["answer"] | undefined;
  /** For an address of no route. */
  readonly forNowhere: Cell["answer"] | undefined;
}

export function measured(cells: readonly Cell[]): MeasuredCell[] {
  const wayOf = ({ visitor, door, way }: Cell): string => `${visitor.name}, ${door.kind}, ${way}`;
  const doorOf = (cell: Cell): string => `${wayOf(cell)}, ${nameOf(cell.door)}, ${cell.from}, ${cell.pageOf}`;
  const missing = new Map(cells.filter((cell) => cell.missing).map((cell) => [doorOf(cell), cell.answer]));
  const nowhere = new Map(cells.filter(({ door, pageOf }) => door.pattern === "/*" && pageOf === "visitor").map((cell) => [wayOf(cell), cell.answer]));
  return cells.map((cell) => ({ ...cell, forMissing: missing.get(doorOf(cell)), forNowhere: nowhere.get(wayOf(cell)) }));
}

/** Everything in which the doors answered otherwise than the table says. */
export const judge = (cells: readonly MeasuredCell[], table: Table, followed: Followed): Fault[] =>
  cells.flatMap((cell) => [...faultsOf(cell, table, followed)].map(([rule, fault]) => ({ rule, door: nameOf(cell.door), text: `${describe(cell)}: ${fault}` })));

/** Whether there is anything. */
export const objects = (cells: readonly MeasuredCell[], table: Table, followed: Followed): boolean => cells.some((cell) => !faultsOf(cell, table, followed).next().done);

const describe = ({ visitor, door, way, from, pageOf, path, names }: Cell): string =>
  `${visitor.name} at ${nameOf(door)} (${door.policy}), ${path} naming ${names}, ${way} from ${from}, on a page of ${pageOf}`;

function* faultsOf(cell: MeasuredCell, table: Table, followed: Followed): Generator<[Rule, string]> {
  const { visitor, door, way, answer, says, forMissing, forNowhere } = cell;
  const verdict = verdictOf(cell, table);
  const isOpen = "anyone" in table[door.policy!];
  const fits = verdict === "let_in" ? (says?.includes(answer.status) ?? answer.status < 400) : answer.status === statusOf[verdict];
  if (!fits) yield ["status", `${answer.status} is not ${verdict}`];
  if (verdict !== "let_in" && verdict !== "foreign_origin") {
    if (answer.print !== forMissing?.print) yield ["sameness", "differs from the answer for a missing id"];
    const isOrdinary = verdict === "not_found" && door.isPage && !isOpen;
    if (isOrdinary && answer.pagePrint !== forNowhere?.pagePrint) yield ["sameness", "differs from the page for an address that is none of ours"];
  }
  const changes = verdict === "let_in" ? [] : answer.changes.filter((change) => !isBookkeeping(visitor, isOpen, change));
  if (changes.length > 0) yield ["changes", `changed ${changes.join(", ")}`];
  if (verdict === "let_in" && !isOpen) for (const mark of answer.touched) if (!mayTouch(visitor, mark, table, followed)) yield ["changes", `changed a row with the ${mark.what} of ${mark.owner}`];
  for (const mark of answer.marks) if (!mayRead(visitor, mark, table, followed)) yield ["words", `shows the ${mark.what} of ${mark.owner}`];
  if (answer.cacheControl !== "no-store") yield ["keeping", "may be kept by a cache"];
  if (way === "head" && answer.length > 0) yield ["keeping", "has a body"];
}
