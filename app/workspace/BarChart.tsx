import { useId } from "react";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { barBox, drawBars, type BarRow } from "./bars.ts";

interface BarChartProps {
  readonly title: string;
  readonly rows: readonly BarRow[];
  /** What each kind of bar is, where there are several: the first is filled, the second is an outline. */
  readonly kinds?: readonly string[];
  /** A value in words. */
  readonly inWords: (value: number) => string;
}

/** Bars drawn on the server. Kinds differ by how they are filled, not by colour alone, and every value stands in digits at its bar. */
export function BarChart({ title, rows, kinds = [], inWords }: BarChartProps) {
  const { figures: words } = useStaffMessages();
  const own = useId();
  const drawn = drawBars(rows);
  if (!drawn) return <p className="quiet">{words.nothingToDraw}</p>;
  const described = rows.map(({ label, values }) => words.chartRow(label, values.map((value, kind) => [kinds[kind], value === null ? words.hidden : inWords(value)].filter(Boolean).join(" ")).join(", ")));
  return (
    <div className="stack tight">
      {kinds.length > 1 && (
        <ul className="bar-key row plain small" aria-hidden="true">
          {kinds.map((kind, n) => (
            <li key={kind}>
              <svg viewBox="0 0 20 12">
                <rect className={`bar kind-${n}`} x="1" y="1" width="18" height="10" />
              </svg>{" "}
              {kind}
            </li>
          ))}
        </ul>
      )}
      <svg className="bars" viewBox={`0 0 ${barBox.width} ${drawn.height}`} role="img" aria-labelledby={`${own}t`} aria-describedby={`${own}d`}>
        <title id={`${own}t`}>{title}</title>
        <desc id={`${own}d`}>{words.chart(described.join(". "))}</desc>
        {drawn.rows.map(({ label, y, bars }) => (
          <g key={label}>
            <text className="of" x={barBox.left - 8} y={y + 4}>
              {label}
            </text>
            {bars.map(({ kind, x, y: top, width, value }) => (
              <g key={kind}>
                <rect className={`bar kind-${kind}`} x={x} y={top + 1} width={width} height={barBox.bar - 2} />
                <text x={x + width + 5} y={top + barBox.bar - 2}>
                  {words.number(value)}
                </text>
              </g>
            ))}
            {bars.length === 0 && (
              <text className="none" x={barBox.left} y={y + 4}>
                {words.hidden}
              </text>
            )}
          </g>
        ))}
        <path className="axis" d={`M${barBox.left} 0V${drawn.height}`} />
      </svg>
    </div>
  );
}
