import { useMessages } from "#app/i18n/Messages.tsx";
import type { CheckInQuestion } from "./check-in.ts";
import { curveBox as box, drawCurve, heightOf, summaryOf, type Curve } from "./curve.ts";

export type HeadingLevel = 2 | 3;

/** The id of the heading over a curve. */
export const curveHeading = ({ question }: Pick<Curve, "question">): string => `curve-${question}`;

/** One question's answers as a drawing, its words for whoever hears it. One colour, and none of it says better or worse. */
export function CheckInCurve({ question, curve, today, level }: { question: CheckInQuestion; curve: Curve; today: string; level: HeadingLevel }) {
  const t = useMessages();
  const { checkIn } = t;
  const drawn = drawCurve(curve);
  const day = (week: string) => t.when.day(week, today);
  const [zero, ten] = question.ends;
  const heading = curveHeading(curve);
  const Heading = `h${level}` as const;
  return (
    <figure className="curve stack tight" aria-labelledby={heading}>
      <Heading id={heading}>{question.question[t.language]}</Heading>
      <p className="small quiet">
        {checkIn.ends(zero[t.language], ten[t.language])} {question.lowerIsBetter && checkIn.lowerIsBetter}
      </p>
      {drawn ? (
        <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={summary(summaryOf(drawn))}>
          {[0, 5, 10].map((mark) => (
            <g key={mark}>
              <path className="level" d={`M${box.left} ${heightOf(mark)}H${box.right}`} />
              <text className="at" x={box.left - 6} y={heightOf(mark) + 4}>
                {mark}
              </text>
            </g>
          ))}
          {drawn.lines.map((line) => (
            <path className="mine" key={line} d={line} />
          ))}
          {drawn.points.map(({ week, x, y }) => (
            <circle className="dot" key={week} cx={x} cy={y} r="4" />
          ))}
          {drawn.from !== drawn.to && (
            <text className="from" x={box.left} y={box.height - 8}>
              {day(drawn.from)}
            </text>
          )}
          <text className={drawn.from === drawn.to ? "only" : "to"} x={drawn.from === drawn.to ? (box.left + box.right) / 2 : box.right} y={box.height - 8}>
            {day(drawn.to)}
          </text>
        </svg>
      ) : (
        <p className="quiet">{checkIn.noAnswers}</p>
      )}
    </figure>
  );

  function summary({ count, first, last, lowest, highest }: ReturnType<typeof summaryOf>): string {
    return checkIn.drawing(count, day(first.week), first.mark, day(last.week), last.mark, lowest, highest);
  }
}
