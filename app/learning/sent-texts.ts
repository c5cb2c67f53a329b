/** Prints of texts, by which they are known again without being kept. */
export class SentTexts {
  readonly #prints = new Set<string>();

  add(text: string): void {
    this.#prints.add(printOf(text));
  }

  has(text: string): boolean {
    return this.#prints.has(printOf(text));
  }

  /** The prints of the latest texts, to be taken up again after a reload. */
  latest(): string[] {
    return [...this.#prints].slice(-mostKept);
  }

  takeUp(prints: readonly string[]): void {
    for (const print of prints) this.#prints.add(print);
  }
}

const mostKept = 100;

function printOf(text: string): string {
  let sum = 0;
  for (let n = 0; n < text.length; n++) sum = (Math.imul(sum, 31) + text.charCodeAt(n)) | 0;
  return `${text.length} ${sum}`;
}
