/** One piece of a page to read: a heading, a paragraph, a line of a list. */
export interface Piece {
  readonly text: string;
  /** Shows which piece is being read, and shows it no longer. */
  mark(isRead: boolean): void;
}

export type ReadingState = "stopped" | "reading" | "paused" | "finished" | "failed";

/** What the browser's voices have to have. `SpeechSynthesis` has it. */
export interface Speech {
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
}

/** The languages of voices, the best first, that read a page's language well. */
const spokenAs: Readonly<Record<string, readonly string[]>> = { nb: ["nb", "no", "nn"], en: ["en"] };

/**
 * A voice that reads the language and speaks on this device. One that is asked for over the network is none of ours: what is read
 * here would be sent to whoever runs it.
 *
 * @param language of the page: `nb`
 */
export function localVoice(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | undefined {
  const local = voices.filter((voice) => voice.localService);
  for (const wanted of spokenAs[language] ?? [language]) {
    const fitting = local.filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === wanted);
    if (fitting.length) return fitting.find((voice) => voice.default) ?? fitting[0];
  }
  return undefined;
}

/**
 * Reads pieces one after another. A pause ends the piece that is being read, and reading goes on from its beginning: browsers do
 * not agree on how to go on in the middle of one.
 */
export class Reader {
  #state: ReadingState = "stopped";
  #at = 0;
  /** The one utterance whose end counts. It is held here also so that the browser does not let go of it while it is spoken. */
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor(
    private readonly speech: Speech,
    private readonly pieces: readonly Piece[],
    private readonly utter: (text: string) => SpeechSynthesisUtterance,
    private readonly changed: (state: ReadingState) => void,
  ) {}

  get state(): ReadingState {
    return this.#state;
  }

  /** Begins, pauses, or goes on. */
  toggle(): void {
    if (this.#state === "reading") return this.#leave("paused");
    if (this.#state !== "paused") this.#at = 0;
    this.#become("reading");
    this.#speak();
  }

  /** Falls silent at once. The next time reading begins at the top. */
  stop(): void {
    if (this.#state === "reading" || this.#state === "paused") this.#leave("stopped");
  }

  #speak(): void {
    const piece = this.pieces[this.#at];
    if (!piece) return this.#leave("finished");
    const utterance = this.utter(piece.text);
    this.#utterance = utterance;
    utterance.onend = () => this.#isCurrent(utterance) && this.#next();
    utterance.onerror = () => this.#isCurrent(utterance) && this.#leave("failed");
    piece.mark(true);
    this.speech.speak(utterance);
  }

  #isCurrent(utterance: SpeechSynthesisUtterance): boolean {
    return this.#utterance === utterance;
  }

  #next(): void {
    this.pieces[this.#at]?.mark(false);
    this.#at += 1;
    this.#speak();
  }

  /** What a browser says of an utterance after this, its end or an error, is not listened to. */
  #leave(state: ReadingState): void {
    this.#utterance = undefined;
    this.speech.cancel();
    this.pieces[this.#at]?.mark(false);
    this.#become(state);
  }

  #become(state: ReadingState): void {
    this.#state = state;
    this.changed(state);
  }
}
