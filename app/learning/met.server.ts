import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { listOwn, listShared, type SharedRow } from "#app/family/share.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { displayName } from "#app/identity/names.server.ts";
import { listContributions, type SealedContribution } from "./contribution.queries.server.ts";
import { findField, inSheetOrder } from "./contribution.server.ts";
import { nobodyMet, type MetContributions, type OtherContribution } from "./contribution.ts";
import { wordsOf } from "./contribution-words.server.ts";
import { alike, inWords } from "./ticks.ts";

/** The box of the first exercise in which a word for a pause is kept. */
const pauseWordBox = { moduleId: "intro", fieldId: "pause-word" } as const;

/** Something that somebody else has brought, and the learner meets: words, or what both have brought; empty where the two are not alike. */
interface Met extends OtherContribution {
  readonly enrolmentId: string;
  readonly moduleId: string;
  readonly fieldId: string;
}

/**
 * What others have brought to an exercise for the learner to see, and nothing else of theirs: not that they are here, have
 * prepared anything, or have taken something back. Of what is compared, only what the two have brought for each other is met.
 */
export function readMet(permit: Permit<"shared.read">, moduleId: string, now: Date): MetContributions {
  const met = listMet(permit, now);
  const here = met.filter((one) => one.moduleId === moduleId);
  const people = here.map(({ enrolmentId }) => enrolmentId);
  const shown = inSheetOrder(here, moduleId, permit.actor.language)
    .filter(({ text }) => text !== "")
    .sort((one, other) => people.indexOf(one.enrolmentId) - people.indexOf(other.enrolmentId));
  if (here.length === 0) return nobodyMet;
  const names = new Map(shown.map(({ enrolmentId, from }) => [enrolmentId, from]));
  const wordWith = (other: string): string | null => met.find((one) => one.enrolmentId === other && one.moduleId === pauseWordBox.moduleId && one.fieldId === pauseWordBox.fieldId)?.text || null;
  return {
    others: shown.map(({ from, label, text, same }) => ({ from, label, text, same })),
    pauseWords: [...names].map(([enrolmentId, name]) => ({ name, word: wordWith(enrolmentId) })),
    nothingAlike: shown.length === 0,
  };
}

function listMet(permit: Permit<"shared.read">, now: Date): Met[] {
  const shares = listShared(permit, now).filter(({ kind, recipientId }) => kind === "contribution" && recipientId !== null);
  if (shares.length === 0) return [];
  const found = new Map(listContributions(permit, shares.map(({ item }) => item), osloDate(now.getTime())).map((row) => [row.id, row]));
  const own = ownFor(issuePermit(permit.db, permit.actor, "share.change"), now);
  return shares.flatMap((share) => {
    const row = found.get(share.item);
    return row && row.accountId === share.accountId ? meet(permit, share, row, own) : [];
  });
}

function meet(permit: Permit<"shared.read">, share: SharedRow, row: SealedContribution, own: OwnFor): Met[] {
  const field = findField(row, permit.actor.language);
  if (!field) return [];
  const isCompared = field.bring === "match";
  const mine = isCompared ? own(share.enrolmentId, row) : undefined;
  if (isCompared && mine === undefined) return [];
  const theirs = wordsOf(permit, row);
  const text = inWords(field, mine === undefined ? theirs : alike(field, mine, theirs));
  return [{ enrolmentId: share.enrolmentId, moduleId: row.moduleId, fieldId: row.fieldId, from: displayName(permit.db, share), label: field.label, text, same: isCompared }];
}

/** What the learner has brought of one box for one other, as it is kept. */
type OwnFor = (recipientId: string, box: Pick<SealedContribution, "moduleId" | "fieldId">) => string | undefined;

function ownFor(permit: Permit<"share.change">, now: Date): OwnFor {
  const shares = listOwn(permit, now).filter(({ kind }) => kind === "contribution");
  const rows = new Map(listContributions(permit, shares.map(({ item }) => item), osloDate(now.getTime())).map((row) => [row.id, row]));
  return (recipientId, { moduleId, fieldId }) => {
    const row = shares.flatMap((share) => (share.recipientId === recipientId ? (rows.get(share.item) ?? []) : [])).find((one) => one.moduleId === moduleId && one.fieldId === fieldId);
    return row && wordsOf(permit, row);
  };
}
