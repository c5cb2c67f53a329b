import { useMessages } from "#app/i18n/Messages.tsx";
import type { LockedModule } from "./lesson.server.ts";
import type { Lock } from "./path.ts";

/** Why a module is closed, and what opens it or when, as one clause. */
export function useLockWords(): (lock: Lock, waitsFor: string | undefined, today: string) => string {
  const t = useMessages();
  return (lock, waitsFor = "", today) =>
    lock.because === "day" ? t.progress.opensOn(lock.opensOn, today) : lock.because === "read" ? t.progress.afterReading(waitsFor) : t.progress.afterFinishing(waitsFor);
}

/** The page in place of a module that is not open yet. */
export function LockedNotice({ module, today }: { module: LockedModule; today: string }) {
  const t = useMessages();
  const words = useLockWords();
  return (
    <div className="wrap">
      <div className="narrow stack">
        <p className="small quiet">{t.progress.moduleWord(module.number)}</p>
        <h1>{module.title}</h1>
        <p>{t.module.notOpenYet(words(module.locked, module.waitsFor, today))}</p>
        <p>
          <a className="ds-button" href="/home">
            {t.lesson.toPath}
          </a>
        </p>
      </div>
    </div>
  );
}
