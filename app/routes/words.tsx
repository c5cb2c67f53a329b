import { useLoaderData } from "@remix-run/react";
import { listTerms } from "#app/curriculum/glossary.ts";
import { WordsView } from "#app/curriculum/WordsView.tsx";
import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { glossary } from "#content/glossary.ts";

export const handle: Titled = { title: (t) => t.titles.words };

/** The words that the lessons explain, also for whoever is not signed in. */
export const loader = open("words.read", ({ language }) => ({ terms: listTerms(glossary, language) }));

export default function Words() {
  return <WordsView {...useLoaderData<typeof loader>()} />;
}
