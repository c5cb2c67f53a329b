import { useMessages } from "#app/i18n/Messages.tsx";
import { HeldNote } from "./PaceNotes.tsx";
import type { LockedModule } from "./locked-module.server.ts";
import type { Lock } from "./path.ts";

/** Why a module is closed, and what opens it or when, as one clause. */
export function useLockWords(): (lock: Lock, waitsFor: string | undefined, today: string) => string {
  const t = useMessages();
  return (lock, waitsFor = "", today) => {
    switch (lock.because) {
      case "day":
        return t.progress.opensOn(lock.opensOn, today);
      case "read":
        return t.progress.afterReading(waitsFor);
      case "finish":
        return t.progress.afterFinishing(waitsFor);
      case "aftercare":
        return t.progress.afterProgramme;
      case "care":
        return t.progress.afterCare;
      case "clearance":
        return t.prescribed.afterClearance;
      case "renewal":
        return t.prescribed.afterRenewal;
      case "held":
        return t.prescribed.held;
    }
  };
}

/** The page in place of a module that is not open yet. */
export function LockedNotice({ module, today }: { module: LockedModule; today: string }) {
  const t = useMessages();
  const words = useLockWords();
  return (
    <div className="wrap">
      <div className="narrow stack">
        <p className="small quiet">{t.progress.moduleWord(module.number, module.line)}</p>
        <h1>{module.title}</h1>
        {module.note ? <HeldNote note={module.note} today={today} /> : <p>{t.module.notOpenYet(words(module.locked, module.waitsFor, today))}</p>}
        <p>
          <a className="ds-button" href={module.line === "prescribed" ? `/modules/${module.moduleId}` : "/home"}>
            {module.line === "prescribed" ? t.offers.toCard : t.lesson.toPath}
          </a>
        </p>
      </div>
    </div>
  );
}
