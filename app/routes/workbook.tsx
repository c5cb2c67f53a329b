import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { labelOf } from "#app/learning/path.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { LockedNotice } from "#app/learning/LockedNotice.tsx";
import { readWorkbook, type Workbook } from "#app/learning/workbook.server.ts";
import { WorkbookView } from "#app/learning/WorkbookView.tsx";
import type { LockedModule } from "#app/learning/locked-module.server.ts";

export const handle: Titled<{ workbook: Workbook | LockedModule } | undefined> = {
  title: (t, data) => (data ? t.titles.workbook(labelOf(data.workbook)) : t.titles.missing),
};

/** A module to print and work with by hand. */
export const loader = guarded("path.read", ({ permit, params, now }) => {
  const workbook = readWorkbook(permit, params.module ?? "", now);
  return answer({ workbook, now: now.getTime() }, { status: workbook.locked ? 403 : 200 });
});

export default function WorkbookPage() {
  const { workbook, now } = useLoaderData<typeof loader>() as { workbook: Workbook | LockedModule; now: number };
  return workbook.locked ? <LockedNotice module={workbook} today={osloDate(now)} /> : <WorkbookView workbook={workbook} />;
}
