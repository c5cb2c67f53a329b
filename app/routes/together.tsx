import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { LockedModule } from "#app/learning/locked-module.server.ts";
import { LockedNotice } from "#app/learning/LockedNotice.tsx";
import { labelOf } from "#app/learning/path.ts";
import { readTogether, type TogetherPage } from "#app/learning/together.server.ts";
import { TogetherView } from "#app/learning/TogetherView.tsx";

export const handle: Titled<{ together: TogetherPage | LockedModule } | undefined> = {
  title: (t, data) => (data ? t.titles.together(labelOf(data.together)) : t.titles.missing),
};

export const loader = guarded("path.read", ({ permit, params, now }) => {
  const together = readTogether(permit, params.module ?? "", now);
  return answer({ together, now: now.getTime() }, { status: together.locked ? 403 : 200 });
});

export default function Together() {
  const { together, now } = useLoaderData() as { together: TogetherPage | LockedModule; now: number };
  return together.locked ? <LockedNotice module={together} today={osloDate(now)} /> : <TogetherView page={together} />;
}
