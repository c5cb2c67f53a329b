import { createHash } from "node:crypto";
import type { Answer } from "./built-site.ts";
import type { Mark, Marks } from "./marks.ts";

/** What is kept of one answer. */
export interface Observed {
  readonly status: number;
  /** Marks in headers and body, without those that the visitor brought. */
  readonly marks: ReadonlySet<Mark>;
  /** Equal for two answers that are the same byte for byte, but for what `normalised` takes out. */
  readonly print: string;
  /** The same for what a reader sees at whatever address: without the route's scripts, and the menu's "you are here". */
  readonly pagePrint: string;
  /** Rows that have come or gone. */
  readonly changes: readonly string[];
  /** Marks in those rows. */
  readonly touched: ReadonlySet<Mark>;
  readonly cacheControl: string | undefined;
  readonly length: number;
}

/** What a visitor put into the request. */
export interface Brought {
  /** Path and query. */
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Whoever is signed in. */
  readonly accountId?: string | undefined;
}

export function observed(answer: Answer, brought: Brought, marks: Marks, changes: readonly string[]): Observed {
  const known = marks.foundIn(decodeURIComponent(brought.path) + Object.values(brought.fields).join(" "));
  const same = normalised(answer, brought);
  return {
    status: answer.status,
    marks: new Set([...marks.foundIn(textOf(answer))].filter((mark) => !known.has(mark))),
    print: printOf(same),
    pagePrint: printOf(same.replace(/<script\b.*?<\/script>|<link rel="modulepreload"[^>]*>| aria-current="\w+"/gs, "")),
    changes,
    touched: marks.foundIn(changes.join("\n")),
    cacheControl: answer.headers["cache-control"],
    length: answer.body.length,
  };
}

/** All that a client gets to read. `Date` and the length are left out. */
const textOf = ({ status, headers, body }: Answer): string =>
  [status, ...Object.entries(headers).flatMap(([name, value]) => (name === "date" || name === "content-length" ? [] : [`${name}: ${String(value)}`])), "", body].join("\n");

/** A field that holds less, a number or a choice, is no id and no text. */
const shortestId = 8;

/**
 * An answer without what must differ between two that say the same: the nonce of its scripts, the address asked for,
 * which the page repeats in the forms for signing in and for the other language, whose page it is, and what the visitor
 * had typed, which a refused form hands back.
 */
export function normalised(answer: Answer, { path, fields, accountId }: Brought): string {
  const nonce = /'nonce-([^']+)'/.exec(String(answer.headers["content-security-policy"]))?.[1];
  const address = inHtml(path);
  const typed = Object.values(fields).filter((value) => value.length >= shortestId);
  const handedBack = Object.values(fields).map((value) => `value="${inHtml(value)}"`);
  const differing = [...(nonce ? [nonce] : []), `value="${address}"`, `action="${address}"`, ...handedBack, ...typed, ...typed.map(inHtml), ...(accountId ? [accountId] : [])];
  return differing.reduce((text, word) => text.replaceAll(word, "…"), textOf(answer));
}

const inHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;");

const printOf = (text: string): string => createHash("sha1").update(text).digest("base64");
