/** What was found in a text: the line it stands in, or a part of a long one. */
export interface Found {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** Letters of a long line that are shown before and after what was found. */
const around = 80;

/** Letters that can be written without their marks: `e` for `é`, `a` for `å`, `o` for `ø`. */
const variants = (() => {
  const found = new Map<string, string>([["o", "ø"]]);
  for (let code = 0xc0; code < 0x250; code++) {
    const letter = String.fromCodePoint(code).toLowerCase();
    const plain = letter.normalize("NFD").charAt(0);
    if (letter.length === 1 && /[a-z]/.test(plain)) found.set(plain, (found.get(plain) ?? "") + letter);
  }
  return found;
})();

/** Two letters that are written for one where the keyboard has not got it. */
const pairs: Readonly<Record<string, string>> = { aa: "å", ae: "æä", oe: "øöœ" };

const letterPattern = (letter: string): string => {
  const others = variants.get(letter);
  return others ? `[${letter}${others}]` : letter.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
};

function wordPattern(word: string): string {
  let pattern = "";
  for (let rest = word; rest; ) {
    const one = pairs[rest.slice(0, 2)];
    const letters = [...rest].slice(0, one ? 2 : 1);
    const plain = letters.map(letterPattern).join("");
    pattern += one ? `(?:${plain}|[${one}])` : plain;
    rest = rest.slice(letters.join("").length);
  }
  return pattern;
}

/**
 * A search for words in the order in which they are typed. Small and capital letters are the same, and a plain letter finds one
 * with a mark; a letter typed with its mark finds that one alone.
 *
 * @returns undefined where nothing is asked for
 */
export function searchFor(query: string): ((text: string) => Found[]) | undefined {
  const words = query.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const pattern = new RegExp(words.map(wordPattern).join("\\s+"), "iu");
  return (text) => text.normalize("NFC").split(/\r?\n/).flatMap((line) => foundIn(line, pattern));
}

function foundIn(line: string, pattern: RegExp): Found[] {
  const match = pattern.exec(line);
  if (!match) return [];
  const before = line.slice(0, match.index);
  const after = line.slice(match.index + match[0].length);
  return [{ before: shortened(before, "end"), hit: match[0], after: shortened(after, "start") }];
}

/** The end or the start of a text, cut between letters, with a sign where something is left out. */
export function shortened(text: string, keep: "start" | "end", most = around): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  return keep === "start" ? `${letters.slice(0, most).join("").trimEnd()} …` : `… ${letters.slice(-most).join("").trimStart()}`;
}
