import { forget, recall, remember } from "#app/ui/tab-memory.ts";
import { registerUnsent, type Unsent } from "#app/ui/unsent.ts";

/** What the server answers: the text is saved (with the words that say so), another one was saved meanwhile, or it is refused. */
interface Answer {
  readonly saved?: { readonly revision: number };
  readonly words?: string;
  readonly conflict?: { readonly other: { readonly text: string; readonly revision: number } };
  readonly problem?: unknown;
  readonly code?: string;
}

type State = "empty" | "waiting" | "saving" | "saved" | "failed" | "staying" | "signed_out" | "other_account" | "too_long" | "conflict";

/** A text that has not arrived, the revision it was made from, and prints of what this tab has sent. */
interface Waiting {
  readonly text: string;
  readonly revision: string;
  readonly own: readonly string[];
}

/** How long after the last key a text is sent, and how long after a failed attempt it is tried again. */
const settleMilliseconds = 1200;
const retryMilliseconds = [3000, 6000, 15_000, 30_000];

/** The print of a text, by which it is known again without being kept. */
function printOf(text: string): string {
  let sum = 0;
  for (let n = 0; n < text.length; n++) sum = (Math.imul(sum, 31) + text.charCodeAt(n)) | 0;
  return `${text.length} ${sum}`;
}

/** Starts every box of the page that saves itself. */
export function saveByItself(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-saves-itself]")) new AutoSave(form).start();
}

/**
 * Saves one box by itself. At most one attempt is under way; a text typed meanwhile is sent after it. What stands in the
 * box and has not arrived waits in this tab's storage, with the revision it was made from, and is tried again: after a
 * while, when the network is back, and when the page is opened again in this tab. Nothing is sent until the reader
 * presses the button where another text has been saved meanwhile, or somebody else has signed in.
 */
export class AutoSave implements Unsent {
  readonly #action: string;
  readonly #key: string;
  readonly #box: HTMLTextAreaElement;
  readonly #revision: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #conflict: HTMLElement;
  /** Prints of the texts that this tab has sent or tried to: meeting one of them as "another text" is no conflict. */
  readonly #own = new Set<string>();
  /** The text that the server has; undefined while that is not known, because an attempt has got no answer. */
  #sent: string | undefined;
  #savedWords: string;
  /** Why nothing is sent until the reader presses the button. */
  #stopped: "conflict" | "other_account" | undefined;
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
    this.#sent = form.dataset.sent ?? "";
    this.#box = find("textarea");
    this.#key = this.#action + this.#box.id;
    this.#revision = find("[name=revision]");
    this.#status = find("[role=status]");
    this.#conflict = find("[data-conflict]");
    this.#savedWords = this.#status.dataset.state === "saved" ? (this.#status.textContent ?? "") : "";
    this.#stopped = this.#status.dataset.state === "conflict" ? "conflict" : undefined;
  }

  start(): void {
    registerUnsent(this);
    this.#box.addEventListener("input", () => this.#typed());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#stopped === "conflict" && this.#otherRevision) this.#revision.value = this.#otherRevision;
      this.#stopped = undefined;
      void this.flush();
    });
    window.addEventListener("online", () => void this.flush());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void this.flush());
    this.#resume();
  }

  /** Takes up the text that waited. Another text than this tab's own may have been saved since the one it was made from. */
  #resume(): void {
    const waiting = recall<Waiting>(this.#key);
    if (waiting) {
      for (const print of [...waiting.own, printOf(waiting.text)]) this.#own.add(print);
      this.#box.value = waiting.text;
      const current = this.#revision.value;
      if (this.#isUnsent && waiting.revision !== current && !this.#own.has(printOf(this.#sent ?? ""))) {
        this.#revision.value = waiting.revision;
        return this.#meet(this.#sent ?? "", current);
      }
    }
    if (!this.#stopped) this.#typed();
  }

  get #isUnsent(): boolean {
    return this.#box.value !== this.#sent;
  }

  #typed(): void {
    if (!this.#isUnsent) {
      forget(this.#key);
      clearTimeout(this.#timer);
      if (this.#status.dataset.state !== "empty") this.#say(this.#savedWords ? "saved" : "empty", this.#savedWords);
      return;
    }
    this.#keep();
    if (this.#stopped) return;
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
    while (this.#underWay) await this.#underWay;
    if (!this.#isUnsent || this.#stopped) return;
    clearTimeout(this.#timer);
    this.#underWay = this.#send(this.#box.value).finally(() => (this.#underWay = undefined));
    await this.#underWay;
  }

  showUnsent(): boolean {
    if (!this.#isUnsent) return false;
    this.#say("staying");
    this.#box.focus();
    this.#status.scrollIntoView({ block: "nearest" });
    return true;
  }

  beacon(): void {
    if (this.#isUnsent && !this.#stopped) navigator.sendBeacon(this.#action, this.#fields());
    this.#sent = this.#box.value;
  }

  #fields(): URLSearchParams {
    return new URLSearchParams([...new FormData(this.form)].map(([name, value]) => [name, String(value)]));
  }

  async #send(text: string): Promise<void> {
    const before = this.#sent;
    this.#sent = undefined;
    this.#own.add(printOf(text));
    this.#unsaved("saving");
    try {
      const response = await fetch(`${this.#action}?_data=routes%2Flesson`, { method: "POST", body: this.#fields(), keepalive: text.length < 15_000 });
      const answer: Answer = response.status === 413 ? { problem: "text" } : ((await response.json()) as Answer);
      if (!answer.saved && !answer.conflict) this.#sent = before;
      await this.#hear(answer, text);
    } catch {
      this.#failed();
    }
  }

  async #hear({ saved, words, conflict, problem, code }: Answer, text: string): Promise<void> {
    if (saved) {
      this.#revision.value = String(saved.revision);
      this.#sent = text;
      this.#savedWords = words ?? "";
      this.#conflict.hidden = true;
      if (this.#isUnsent) return this.#typed();
      forget(this.#key);
      this.#say("saved", words);
    } else if (conflict) {
      const revision = String(conflict.other.revision);
      if (!this.#own.has(printOf(conflict.other.text))) return this.#meet(conflict.other.text, revision);
      this.#revision.value = revision;
      this.#sent = conflict.other.text;
      await this.#send(this.#box.value);
    } else if (problem) this.#unsaved("too_long");
    else if (code === "sign_in_first") this.#unsaved("signed_out");
    else if (code === "other_account") this.#unsaved((this.#stopped = code));
    else this.#failed();
  }

  /** Another text is saved: both are shown, and the reader chooses. */
  #meet(other: string, revision: string): void {
    this.#stopped = "conflict";
    this.#otherRevision = revision;
    this.#sent = other;
    this.#conflict.querySelector("blockquote")!.textContent = other;
    this.#conflict.hidden = false;
    this.#unsaved("conflict");
  }

  /** What stands in the box waits, and nothing else. */
  #keep(): void {
    remember(this.#key, { text: this.#box.value, revision: this.#revision.value, own: [...this.#own].slice(-100) } satisfies Waiting);
  }

  #unsaved(state: State): void {
    this.#keep();
    this.#say(state);
  }

  #failed(): void {
    this.#unsaved("failed");
    this.#later(retryMilliseconds[Math.min(this.#failures++, retryMilliseconds.length - 1)] ?? 30_000);
  }

  /** Says in words whether the text is saved. The words come with the page, in its language. */
  #say(state: State, words?: string): void {
    const known = JSON.parse(this.#status.dataset.words ?? "{}") as Partial<Record<State, string>>;
    this.#status.dataset.state = state;
    this.#status.textContent = words ?? known[state] ?? "";
  }
}
