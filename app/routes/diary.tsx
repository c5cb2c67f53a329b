import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readMonth, type MonthPage } from "#app/learning/diary.server.ts";
import { searchDiary, searchForm } from "#app/learning/diary-search.server.ts";
import { DiaryView, type Searched } from "#app/learning/DiaryView.tsx";

export const handle: Titled = { title: (t) => t.titles.diary };

export const loader = guarded("diary.keep", ({ permit, request, now }) => readMonth(permit, new URL(request.url).searchParams.get("month"), now));

/** A search is posted, so that its words stand in no address. */
export const action = guarded("diary.keep", ({ permit, form }) => {
  const query = String(form.get("query") ?? "");
  const read = readForm(form, searchForm);
  return read.ok ? answer({ query, found: searchDiary(permit, read.value) }) : answer({ query, problems: read.problems }, { status: 422 });
});

export default function Diary() {
  return <DiaryView page={useLoaderData() as MonthPage} searched={useActionData() as Searched | undefined} />;
}
