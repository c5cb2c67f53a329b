/** Whose a mark is: a person by name, a group, or the clinic. */
export type Owner = string;

export type MarkKind =
  | "user name"
  | "display name"
  | "name then"
  | "e-mail"
  | "reflection"
  | "own page"
  | "wish"
  | "prescribed words"
  | "pace reason"
  | "shared words"
  | "answer"
  | "message"
  | "saved answer"
  | "log"
  | "happening"
  | "moment"
  | "account id"
  | "enrolment id"
  | "group name"
  | "group id"
  | "family id"
  | "invitation id"
  | "invitation code"
  | "invitation label"
  | "staff invitation id"
  | "staff invitation code"
  | "password code"
  | "notice reason"
  | "meeting id"
  | "meeting place"
  | "meeting point"
  | "emergency reason"
  | "clinic number";

/** A word that stands in one field of one person, group or clinic, and nowhere else in the world: a canary. */
export interface Mark {
  readonly what: MarkKind;
  readonly owner: Owner;
}

/** What a mark can look like in small letters: a made-up word, an id, an instant in milliseconds, or an invitation's code. */
const shapes = /kanari\d+x|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?<!\d)\d{13}(?!\d)|[\da-hjkmnp-tv-z]{5}(?:-[\da-hjkmnp-tv-z]{4}){4}-[\da-hjkmnp-tv-z]{5}/g;

/** Every mark of one world, found again in one pass over a text. */
export class Marks {
  readonly #known = new Map<string, Mark>();

  /** Makes a word up for a field. */
  word(what: MarkKind, owner: Owner): string {
    return this.keep(`kanari${this.#known.size}x`, what, owner);
  }

  /** Remembers a value that is one of its kind already. */
  keep(value: string, what: MarkKind, owner: Owner): string {
    const word = value.toLowerCase();
    if (!word.match(shapes)) throw new TypeError(`${value} has not the shape of a mark`);
    this.#known.set(word, { what, owner });
    return value;
  }

  /** The marks that a text holds, each once. */
  foundIn(text: string): Set<Mark> {
    const found = new Set<Mark>();
    for (const [word] of text.toLowerCase().matchAll(shapes)) {
      const mark = this.#known.get(word);
      if (mark) found.add(mark);
    }
    return found;
  }

  /** The word that stands in one field. */
  wordIn(what: MarkKind, owner: Owner): string {
    const found = [...this.#known].find(([, mark]) => mark.what === what && mark.owner === owner);
    if (!found) throw new TypeError(`nothing marks the ${what} of ${owner}`);
    return found[0];
  }

  /** The words that stand in some kinds of field. */
  wordsOf(...kinds: readonly MarkKind[]): string[] {
    return [...this.#known].filter(([, { what }]) => kinds.includes(what)).map(([word]) => word);
  }
}
