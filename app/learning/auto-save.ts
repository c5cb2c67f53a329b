import { forgetUnsent, keepUnsent, readUnsent, registerUnsent, type Unsent } from "#app/ui/unsent.ts";

/** What the server answers: the text is saved (with the words that say so), or another one was saved meanwhile. */
interface Answer {
  readonly saved?: { readonly revision: number };
  readonly words?: string;
  readonly conflict?: { readonly other: { readonly text: string; readonly revision: number } };
  readonly problem?: unknown;
}

type State = "empty" | "waiting" | "saving" | "saved" | "failed" | "signed_out" | "too_long" | "conflict";

/** A text that has not arrived, and the revision it was made from. */
interface Waiting {
  readonly text: string;
  readonly revision: string;
}

/** How long after the last key a text is sent, and how long after a failed attempt it is tried again. */
const settleMilliseconds = 1200;
const retryMilliseconds = [3000, 6000, 15_000, 30_000];

/** Starts every box of the page that saves itself. */
export function saveByItself(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-saves-itself]")) new AutoSave(form).start();
}

/**
 * Saves one box by itself. At most one attempt is under way; a text typed meanwhile is sent after it. What has not
 * arrived waits in this tab's storage, with the revision it was made from, and is tried again: after a while, when the
 * network is back, and when the page is opened again in this tab. Where somebody has saved another text meanwhile,
 * nothing is sent until the reader has seen both and presses the button.
 */
export class AutoSave implements Unsent {
  readonly #action: string;
  readonly #key: string;
  readonly #box: HTMLTextAreaElement;
  readonly #revision: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #conflict: HTMLElement;
  /** Texts that this tab has sent or tried to: meeting one of them as "another text" is no conflict. */
  readonly #own = new Set<string>();
  #sent: string;
  #savedWords: string;
  #isConflict: boolean;
  /** The revision of the text that stands against this one: taken over when the reader chooses, not before. */
  #otherRevision = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | undefined;
  #failures = 0;

  constructor(private readonly form: HTMLFormElement) {
    const find = <E extends HTMLElement>(selector: string): E => {
      const found = form.querySelector<E>(selector);
      if (!found) throw new Error(`The box has no ${selector}`);
      return found;
    };
    this.#action = form.dataset.savesItself ?? "";
    this.#key = form.dataset.key ?? "";
    this.#sent = form.dataset.sent ?? "";
    this.#box = find("textarea");
    this.#revision = find("[name=revision]");
    this.#status = find("[role=status]");
    this.#conflict = find("[data-conflict]");
    this.#savedWords = this.#status.dataset.state === "saved" ? (this.#status.textContent ?? "") : "";
    this.#isConflict = this.#status.dataset.state === "conflict";
  }

  start(): void {
    registerUnsent(this);
    this.#box.addEventListener("input", () => this.#typed());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#isConflict && this.#otherRevision) this.#revision.value = this.#otherRevision;
      this.#isConflict = false;
      void this.flush();
    });
    window.addEventListener("online", () => void this.flush());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void this.flush());
    this.#resume();
  }

  /** Takes up the text that waited. Another text may have been saved since the one it was made from. */
  #resume(): void {
    const waiting = JSON.parse(readUnsent(this.#key) ?? "null") as Waiting | null;
    if (waiting) {
      this.#own.add(waiting.text);
      this.#box.value = waiting.text;
      if (this.#isUnsent && waiting.revision !== this.#revision.value) {
        const current = this.#revision.value;
        this.#revision.value = waiting.revision;
        return this.#meet(this.#sent, current);
      }
    }
    if (!this.#isConflict) this.#typed();
  }

  get #isUnsent(): boolean {
    return this.#box.value !== this.#sent;
  }

  #typed(): void {
    if (!this.#isUnsent) {
      forgetUnsent(this.#key);
      clearTimeout(this.#timer);
      if (this.#status.dataset.state !== "empty") this.#say(this.#savedWords ? "saved" : "empty", this.#savedWords);
      return;
    }
    this.#keep(this.#box.value);
    if (this.#isConflict) return;
    this.#say("waiting");
    this.#failures = 0;
    this.#later(settleMilliseconds);
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  /** Sends the text if it has not been sent and nothing stands against it, after any attempt that is under way. */
  async flush(): Promise<void> {
    await this.#underWay;
    if (!this.#isUnsent || this.#isConflict) return;
    clearTimeout(this.#timer);
    this.#underWay = this.#send(this.#box.value).finally(() => (this.#underWay = undefined));
    await this.#underWay;
  }

  showUnsent(): boolean {
    if (this.#isUnsent) this.#box.focus();
    return this.#isUnsent;
  }

  beacon(): void {
    if (this.#isUnsent && !this.#isConflict) navigator.sendBeacon(this.#action, this.#fields());
    this.#sent = this.#box.value;
  }

  #fields(): URLSearchParams {
    return new URLSearchParams([...new FormData(this.form)].map(([name, value]) => [name, String(value)]));
  }

  async #send(text: string): Promise<void> {
    this.#say("saving");
    this.#own.add(text);
    try {
      const response = await fetch(`${this.#action}?_data=routes%2Flesson`, { method: "POST", body: this.#fields(), keepalive: text.length < 15_000 });
      if (response.status === 401) return this.#unsaved(text, "signed_out");
      if (response.status === 413) return this.#unsaved(text, "too_long");
      await this.#hear((await response.json()) as Answer, text);
    } catch {
      this.#failed(text);
    }
  }

  async #hear({ saved, words, conflict, problem }: Answer, text: string): Promise<void> {
    if (saved) {
      this.#revision.value = String(saved.revision);
      this.#sent = text;
      this.#savedWords = words ?? "";
      this.#conflict.hidden = true;
      if (this.#isUnsent) return this.#typed();
      forgetUnsent(this.#key);
      this.#say("saved", words);
    } else if (conflict) {
      const revision = String(conflict.other.revision);
      if (!this.#own.has(conflict.other.text)) return this.#meet(conflict.other.text, revision);
      this.#revision.value = revision;
      this.#sent = conflict.other.text;
      if (this.#isUnsent) await this.#send(this.#box.value);
    } else if (problem) this.#unsaved(text, "too_long");
    else this.#failed(text);
  }

  /** Another text is saved: both are shown, and the reader chooses. */
  #meet(other: string, revision: string): void {
    this.#isConflict = true;
    this.#otherRevision = revision;
    this.#sent = other;
    this.#conflict.querySelector("blockquote")!.textContent = other;
    this.#conflict.hidden = false;
    this.#unsaved(this.#box.value, "conflict");
  }

  #keep(text: string): void {
    keepUnsent(this.#key, JSON.stringify({ text, revision: this.#revision.value } satisfies Waiting));
  }

  #unsaved(text: string, state: State): void {
    this.#keep(text);
    this.#say(state);
  }

  #failed(text: string): void {
    this.#unsaved(text, "failed");
    this.#later(retryMilliseconds[Math.min(this.#failures++, retryMilliseconds.length - 1)] ?? 30_000);
  }

  /** Says in words whether the text is saved. The words come with the page, in its language. */
  #say(state: State, words?: string): void {
    const known = JSON.parse(this.#status.dataset.words ?? "{}") as Partial<Record<State, string>>;
    this.#status.dataset.state = state;
    this.#status.textContent = words ?? known[state] ?? "";
  }
}
