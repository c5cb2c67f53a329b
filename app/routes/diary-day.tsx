import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded, type PermittedVisit } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { diaryFields, inventoryFields, type DayKind } from "#app/learning/diary.ts";
import { diaryForm, inventoryForm, keepDiary, keepInventory, readDay, removeDay, requireDay, type DayOutcome, type DayPage } from "#app/learning/diary.server.ts";
import { DiaryDayView, type DayAnswer } from "#app/learning/DiaryDayView.tsx";
import { shownForm } from "#app/learning/revision-form.server.ts";
import { savedWords } from "#app/learning/saved-words.ts";

export const handle: Titled = { title: (t) => t.titles.diary };

export const loader = guarded("diary.keep", ({ permit, params, request, now }) => ({
  page: readDay(permit, requireDay(params.day, now), now),
  deleted: (["diary", "inventory"] as const).find((kind) => kind === new URL(request.url).searchParams.get("deleted")),
}));

const fieldsOf = { diary: diaryFields, inventory: inventoryFields } as const;

const typedIn = (form: FormData, fields: readonly string[]): Record<string, string> => Object.fromEntries([...fields, "revision"].map((field) => [field, String(form.get(field) ?? "")]));

function answerOf<Value extends object>(form: DayKind, outcome: DayOutcome<Value>, typed: Record<string, string>, language: Language, now: Date) {
  if (!outcome.ok) {
    const { other } = outcome;
    const texts = other ? (Object.values(other.value) as string[]) : fieldsOf[form].map(() => "");
    return answer({ form, typed, conflict: { other: { texts, revision: other?.revision ?? 0 } } }, { status: 409 });
  }
  const { saved, stopped } = outcome;
  const t = catalogues[language];
  return answer({ form, saved: { revision: saved?.revision ?? 0, id: saved?.id ?? "" }, stopped, words: saved ? savedWords(t, saved, now.getTime(), stopped) : t.diary.emptied });
}

/** What stands there after all is read by the loader, and shown beside the form that can delete it. */
function removing(kind: DayKind, { permit, params, form, now }: PermittedVisit<"diary.keep">) {
  const day = requireDay(params.day, now);
  const read = readForm(form, shownForm);
  if (!read.ok) throw new Refusal("bad_request");
  return removeDay(permit, kind, day, read.value.revision, now).ok ? redirect(`/diary/${day}?deleted=${kind}#${kind}`, 303) : answer({ form: kind, stands: true as const }, { status: 409 });
}

export const action = byIntent({
  diary: guarded("diary.keep", ({ permit, params, form, language, now }) => {
    const day = requireDay(params.day, now);
    const typed = typedIn(form, fieldsOf.diary);
    const read = readForm(form, diaryForm);
    return read.ok ? answerOf("diary", keepDiary(permit, day, read.value, now), typed, language, now) : answer({ form: "diary" as const, typed, problem: read.problems }, { status: 422 });
  }),
  inventory: guarded("diary.keep", ({ permit, params, form, language, now }) => {
    const day = requireDay(params.day, now);
    const typed = typedIn(form, fieldsOf.inventory);
    const read = readForm(form, inventoryForm);
    return read.ok ? answerOf("inventory", keepInventory(permit, day, read.value, now), typed, language, now) : answer({ form: "inventory" as const, typed, problem: read.problems }, { status: 422 });
  }),
  "remove-diary": guarded("diary.keep", (visit) => removing("diary", visit)),
  "remove-inventory": guarded("diary.keep", (visit) => removing("inventory", visit)),
});

export default function DiaryDay() {
  return <DiaryDayView {...(useLoaderData() as { page: DayPage; deleted?: DayKind })} answer={useActionData() as DayAnswer | undefined} />;
}
