/** One who leads a group: as a health professional, or as somebody with experience of their own. */
export interface Leader {
  readonly accountId: string;
  readonly kind: "facilitator" | "peer";
  /** Whether messages, and what learners share with their facilitators, are for this one too. */
  readonly messages: boolean;
}

/** For each peer worker who has been given a group's messages, or from whom they have been taken, what the audit trail calls it. */
export const messagesMoved = (before: readonly Leader[], after: readonly Leader[]): ("messages.give" | "messages.take")[] =>
  after.flatMap(({ accountId, kind, messages }) => {
    const was = before.find((one) => one.accountId === accountId);
    if ((kind !== "peer" && was?.kind !== "peer") || messages === (was?.messages ?? false)) return [];
    return [messages ? "messages.give" : "messages.take"];
  });

/** The form fields that say as what somebody leads a group, and whether a peer worker has its messages. */
export const kindField = (accountId: string): string => `kind.${accountId}`;
export const messagesField = (accountId: string): string => `messages.${accountId}`;

/** Those who were chosen in a form, each with what it says of them. A peer worker has messages where the box is ticked; a form that says nothing of somebody's kind changes nothing of it. */
export function leadersIn(form: FormData): (Pick<Leader, "accountId"> & Partial<Leader>)[] {
  return [...new Set(form.getAll("facilitators").map(String))].map((accountId) => {
    const kind = form.get(kindField(accountId));
    if (kind === "peer") return { accountId, kind, messages: form.has(messagesField(accountId)) };
    return kind === "facilitator" ? { accountId, kind, messages: true } : { accountId };
  });
}
