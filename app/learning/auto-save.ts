import type { FormEvent } from "react";
import { forgetUnsent, keepUnsent, readUnsent, registerUnsent, type Unsent } from "#app/ui/unsent.ts";
import type { SavedText } from "./reflection.ts";

export type SaveState =
  | { readonly is: "empty" | "waiting" | "saving" | "failed" | "signed_out" | "too_long" }
  | { readonly is: "saved"; readonly at: number }
  | { readonly is: "conflict"; readonly other: SavedText };

interface AutoSaveOptions {
  readonly textarea: HTMLTextAreaElement;
  readonly action: string;
  readonly storageKey: string;
  readonly reflectionId: string;
  readonly revision: number;
  readonly onState: (state: SaveState) => void;
}

/** How long after the last key a text is sent, and how long after a failed attempt it is tried again. */
const settleMilliseconds = 1200;
const retryMilliseconds = [3000, 6000, 15_000, 30_000];

type Answer = { readonly saved?: SavedText; readonly conflict?: { readonly other: SavedText }; readonly problem?: unknown };

/**
 * Saves one box by itself. At most one attempt is under way; a text typed meanwhile is sent after it. What has not
 * arrived waits in this tab's storage and is tried again: after a while, when the network is back, and when the page is
 * opened again in this tab.
 */
export class AutoSave implements Unsent {
  #revision: number;
  #sent: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | undefined;
  #failures = 0;

  constructor(private readonly options: AutoSaveOptions) {
    this.#revision = options.revision;
    this.#sent = options.textarea.value;
  }

  /** Listens from now on. Returns the way to stop. */
  start(): () => void {
    const { textarea, storageKey } = this.options;
    const unregister = registerUnsent(this);
    const typed = () => this.#typed();
    const online = () => void this.flush();
    const hidden = () => document.visibilityState === "hidden" && void this.flush();
    textarea.addEventListener("input", typed);
    window.addEventListener("online", online);
    document.addEventListener("visibilitychange", hidden);
    const waiting = readUnsent(storageKey);
    if (waiting !== null && waiting !== textarea.value) {
      textarea.value = waiting;
      this.#typed();
    } else if (textarea.value !== textarea.defaultValue) this.#typed();
    return () => {
      void this.flush();
      clearTimeout(this.#timer);
      unregister();
      textarea.removeEventListener("input", typed);
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", hidden);
    };
  }

  get #isUnsent(): boolean {
    return this.options.textarea.value !== this.#sent;
  }

  #typed(): void {
    const { textarea, storageKey, onState } = this.options;
    if (!this.#isUnsent) return forgetUnsent(storageKey);
    keepUnsent(storageKey, textarea.value);
    onState({ is: "waiting" });
    this.#failures = 0;
    this.#later(settleMilliseconds);
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  /** Sends the text if it has not been sent, after any attempt that is under way. */
  async flush(): Promise<void> {
    await this.#underWay;
    if (!this.#isUnsent) return;
    clearTimeout(this.#timer);
    this.#underWay = this.#send(this.options.textarea.value).finally(() => (this.#underWay = undefined));
    await this.#underWay;
  }

  beacon(): void {
    if (this.#isUnsent) navigator.sendBeacon(this.options.action, this.#form(this.options.textarea.value));
    this.#sent = this.options.textarea.value;
  }

  /** The button: the same as waiting, only at once. */
  submit(event: FormEvent): void {
    event.preventDefault();
    void this.flush();
  }

  #form(text: string): URLSearchParams {
    return new URLSearchParams({ intent: "reflect", reflectionId: this.options.reflectionId, revision: String(this.#revision), text });
  }

  async #send(text: string): Promise<void> {
    const { action, storageKey, onState } = this.options;
    onState({ is: "saving" });
    try {
      const response = await fetch(`${action}?_data=routes%2Flesson`, { method: "POST", body: this.#form(text), keepalive: text.length < 15_000 });
      if (response.status === 401) return this.#unsaved(text, { is: "signed_out" });
      if (response.status === 413) return this.#unsaved(text, { is: "too_long" });
      const answer = (await response.json()) as Answer;
      if (answer.saved) {
        this.#revision = answer.saved.revision;
        this.#sent = text;
        this.#failures = 0;
        forgetUnsent(storageKey);
        onState(this.#isUnsent ? { is: "waiting" } : { is: "saved", at: answer.saved.savedAt });
        if (this.#isUnsent) this.#later(settleMilliseconds);
      } else if (answer.conflict) {
        this.#revision = answer.conflict.other.revision;
        keepUnsent(storageKey, text);
        onState({ is: "conflict", other: answer.conflict.other });
      } else if (answer.problem) this.#unsaved(text, { is: "too_long" });
      else this.#failed(text);
    } catch {
      this.#failed(text);
    }
  }

  #unsaved(text: string, state: SaveState): void {
    keepUnsent(this.options.storageKey, text);
    this.options.onState(state);
  }

  #failed(text: string): void {
    this.#unsaved(text, { is: "failed" });
    this.#later(retryMilliseconds[Math.min(this.#failures++, retryMilliseconds.length - 1)] ?? 30_000);
  }
}
