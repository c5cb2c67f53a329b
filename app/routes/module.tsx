import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { LockedNotice } from "#app/learning/LockedNotice.tsx";
import { ModuleOutline } from "#app/learning/ModuleOutline.tsx";
import { readModule, type ModulePage, type LockedModule } from "#app/learning/module.server.ts";

export const handle: Titled<{ module: ModulePage | LockedModule } | undefined> = {
  title: (t, data) => (data ? t.titles.module(data.module.number) : t.titles.missing),
};

export const loader = guarded("path.read", ({ permit, params, now }) => {
  const module = readModule(permit, params.module ?? "", now);
  return answer({ module, now: now.getTime() }, { status: module.locked ? 403 : 200 });
});

export default function Module() {
  const t = useMessages();
  const { module, now } = useLoaderData<typeof loader>() as { module: ModulePage | LockedModule; now: number };
  if (module.locked) return <LockedNotice module={module} today={osloDate(now)} />;
  return (
    <div className="wrap">
      <div className="column stack">
        <p className="small quiet">{t.progress.moduleWord(module.number)}</p>
        <h1>{module.title}</h1>
        <p>{t.module.done(module.completed, module.lines.length)}</p>
        <ModuleOutline lines={module.lines} />
        <p>
          <a className="ds-button" data-variant="secondary" href="/home">
            {t.lesson.toPath}
          </a>
        </p>
      </div>
    </div>
  );
}
