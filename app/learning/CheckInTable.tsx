import { useMessages } from "#app/i18n/Messages.tsx";
import type { CheckInPoint } from "./shared-item.ts";

/** Answers week by week, as a table. */
export function CheckInTable({ curve, today }: { curve: readonly CheckInPoint[]; today: string }) {
  const t = useMessages();
  const questions = [...new Set(curve.flatMap(({ marks }) => Object.keys(marks)))].sort();
  return (
    <div className="scroll" role="region" aria-labelledby="curve" tabIndex={0}>
      <table className="ds-table">
        <caption id="curve">{t.shared.curve}</caption>
        <thead>
          <tr>
            <th scope="col">{t.shared.week}</th>
            {questions.map((question) => (
              <th scope="col" key={question}>
                {question.toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {curve.map(({ week, marks }) => (
            <tr key={week}>
              <th scope="row">{t.when.day(week, today)}</th>
              {questions.map((question) => (
                <td className="num" key={question}>
                  {marks[question] === undefined ? t.shared.skipped : marks[question] === "no-contact" ? t.shared.noContact : marks[question]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
