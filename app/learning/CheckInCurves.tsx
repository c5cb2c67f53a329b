import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import { CheckInCurve, curveHeading, type HeadingLevel } from "./CheckInCurve.tsx";
import { questionWith } from "./check-in-questions.ts";
import type { CheckInQuestion } from "./check-in.ts";
import type { Curve, CurvePoint } from "./curve.ts";

const questionOf = ({ question }: Curve): CheckInQuestion => questionWith(question);

/**
 * Curves of the check-in, a small drawing for each question and a table with every answer: all of the learner's own, or the one that a
 * facilitator is shown. Whoever shows them says above, every time, that it is no test.
 *
 * @param today `YYYY-MM-DD`; a year is said only where it is another than today's
 * @param level of the heading over each curve
 * @param beside what stands beside each curve, which its heading names
 */
export function CheckInCurves({ curves, today, level = 3, beside }: { curves: readonly Curve[]; today: string; level?: HeadingLevel; beside?: (question: CheckInQuestion, heading: string) => ReactNode }) {
  const t = useMessages();
  const { checkIn } = t;
  const weeks = (curves[0]?.points ?? []).map(({ week }) => week).reverse();
  return (
    <div className="stack">
      <div className="curves">
        {curves.map((curve) => (
          <div className="stack tight" key={curve.question}>
            <CheckInCurve question={questionOf(curve)} curve={curve} today={today} level={level} />
            {beside?.(questionOf(curve), curveHeading(curve))}
          </div>
        ))}
      </div>
      <div className="grid answers" role="region" aria-labelledby="answers-caption" tabIndex={0}>
        <table className="ds-table">
          <caption id="answers-caption">{checkIn.table}</caption>
          <thead>
            <tr>
              <th scope="col" className="name">
                {checkIn.weekColumn}
              </th>
              {curves.map((curve) => (
                <th scope="col" className="topic" key={curve.question}>
                  {questionOf(curve).short[t.language]}
                  {questionOf(curve).lowerIsBetter && <span className="small quiet"> {checkIn.lowerIsBetter}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, n) => (
              <tr key={week}>
                <th scope="row">{t.when.day(week, today)}</th>
                {curves.map(({ question, points }) => (
                  <td className="num" key={question}>
                    <Answer mark={points[points.length - 1 - n]?.mark ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Answer({ mark }: Pick<CurvePoint, "mark">) {
  const { checkIn } = useMessages();
  if (mark === "no-contact") return checkIn.noContact;
  if (mark !== null) return mark;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="ds-sr-only">{checkIn.skipped}</span>
    </>
  );
}
