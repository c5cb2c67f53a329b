import { expect, test } from "vitest";
import { localVoice, Reader, type Piece, type ReadingState } from "./read-aloud.ts";

const voice = (lang: string, localService: boolean, isDefault = false) => ({ lang, localService, default: isDefault, name: lang, voiceURI: lang }) as SpeechSynthesisVoice;

test("only a voice that speaks on this device, in the page's language, is taken", () => {
  const network = voice("nb-NO", false, true);
  expect(localVoice([network, voice("en-US", true)], "nb")).toBeUndefined();
  expect(localVoice([], "nb")).toBeUndefined();
  const own = voice("nb-NO", true);
  expect(localVoice([network, voice("en-US", true, true), own], "nb")).toBe(own);
  expect(localVoice([voice("nb-NO", true)], "en")).toBeUndefined();
});

test("a Bokmål page is read by a voice for nb, no or nn, in that order, however its language is written", () => {
  const [nn, no, nb] = [voice("nn-NO", true), voice("no", true), voice("nb_NO", true)];
  expect(localVoice([nn, no, nb], "nb")).toBe(nb);
  expect(localVoice([nn, no], "nb")).toBe(no);
  expect(localVoice([nn], "nb")).toBe(nn);
  expect(localVoice([voice("nbl-ZA", true), voice("da-DK", true)], "nb")).toBeUndefined();
});

test("among several, the one the reader has chosen in the browser comes first", () => {
  const chosen = voice("en-GB", true, true);
  expect(localVoice([voice("en-US", true), chosen], "en")).toBe(chosen);
});

/** A browser's voice in a test: it holds what it was asked to say until it is told that it has been said. */
class FakeSpeech {
  readonly spoken: string[] = [];
  #current: SpeechSynthesisUtterance | undefined;

  speak(utterance: SpeechSynthesisUtterance): void {
    this.spoken.push(utterance.text);
    this.#current = utterance;
  }

  /** As browsers do, it says of what is cut off that it has ended, or that it failed. */
  cancel(): void {
    const cut = this.#current;
    this.#current = undefined;
    cut?.onerror?.call(cut, {} as SpeechSynthesisErrorEvent);
    cut?.onend?.call(cut, {} as SpeechSynthesisEvent);
  }

  get isSpeaking(): boolean {
    return this.#current !== undefined;
  }

  end(): void {
    const said = this.#current!;
    this.#current = undefined;
    said.onend?.call(said, {} as SpeechSynthesisEvent);
  }

  fail(): void {
    const failed = this.#current!;
    this.#current = undefined;
    failed.onerror?.call(failed, {} as SpeechSynthesisErrorEvent);
  }
}

function reading(...texts: string[]) {
  const speech = new FakeSpeech();
  const marked = new Set<string>();
  const states: ReadingState[] = [];
  const pieces = texts.map((text): Piece => ({ text, mark: (isRead) => void (isRead ? marked.add(text) : marked.delete(text)) }));
  const reader = new Reader(speech, pieces, (text) => ({ text }) as SpeechSynthesisUtterance, (state) => states.push(state));
  return { speech, marked, states, reader };
}

test("pieces are read one after another, and the one being read is marked, alone", () => {
  const { speech, marked, states, reader } = reading("Tittel", "Ingress", "Husk");
  expect(speech.spoken).toEqual([]);
  reader.toggle();
  expect([...marked]).toEqual(["Tittel"]);
  speech.end();
  expect([...marked]).toEqual(["Ingress"]);
  speech.end();
  speech.end();
  expect(speech.spoken).toEqual(["Tittel", "Ingress", "Husk"]);
  expect([...marked]).toEqual([]);
  expect(states).toEqual(["reading", "finished"]);
});

test("a pause is silence, and reading goes on with the same piece", () => {
  const { speech, marked, states, reader } = reading("Tittel", "Ingress");
  reader.toggle();
  speech.end();
  reader.toggle();
  expect(speech.isSpeaking).toBe(false);
  expect([...marked]).toEqual([]);
  expect(states).toEqual(["reading", "paused"]);
  reader.toggle();
  expect(speech.spoken).toEqual(["Tittel", "Ingress", "Ingress"]);
  expect([...marked]).toEqual(["Ingress"]);
});

test("after a stop nothing more is said, and the next reading begins at the top", () => {
  const { speech, marked, states, reader } = reading("Tittel", "Ingress", "Husk");
  reader.toggle();
  speech.end();
  reader.stop();
  expect(speech.isSpeaking).toBe(false);
  expect([...marked]).toEqual([]);
  expect(states).toEqual(["reading", "stopped"]);
  reader.toggle();
  expect(speech.spoken).toEqual(["Tittel", "Ingress", "Tittel"]);
});

test("a stop while paused begins at the top too, and one while nothing is read changes nothing", () => {
  const { speech, states, reader } = reading("Tittel", "Ingress");
  reader.stop();
  expect(states).toEqual([]);
  reader.toggle();
  speech.end();
  reader.toggle();
  reader.stop();
  reader.toggle();
  expect(speech.spoken).toEqual(["Tittel", "Ingress", "Tittel"]);
});

test("a voice that breaks off says so, and can be tried again", () => {
  const { speech, marked, states, reader } = reading("Tittel", "Ingress");
  reader.toggle();
  speech.fail();
  expect(states).toEqual(["reading", "failed"]);
  expect([...marked]).toEqual([]);
  reader.toggle();
  expect(speech.spoken).toEqual(["Tittel", "Tittel"]);
});

test("when all is read, it can be read again", () => {
  const { speech, reader } = reading("Tittel");
  reader.toggle();
  speech.end();
  reader.toggle();
  expect(speech.spoken).toEqual(["Tittel", "Tittel"]);
});
