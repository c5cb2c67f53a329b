/** What has just been done in a conversation, as its address says it: a message has been sent, taken back, or was opened too soon for that. */
export type Done = "sent" | "back" | "late";

export const doneIn = (query: URLSearchParams): Done | null => (["sent", "back", "late"] as const).find((done) => query.has(done)) ?? null;
