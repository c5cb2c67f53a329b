import { WhatItMeans, WhoLines } from "#app/family/WhoCanSee.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { CheckInCurves } from "./CheckInCurves.tsx";
import { CheckInForm, type CheckInAnswer } from "./CheckInForm.tsx";
import { CheckInHelp } from "./CheckInHelp.tsx";
import type { CheckInPage } from "./check-in.server.ts";
import type { CheckInQuestion } from "./check-in.ts";
import { ToPath } from "./ToPath.tsx";

/** The weekly check-in: the help it asks for, this week's questions, and the curves. */
export function CheckInView({ page, saved, answer }: { page: CheckInPage; saved: boolean; answer: CheckInAnswer | undefined }) {
  const t = useMessages();
  const { checkIn } = t;
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          <h1>{checkIn.heading}</h1>
          {saved && !answer && (
            <p className="saved with-icon" role="status">
              <Icon name="saved" />
              <span>{checkIn.kept}</span>
            </p>
          )}
          <p className="lead">{checkIn.notATest}</p>
          <p>{checkIn.lead}</p>
        </div>
        <CheckInHelp page={page} />
        <CheckInForm page={page} answer={answer} />
        <section className="stack" aria-labelledby="curves" id="curves-section">
          <h2 id="curves">{checkIn.curves}</h2>
          <p>{checkIn.curvesLead}</p>
          <p>{checkIn.curvesShared}</p>
          {page.curves.some(({ points }) => points.length > 0) ? (
            <>
              <CheckInCurves curves={page.curves} today={page.today} beside={(question, heading) => <WhoSeesCurve question={question} heading={heading} page={page} />} />
              <WhatItMeans />
            </>
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
