import { forget, recall, remember } from "#app/ui/tab-memory.ts";
import { registerUnsent, type Unsent } from "#app/ui/unsent.ts";
import type { OwnFormAnswer } from "./own-form.ts";
import { SentTexts } from "./sent-texts.ts";
import { StateLine, type State } from "./state-line.ts";

/** What the server answers a form that saves itself; `code` where somebody else is signed in, or nobody. */
interface Answer extends Omit<OwnFormAnswer, "typed" | "problem"> {
  /** What was saved was shared in other words until now. */
  readonly stopped?: boolean;
  readonly problem?: unknown;
  readonly code?: string;
}

/** Texts that have not arrived, the revision they were made from, and prints of what this tab has sent. */
interface Waiting {
  readonly boxes: readonly string[];
  readonly revision: string;
  readonly own: readonly string[];
  /** The reader has asked for the whole page to be deleted. */
  readonly removed: boolean;
}

/** How long after the last key a text is sent, and how long after a failed attempt it is tried again. */
const settleMilliseconds = 1200;
const retryMilliseconds = [3000, 6000, 15_000];
const longestRetry = 30_000;

/** Starts every form of the page that saves itself. */
export function saveByItself(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-saves-itself]")) new AutoSave(form).start();
}

/**
 * Saves the boxes of one form by itself, together. At most one attempt is under way; what is typed meanwhile is sent after it.
 * What stands in the boxes and has not arrived waits in this tab's storage, with the revision it was made from, and is tried again: after a
 * while, when the network is back, and when the page is opened again in this tab. Nothing is sent until the reader
 * presses the button where another text has been saved meanwhile, or somebody else has signed in.
 */
export class AutoSave implements Unsent {
  readonly #action: string;
  readonly #key: string;
  readonly #boxes: readonly HTMLTextAreaElement[];
  readonly #revision: HTMLInputElement;
  readonly #status: StateLine;
  readonly #conflict: HTMLElement;
  /** Forms that delete what this one saves. They carry the revision of what stands in its boxes, and of nothing that another window has saved. */
  readonly #followers: readonly HTMLFormElement[];
  /** The texts that this tab has sent or tried to: meeting one of them as "another text" is no conflict. */
  readonly #own = new SentTexts();
  /** What the server has, as `#text` says it; undefined while that is not known, because an attempt has got no answer. */
  #sent: string | undefined;
  #savedWords: string;
  /** Why nothing is sent until the reader presses the button. */
  #stopped: "conflict" | "other_account" | undefined;
  /** The revision of the text that stands against this one: taken over when the reader chooses, not before. */
  #otherRevision = "";
  #removed = false;
  #isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | undefined;
  #failures = 0;

  constructor(private readonly form: HTMLFormElement) {
    this.#action = form.dataset.savesItself!;
    this.#boxes = [...form.querySelectorAll("textarea")];
    this.#sent = form.dataset.sent ?? JSON.stringify(this.#boxes.map(({ defaultValue }) => defaultValue));
    this.#key = this.#action + this.#boxes[0]?.id;
    this.#revision = form.querySelector<HTMLInputElement>("[name=revision]")!;
    this.#status = new StateLine(form.querySelector<HTMLElement>("[role=status]")!);
    this.#conflict = form.querySelector<HTMLElement>("[data-conflict]")!;
    this.#followers = [...document.querySelectorAll<HTMLFormElement>(`form[data-follows="${form.querySelector<HTMLInputElement>("[name=intent]")?.value}"]`)];
    this.#savedWords = this.#status.state === "saved" ? this.#status.words : "";
    this.#stopped = this.#status.state === "conflict" ? "conflict" : undefined;
  }

  start(): void {
    registerUnsent(this);
    this.form.addEventListener("input", () => this.#typed());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#stopped === "conflict" && this.#otherRevision) this.#revision.value = this.#otherRevision;
      this.#stopped = undefined;
      void this.flush();
    });
    for (const follower of this.#followers) follower.addEventListener("submit", () => this.#remove());
    window.addEventListener("online", () => void this.flush());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void this.flush());
    this.#resume();
  }

  /** Takes up the text that waited. Another text than this tab's own may have been saved since the one it was made from. */
  #resume(): void {
    const waiting = recall<Waiting>(this.#key);
    const isGone = waiting?.removed && this.#revision.value === "0";
    if (waiting?.boxes && !isGone) {
      this.#boxes.forEach((box, n) => (box.value = waiting.boxes[n] ?? ""));
      this.#own.takeUp(waiting.own);
      this.#own.add(this.#text);
      const current = this.#revision.value;
      if (this.#isUnsent && waiting.revision !== current && !this.#own.has(this.#sent ?? "")) {
        this.#revision.value = waiting.revision;
        return this.#meet(this.#sent ?? "[]", current);
      }
    }
    if (!this.#stopped) this.#typed();
  }

  get #values(): string[] {
    return this.#boxes.map(({ value }) => value);
  }

  /** What stands in the boxes, as one text. */
  get #text(): string {
    return JSON.stringify(this.#values);
  }

  get #isUnsent(): boolean {
    return this.#text !== this.#sent;
  }

  /** What cannot be sent before the page is deleted goes with it. */
  #remove(): void {
    this.#removed = true;
    if (this.#isUnsent) this.#keep();
  }

  #typed(): void {
    this.#removed = false;
    if (!this.#isUnsent) {
      forget(this.#key);
      clearTimeout(this.#timer);
      if (this.#status.state !== "empty") this.#status.say(this.#savedWords ? "saved" : "empty", this.#savedWords);
      return;
    }
    this.#keep();
    if (this.#stopped) return;
    this.#status.say("waiting");
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
    if (!this.#isUnsent || this.#stopped || this.#isOver) return;
    clearTimeout(this.#timer);
    this.#underWay = this.#send(this.#text).finally(() => (this.#underWay = undefined));
    await this.#underWay;
  }

  showUnsent(): boolean {
    if (!this.#isUnsent) return false;
    this.#status.say("staying");
    this.#boxes[0]?.focus();
    this.#status.show();
    return true;
  }

  beacon(): void {
    if (this.#isUnsent && !this.#stopped) navigator.sendBeacon(this.#action, this.#fields());
    this.#sent = this.#text;
  }

  stop(): void {
    this.#isOver = true;
  }

  #fields(): URLSearchParams {
    return new URLSearchParams(new FormData(this.form) as unknown as URLSearchParams);
  }

  async #send(text: string): Promise<void> {
    const before = this.#sent;
    this.#sent = undefined;
    this.#own.add(text);
    this.#unsaved("saving");
    try {
      const response = await fetch(this.#action, { method: "POST", body: this.#fields(), keepalive: text.length < 15_000 });
      const answer: Answer = response.status === 413 ? { problem: "text" } : ((await response.json()) as Answer);
      if (!answer.saved && !answer.conflict) this.#sent = before;
      await this.#hear(answer, text);
    } catch {
      this.#failed();
    }
  }

  async #hear({ saved, stopped, words, conflict, problem, code }: Answer, text: string): Promise<void> {
    if (saved) {
      const share = this.form.querySelector<HTMLElement>("[data-share]");
      share?.setAttribute("href", `${share.dataset.share}${saved.id}`);
      if (stopped) this.form.dataset.stopped = "";
      this.#stands(String(saved.revision));
      this.#sent = text;
      this.#savedWords = words ?? "";
      this.#conflict.hidden = true;
      if (this.#isUnsent) return this.#typed();
      forget(this.#key);
      this.#status.say("saved", words);
    } else if (conflict) {
      const other = JSON.stringify(conflict.other.texts);
      const revision = String(conflict.other.revision);
      if (!this.#own.has(other)) return this.#meet(other, revision);
      this.#stands(revision);
      this.#sent = other;
      await this.#send(this.#text);
    } else if (problem) this.#unsaved("too_long");
    else if (code === "sign_in_first") this.#unsaved("signed_out");
    else if (code === "other_account") this.#unsaved((this.#stopped = code));
    else this.#failed();
  }

  /** What this tab has saved stands under this revision, here and for the forms that delete it. */
  #stands(revision: string): void {
    for (const form of [this.form, ...this.#followers]) form.querySelector<HTMLInputElement>("[name=revision]")!.value = revision;
  }

  /** Something else is saved: both are shown, and the reader chooses. */
  #meet(other: string, revision: string): void {
    this.#stopped = "conflict";
    this.#otherRevision = revision;
    this.#sent = other;
    const texts = JSON.parse(other) as string[];
    this.#conflict.querySelectorAll("blockquote").forEach((quote, n) => (quote.textContent = texts[n] ?? ""));
    this.#conflict.hidden = false;
    this.#unsaved("conflict");
  }

  /** What stands in the boxes waits, and nothing else. */
  #keep(): void {
    remember(this.#key, { boxes: this.#values, revision: this.#revision.value, own: this.#own.latest(), removed: this.#removed } satisfies Waiting);
  }

  #unsaved(state: State): void {
    this.#keep();
    this.#status.say(state);
  }

  #failed(): void {
    this.#unsaved("failed");
    this.#later(retryMilliseconds[this.#failures++] ?? longestRetry);
  }
}
