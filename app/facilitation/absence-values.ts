/** What was typed in the form for time away, as it was typed. */
export function typedAbsence(form: FormData): Readonly<Record<"account" | "fromOn" | "untilOn" | "substitute", string>> {
  const typed = (name: string): string => String(form.get(name) ?? "");
  return { account: typed("account"), fromOn: typed("fromOn"), untilOn: typed("untilOn"), substitute: typed("substitute") };
}

/** What has just been done, as the address says it. */
export const absenceDone = (query: URLSearchParams): "saved" | "over" | null => (["saved", "over"] as const).find((done) => query.has(done)) ?? null;
