import type { Page } from "@playwright/test";

/** A voice that a browser says it has. */
export interface FakeVoice {
  readonly lang: string;
  /** Whether it speaks on the device; one that does not sends what it reads to somebody. */
  readonly localService: boolean;
}

/** What the page has asked the voices to do: the texts in their order, and `silence`. */
export interface Heard {
  readonly said: string[];
  /** Tells the page that what is being said has been said. */
  finish(): Promise<void>;
  /** Whether the last thing a page of this tab asked for was silence: also when it asked while it went away. */
  wasSilenced(): Promise<boolean>;
}

interface FakeWindow {
  heard(what: string): void;
  finishUtterance(): void;
}

/** Gives the page's browser voices that say nothing: Chromium on a machine without a screen has none. */
export async function giveVoices(page: Page, voices: readonly FakeVoice[]): Promise<Heard> {
  const said: string[] = [];
  await page.exposeFunction("heard", (what: string) => void said.push(what));
  await page.addInitScript((voices) => {
    const fake = globalThis as unknown as FakeWindow;
    let current: SpeechSynthesisUtterance | undefined;
    const speechSynthesis = {
      getVoices: () => voices.map((voice) => ({ ...voice, default: false, name: voice.lang, voiceURI: voice.lang })),
      speak(utterance: SpeechSynthesisUtterance & { voice: FakeVoice }) {
        current = utterance;
        sessionStorage.removeItem("silenced");
        fake.heard(utterance.voice.localService ? utterance.text : `sent away: ${utterance.text}`);
      },
      cancel() {
        const cut = current;
        current = undefined;
        sessionStorage.setItem("silenced", "");
        fake.heard("silence");
        cut?.onend?.({} as SpeechSynthesisEvent);
      },
    };
    fake.finishUtterance = () => {
      const finished = current;
      current = undefined;
      finished?.onend?.({} as SpeechSynthesisEvent);
    };
    Object.defineProperty(globalThis, "speechSynthesis", { value: speechSynthesis });
    Object.defineProperty(globalThis, "SpeechSynthesisUtterance", { value: class { constructor(readonly text: string) {} } }); // prettier-ignore
  }, voices);
  return {
    said,
    finish: () => page.evaluate(() => (globalThis as unknown as FakeWindow).finishUtterance()),
    wasSilenced: () => page.evaluate(() => sessionStorage.getItem("silenced") !== null),
  };
}
