import { WhatItMeans, WhoLines } from "#app/family/WhoCanSee.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { CheckInCurves } from "./CheckInCurves.tsx";
import { CheckInForm, type CheckInAnswer } from "./CheckInForm.tsx";
import { CheckInHelp } from "./CheckInHelp.tsx";
import type { CheckInPage } from "./check-in.server.ts";
import type { CheckInQuestion } from "./check-in.ts";
import { ToPath } from "./ToPath.tsx";

interface CheckInViewProps {
  readonly page: CheckInPage;
  /** Whether the clinic has a telephone number of its own on the help page. */
  readonly clinicHasNumber: boolean;
  /** Whether the check-in has just been kept. */
  readonly saved: boolean;
  readonly answer: CheckInAnswer | undefined;
}

/** The weekly check-in: the help it asks for, before anything else, so that it shares the first screen with "saved"; this week's questions; and the curves. */
export function CheckInView({ page, clinicHasNumber, saved, answer }: CheckInViewProps) {
  const t = useMessages();
  const { checkIn } = t;
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          <h1>{checkIn.heading}</h1>
          {saved && !answer && (
            <p className="saved with-icon" id="saved" tabIndex={-1} role="status" data-focus>
              <Icon name="saved" />
              <span>{checkIn.kept}</span>
            </p>
          )}
          <CheckInHelp page={page} clinicHasNumber={clinicHasNumber} />
        </div>
        <div className="stack">
          <p className="lead">{checkIn.notATest}</p>
          <p>{checkIn.lead}</p>
        </div>
        <CheckInForm page={page} answer={answer} />
        <section className="stack" aria-labelledby="curves">
          <h2 id="curves">{checkIn.curves}</h2>
          <p>{checkIn.curvesLead}</p>
          <p>{checkIn.curvesShared}</p>
          {page.curves.some(({ points }) => points.length > 0) ? (
            <details>
              <summary>{checkIn.showCurves}</summary>
              <div className="stack">
                <CheckInCurves curves={page.curves} today={page.today} beside={(question, heading) => <WhoSeesCurve question={question} heading={heading} page={page} />} />
                <WhatItMeans />
              </div>
            </details>
          ) : (
            <p className="quiet">{checkIn.noCurves}</p>
          )}
        </section>
        {page.better.length > 0 && (
          <section className="stack tight" aria-labelledby="went">
            <h2 id="went">{checkIn.went}</h2>
            <dl className="lines-of-weeks">
              {page.better.map(({ week, text }) => (
                <div key={week}>
                  <dt className="small quiet">{t.when.day(week, page.today)}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {page.instruments.length > 0 && (
          <section className="stack tight" aria-labelledby="forms">
            <h2 id="forms">{t.forms.heading}</h2>
            <p>{t.forms.lead}</p>
            <ul className="plain lines">
              {page.instruments.map(({ number, title }) => (
                <li key={number}>
                  <a className="ds-link" href={`/check-in/${number}`}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p>
          <ToPath />
        </p>
      </div>
    </div>
  );
}

/** Who can see one curve, by the shares that let them, and where it can be shared: all but how safe somebody has felt. */
function WhoSeesCurve({ question: { id, isPrivate }, heading, page: { viewers, today } }: { question: CheckInQuestion; heading: string; page: CheckInPage }) {
  return (
    <div className="who">
      <WhoLines {...(!isPrivate && { kind: "check-in-curve", item: id })} viewers={viewers[id] ?? []} today={today} headedBy={heading} />
    </div>
  );
}
