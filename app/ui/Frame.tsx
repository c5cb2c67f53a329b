import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "./Icon.tsx";
import { LeaveLink } from "./LeaveLink.tsx";
import { Mark } from "./Mark.tsx";

export interface Place {
  readonly to: string;
  readonly label: string;
}

interface FrameProps {
  readonly home: string;
  readonly places: readonly Place[];
  readonly path: string;
  /** The form that ends the session, where there is one. */
  readonly wayOut: ReactNode;
  /** The form that shows the page in the other language. */
  readonly language: ReactNode;
  readonly help: ReactNode;
  readonly clinicName: string | undefined;
  readonly demo: boolean;
  /** What whoever is signed in should know on every page. */
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** The place that a page belongs to: the longest address that its own begins with. */
const placeOf = (path: string, places: readonly Place[]): string | undefined =>
  places.map(({ to }) => to).filter((to) => path === to || path.startsWith(`${to}/`)).sort((one, other) => other.length - one.length)[0];

/** The page around every page: skip link, where to go, the way out, and where to get help now. */
export function Frame({ home, places, path, wayOut, language, help, clinicName, demo, note, children }: FrameProps) {
  const t = useMessages();
  const here = placeOf(path, places);
  return (
    <>
      <a className="ds-skip-link" href="#main">
        {t.frame.skip}
      </a>
      <header className="top">
        <div className="wrap">
          <a className="brand" href={home}>
            <Mark />
            <span>Samspill</span>
          </a>
          <nav aria-label={t.frame.menu}>
            <ul>
              {places.map(({ to, label }) => (
                <li key={to}>
                  <a href={to} aria-current={path === to ? "page" : here === to ? "true" : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="tools">
            {wayOut}
            <div className="bar">
              {language}
              <LeaveLink />
            </div>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {note && (
          <div className="wrap shared-note no-print">
            <p className="small quiet">{note}</p>
          </div>
        )}
        {children}
      </main>
      <footer className="foot">
        <div className="wrap">
          <div className="now with-icon">
            <Icon name="phone" />
            <p>{help}</p>
          </div>
          <ul className="plain">
            <li>
              <a className="ds-link" href="/help">
                {t.frame.moreHelp}
              </a>
            </li>
            <li>
              <a className="ds-link" href="/words">
                {t.frame.words}
              </a>
            </li>
            <li>
              <a className="ds-link" href="/about/privacy">
                {t.frame.privacy}
              </a>
            </li>
            <li>
              <a className="ds-link" href="/about/accessibility">
                {t.frame.accessibility}
              </a>
            </li>
          </ul>
          <p className="quiet">
            {[clinicName && `${clinicName}.`, demo && t.frame.demo].filter(Boolean).join(" ")}
            {(clinicName || demo) && <br />}
            {t.frame.leaveNote}
          </p>
        </div>
      </footer>
    </>
  );
}
