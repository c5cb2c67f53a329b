import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { displayName } from "#app/identity/names.server.ts";
import { dropNotice } from "#app/notifications/dropped-notice.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { open } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { findCorrespondent, findOwnCorrespondent, listMessages, updateOpened, type Correspondent, type SealedMessage } from "./message.queries.server.ts";
import { messagesOnPage, type Look, type Message, type MessagePage, type Sender } from "./message.ts";
import type { Reader } from "./readers.ts";
import { listReaders } from "./readers.server.ts";

/** A conversation as the learner sees it. */
export interface OwnConversation extends MessagePage {
  readonly readers: readonly Omit<Reader, "accountId">[];
  readonly replyWithinDays: number;
  /** Whether the learner has written nothing before. */
  readonly isFirst: boolean;
}

/** A conversation as a facilitator of the group sees it. */
export interface Conversation extends MessagePage {
  readonly name: string;
  readonly group: { readonly id: string; readonly name: string };
  readonly enrolmentId: string;
  readonly replyWithinDays: number;
}

type Reading = Permit<"message.read">;

/** Whose messages the holder of the permit sends, and whose they read. */
export const sideOf = ({ reach }: Permit): { readonly ours: Sender; readonly theirs: Sender } => (reach === "own" ? { ours: "learner", theirs: "facilitator" } : { ours: "facilitator", theirs: "learner" });

export const placeOf = (id: string, accountId: string) => ({ table: "messages", column: "text", rowId: id, accountId, revision: 0 });

/** @throws {Refusal} `not_found` for an account that follows no track */
export function requireOwnCorrespondent(permit: Permit<"message.read" | "message.write">): Correspondent {
  const found = permit.reach === "own" ? findOwnCorrespondent(permit) : undefined;
  if (!found) throw new Refusal("not_found");
  return found;
}

/** @throws {Refusal} `not_found` for a learner, and for a group whose messages are not for the facilitator */
export function requireCorrespondent(permit: Permit<"message.read" | "message.write">, groupId: string, enrolmentId: string): Correspondent {
  const found = permit.reach === "correspondence" ? findCorrespondent(permit, groupId, enrolmentId) : undefined;
  if (!found) throw new Refusal("not_found");
  return found;
}

/**
 * The learner's own conversation with those who lead the group. What is shown to them of it has been opened from now on.
 *
 * @throws {Refusal} `not_found` for an account that follows no track
 */
export function readOwnConversation(permit: Reading, look: Look, now: Date): OwnConversation {
  const correspondent = requireOwnCorrespondent(permit);
  const page = lookAt(permit, correspondent, look, now);
  return {
    ...page,
    readers: listReaders(permit, correspondent.groupId).map(({ accountId: _, ...reader }) => reader),
    replyWithinDays: correspondent.replyWithinDays,
    isFirst: page.before === undefined && !page.isEarlier && !page.messages.some(({ isOurs }) => isOurs),
  };
}

/**
 * One learner's conversation, for a facilitator whom the messages of the group are for. What is shown of it has been opened from now
 * on, by whichever facilitator, and the look is noted.
 *
 * @throws {Refusal} `not_found` out of reach
 */
export function readConversation(permit: Reading, groupId: string, enrolmentId: string, look: Look, now: Date): Conversation {
  const correspondent = requireCorrespondent(permit, groupId, enrolmentId);
  const page = lookAt(permit, correspondent, look, now);
  if (look.isSeen && page.messages.length > 0) recordAudit(permit, { action: "message.read", enrolmentId, groupId }, now);
  const { groupName: name, replyWithinDays } = correspondent;
  return { ...page, name: displayName(permit.db, correspondent), group: { id: groupId, name }, enrolmentId, replyWithinDays };
}

/**
 * What stands on one page, and marks of it what the other side has sent as opened: in one transaction, so that nothing is marked that is
 * not shown. Of what has been opened nobody is told any more.
 */
function lookAt(permit: Reading, { enrolmentId, accountId }: Correspondent, { before, isSeen }: Look, now: Date): MessagePage {
  const { ours, theirs } = sideOf(permit);
  const read = () => listMessages(permit, enrolmentId, { before, most: messagesOnPage + 1 });
  const found = isSeen
    ? inTransaction(permit.db, () => {
        const shown = read();
        const [last, first] = [shown[0], shown.slice(0, messagesOnPage).at(-1)];
        const news = shown.slice(0, messagesOnPage).filter(({ sender, openedAt }) => sender === theirs && openedAt === null);
        if (news.length > 0 && first && last) updateOpened(permit, { enrolmentId, sender: theirs, first: first.sentAt, last: last.sentAt }, now);
        for (const { id } of news) dropNotice(permit.db, { kind: "message", reason: id });
        return shown;
      })
    : read();
  const shown = found.slice(0, messagesOnPage).reverse();
  const message = (sealed: SealedMessage): Message => {
    const isOurs = sealed.sender === ours;
    const isOwn = isOurs && sealed.authorId === permit.actor.accountId;
    return {
      id: sealed.id,
      text: open(permit.db, placeOf(sealed.id, accountId), sealed.text),
      sentAt: sealed.sentAt,
      isOurs,
      author: isOwn ? undefined : sealed.authorId && sealed.authorName ? displayName(permit.db, { accountId: sealed.authorId, displayName: sealed.authorName }) : null,
      isNew: !isOurs && sealed.openedAt === null,
      isSeen: isOurs && sealed.openedAt !== null,
      mayTakeBack: isOwn && sealed.openedAt === null,
    };
  };
  return { messages: shown.map(message), before: found.length > messagesOnPage ? shown[0]?.id : undefined, isEarlier: before !== null };
}
