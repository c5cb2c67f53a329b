import { ModuleDrawing } from "#app/curriculum/Drawing.tsx";
import { SafetyLine } from "#app/curriculum/SafetyLine.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { ModulePage } from "./module.server.ts";
import { ModuleOutline } from "./ModuleOutline.tsx";
import { ModuleReading } from "./ModuleReading.tsx";
import { OpenedNote } from "./PaceNotes.tsx";
import { ToPath } from "./ToPath.tsx";

/** A module's outline, and what belongs to the whole of it. */
export function ModuleView({ module, today }: { module: ModulePage; today: string }) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="column stack parts">
        {module.first && <SafetyLine line={module.first} language={t.language} />}
        <p className="small quiet">{t.progress.moduleWord(module.number, module.line)}</p>
        <h1>{module.title}</h1>
        {module.note && <OpenedNote note={module.note} today={today} />}
        {module.drawing && <ModuleDrawing picture={module.drawing} />}
        <p>{t.module.done(module.completed, module.lessons)}</p>
        <ModuleOutline lines={module.lines} counted={module.lessons} />
        {module.together && (
          <section className="stack tight" aria-labelledby="together">
            <h2 id="together">
              <a className="ds-link" href={`/modules/${module.moduleId}/together`}>
                {t.module.together}
              </a>
            </h2>
            <p>{t.module.togetherLead}</p>
            {module.readiness && (
              <p className="small quiet">
                {t.module.readinessOf(t.progress.moduleWord(module.number, module.line))} <strong>{t.module.readiness[module.readiness]}</strong>. {t.module.readinessMeans}
              </p>
            )}
          </section>
        )}
        <ModuleReading moduleId={module.moduleId} hasLessons>
          <li>
            <a className="ds-link tall" href={`/share/progress/${module.moduleId}`}>
              <Icon name="right" />
              <span>{t.whoCanSee.share.progress}</span>
            </a>
          </li>
        </ModuleReading>
        <p>
          <ToPath />
        </p>
      </div>
    </div>
  );
}
