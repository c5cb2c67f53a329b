/**
 * How hard a text is to read, by its sentences and words alone. A text is given in passages: a paragraph, a heading and a
 * list line are one each, and each is at least one sentence. Neither figure knows what the words mean: a person still reads
 * the text aloud.
 */

const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** After `.`, `?`, `!` where the next word begins like a sentence, and after every colon. */
const sentenceEnd = /(?<=[.?!:][»"”)]*)\s+(?=[«"“(]*[A-ZÆØÅ0-9–])|(?<=:)\s+/u;

/** The words of a text; a figure counts as one, and what a hyphen joins is one word. */
export const wordsOf = (text: string): readonly string[] => text.match(word) ?? [];

/** The sentences of one passage. */
export const sentencesOf = (passage: string): readonly string[] => passage.split(sentenceEnd).filter((part) => /[\p{L}\p{N}]/u.test(part));

/** How many words stand in some passages. */
export const wordCount = (passages: readonly string[]): number => passages.reduce((sum, passage) => sum + wordsOf(passage).length, 0);

/**
 * LIX: words per sentence plus the percentage of words with more than six letters. Under 30 is very easy, 30–40 easy (fiction).
 *
 * Source: Björnsson C-H (1968), Läsbarhet; bands as klartsagt.no and tansa.com give them. A colon ends a sentence, as in Björnsson.
 *
 * @returns NaN for a text without words
 */
export function lix(passages: readonly string[]): number {
  const { words, sentences } = count(passages);
  const long = words.filter((one) => one.length > 6).length;
  return words.length / sentences + (100 * long) / words.length;
}

/**
 * Flesch–Kincaid grade level, for English: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. Grade 5 to 8 is plain
 * English for adults.
 *
 * Source: Kincaid JP, Fishburne RP, Rogers RL, Chissom BS (1975), Research Branch Report 8-75, Naval Technical Training Command.
 *
 * @returns NaN for a text without words
 */
export function fleschKincaid(passages: readonly string[]): number {
  const { words, sentences } = count(passages);
  const syllables = words.reduce((sum, one) => sum + syllablesOf(one), 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}

/**
 * The syllables of an English word, by its groups of vowels: a silent ending (`-e`, `-es`, `-ed`) is not heard, and more than
 * two vowels in a row count as two groups. Right for most words, one off for some; a figure counts as one.
 */
export function syllablesOf(one: string): number {
  const letters = one.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const heard = letters.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (ending) => ending.charAt(0)).replace(/^y/, "");
  return heard.match(/[aeiouy]{1,2}/g)?.length ?? 1;
}

function count(passages: readonly string[]): { words: readonly string[]; sentences: number } {
  return { words: passages.flatMap(wordsOf), sentences: passages.reduce((sum, passage) => sum + sentencesOf(passage).length, 0) };
}
