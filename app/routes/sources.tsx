import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { labelOf } from "#app/learning/path.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { LockedNotice } from "#app/learning/LockedNotice.tsx";
import type { LockedModule } from "#app/learning/locked-module.server.ts";
import { readSources, type SourcesPage } from "#app/learning/sources.server.ts";
import { SourcesView } from "#app/learning/SourcesView.tsx";

export const handle: Titled<{ page: SourcesPage | LockedModule } | undefined> = {
  title: (t, data) => (data ? t.titles.sources(labelOf(data.page)) : t.titles.missing),
};

/** What a module rests on. */
export const loader = guarded("path.read", ({ permit, params, now }) => {
  const page = readSources(permit, params.module ?? "", now);
  return answer({ page, now: now.getTime() }, { status: page.locked ? 403 : 200 });
});

export default function Sources() {
  const { page, now } = useLoaderData<typeof loader>() as { page: SourcesPage | LockedModule; now: number };
  return page.locked ? <LockedNotice module={page} today={osloDate(now)} /> : <SourcesView page={page} />;
}
