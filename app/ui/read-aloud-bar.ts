import { localVoice, Reader, type Piece, type ReadingState } from "./read-aloud.ts";

type Words = Readonly<Record<"read" | "pause" | "resume" | ReadingState, string>>;

/** What is read of a part, in the order it stands: each text once. */
const pieceSelector = ":is(h1, h2, h3, p, li):not(li *)";
/** What a listener has no use for: explanations that are closed, and numbers of sources. */
const unread = "[popover], [hidden], a[href='#sources']";

let reader: Reader | undefined;

/** Ends the reading, where somebody leaves in the middle of it. */
export const fallSilent = (): void => reader?.stop();

/** Shows the button that reads the page aloud, once the browser has a voice of its own for the page's language. */
export function offerReadingAloud(): void {
  const bar = document.querySelector<HTMLElement>("[data-reads-aloud]");
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!bar || !speech) return;
  const offer = () => {
    const voice = localVoice(speech.getVoices(), document.documentElement.lang);
    if (!voice || reader) return;
    reader = readerOf(bar, speech, voice);
    bar.hidden = false;
  };
  offer();
  // Not every browser's voices are an EventTarget.
  speech.onvoiceschanged = offer;
  window.addEventListener("pagehide", fallSilent);
}

function readerOf(bar: HTMLElement, speech: SpeechSynthesis, voice: SpeechSynthesisVoice): Reader {
  const words = JSON.parse(bar.dataset.readsAloud ?? "{}") as Words;
  const toggle = bar.querySelector<HTMLElement>("[data-aloud-toggle]")!;
  const stop = bar.querySelector<HTMLElement>("[data-aloud-stop]")!;
  const status = bar.querySelector<HTMLElement>("[role=status]")!;
  const view = new FollowedView();

  const utter = (text: string) => Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang });
  const reader = new Reader(speech, piecesOf(document, view), utter, (state) => {
    const isUnderWay = state === "reading" || state === "paused";
    view.begin();
    toggle.querySelector("span")!.textContent = state === "reading" ? words.pause : state === "paused" ? words.resume : words.read;
    if (!isUnderWay && document.activeElement === stop) toggle.focus();
    stop.hidden = !isUnderWay;
    bar.toggleAttribute("data-under-way", isUnderWay);
    status.textContent = words[state];
  });
  toggle.addEventListener("click", () => reader.toggle());
  stop.addEventListener("click", () => reader.stop());
  return reader;
}

function piecesOf(page: Document, view: FollowedView): Piece[] {
  const elements = [...page.querySelectorAll<HTMLElement>("[data-aloud]")].flatMap((part) => (part.matches(pieceSelector) ? part : [...part.querySelectorAll<HTMLElement>(pieceSelector)]));
  return elements.flatMap((element) => {
    const text = textOf(element);
    const mark = (isRead: boolean) => {
      element.toggleAttribute("data-being-read", isRead);
      if (isRead) view.follow(element);
    };
    return text ? { text, mark } : [];
  });
}

function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.querySelectorAll(unread).forEach((part) => part.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/** Brings what is read into sight for somebody who looks on. Whoever has scrolled elsewhere meanwhile stays there. */
class FollowedView {
  #before: HTMLElement | undefined;

  /** Reading begins, ends or goes on: what comes next is brought into sight wherever the reader is. */
  begin(): void {
    this.#before = undefined;
  }

  follow(element: HTMLElement): void {
    const before = this.#before?.getBoundingClientRect();
    this.#before = element;
    const { top, bottom } = element.getBoundingClientRect();
    const isSeen = top >= 0 && bottom <= window.innerHeight;
    const looksElsewhere = before && (before.bottom < 0 || before.top > window.innerHeight);
    if (isSeen || looksElsewhere) return;
    element.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }
}
