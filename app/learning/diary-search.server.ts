import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import type { DayKind, DiaryEntry, Inventory } from "./diary.ts";
import { listWritings } from "./own-writing.server.ts";
import { searchFor, type Found } from "./search-text.ts";

/** The longest search, in characters. */
const longestQuery = 100;

export const searchForm = z.object({ query: z.string().trim().min(1, "required").max(longestQuery, "too_long") });

/** One line in which the words were found. */
export interface Hit extends Found {
  readonly day: string;
  readonly kind: DayKind;
  readonly field: keyof DiaryEntry | keyof Inventory;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** There are more than these. */
  readonly more: boolean;
}

/** How many lines a search shows. */
const mostHits = 100;

/** Looks for words in all that the learner has written in the diary and the daily inventory, the last day first. Every text is opened in memory, and what was asked for is kept nowhere. */
export function searchDiary(permit: Permit<"diary.keep">, { query }: z.infer<typeof searchForm>): SearchResult {
  const find = searchFor(query);
  if (!find) return { hits: [], more: false };
  const hits = (["diary", "inventory"] as const)
    .flatMap((kind) =>
      listWritings<DiaryEntry | Inventory>(permit, kind).flatMap(({ slot, value }) =>
        Object.entries(value).flatMap(([field, text]: [string, string]) => find(text).map((found): Hit => ({ day: slot, kind, field: field as Hit["field"], ...found }))),
      ),
    )
    .sort((one, other) => other.day.localeCompare(one.day));
  return { hits: hits.slice(0, mostHits), more: hits.length > mostHits };
}
