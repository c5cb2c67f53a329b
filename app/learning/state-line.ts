export type State = "empty" | "waiting" | "saving" | "saved" | "failed" | "staying" | "signed_out" | "other_account" | "too_long" | "conflict";

/** The line that says in words whether a text is saved (`SavingState.tsx`). The words come with the page, in its language. */
export class StateLine {
  constructor(private readonly line: HTMLElement) {}

  get state(): string | undefined {
    return this.line.dataset.state;
  }

  get words(): string {
    return this.line.textContent ?? "";
  }

  say(state: State, words?: string): void {
    const known = JSON.parse(this.line.dataset.words!) as Partial<Record<State, string>>;
    this.line.dataset.state = state;
    this.line.textContent = words ?? known[state] ?? "";
  }

  /** Brings it into view. */
  show(): void {
    this.line.scrollIntoView({ block: "nearest" });
  }
}
