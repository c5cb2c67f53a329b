import { useMessages } from "#app/i18n/Messages.tsx";
import type { Station } from "./path.ts";

type Drawn = Pick<Station, "number" | "state"> & { readonly here: boolean };

/** Heights in the drawing: the learner's line, the other track's line, and where they touch between two modules. */
const own = 52;
const other = 104;
const touch = { own: 76, other: 80, ring: 78 };
const width = 1120;

/**
 * A line from the left edge through every station. After each topic it bends towards the other line and back: there the
 * tracks can meet. The introduction has no such bend.
 *
 * @param from where the drawn piece starts, and `to` where it ends: the number of a station, or -1 and the count for the ends
 */
function linePath(at: (n: number) => number, level: number, bend: number, from: number, to: number, count: number): string {
  let d = `M${from < 0 ? 10 : at(from)} ${level}`;
  for (let n = Math.max(from, 0); n < to; n++) {
    if (n === 0 || n >= count) {
      d += `H${at(Math.min(n + 1, count - 1))}`;
      continue;
    }
    const middle = at(n) + (at(1) - at(0)) / 2;
    d += `H${middle - 42}C${middle - 20} ${level} ${middle - 22} ${bend} ${middle} ${bend}`;
    if (n + 1 < count) d += `S${middle + 20} ${level} ${middle + 42} ${level}H${at(n + 1)}`;
  }
  return d;
}

/**
 * The path as two lines that run side by side and meet. The other line is the other track and has no states: it looks
 * the same for everybody. The list beside the drawing says the same in words.
 */
export function PathLines({ stations, label }: { stations: readonly Drawn[]; label: string }) {
  const t = useMessages();
  const count = stations.length;
  const gap = Math.min(260, (width - 80) / count);
  const at = (n: number) => Math.round(40 + n * gap);
  const here = stations.findIndex((station) => station.here);
  const gone = here >= 0 ? here : stations.filter((station) => station.state === "done").length - 1;
  const meetings = stations.slice(1).map((_, n) => at(n + 1) + gap / 2);
  return (
    <svg viewBox={`0 -10 ${Math.round(at(count - 1) + gap / 2 + 30)} 134`} role="img" aria-label={label}>
      <path className="other" d={linePath(at, other, touch.other, -1, count, count)} />
      <path className="mine ahead" d={linePath(at, own, touch.own, Math.max(gone, 0), count, count)} />
      {gone >= 0 && <path className="mine" d={linePath(at, own, touch.own, -1, gone, count)} />}
      {meetings.map((x) => (
        <g key={x}>
          <circle className="meet" cx={x} cy={touch.ring} r="7" />
          <path className="ring mine" d={`M${x - 7} ${touch.ring}a7 7 0 0 1 14 0`} />
          <path className="ring other" d={`M${x - 7} ${touch.ring}a7 7 0 0 0 14 0`} />
        </g>
      ))}
      {stations.map((station, n) => (
        <StationMark key={station.number} x={at(n)} station={station} name={t.progress.moduleShort(station.number)} here={t.progress.here} />
      ))}
    </svg>
  );
}

function StationMark({ x, station, name, here }: { x: number; station: Drawn; name: string; here: string }) {
  const text = (
    <text className={station.here ? "label" : undefined} x={x} y={station.here ? 25 : 28}>
      {station.here && (
        <tspan x={x} y="4">
          {here}
        </tspan>
      )}
      <tspan x={x} y={station.here ? 25 : 28}>
        {name}
      </tspan>
    </text>
  );
  if (station.state === "done")
    return (
      <g>
        <circle className="station done" cx={x} cy={own} r="13" />
        <path className="tick" d={`M${x - 5.5} ${own + 0.5}l3.8 4 7-8.5`} />
        {text}
      </g>
    );
  if (station.here)
    return (
      <g>
        <circle className="halo" cx={x} cy={own} r="19" />
        <circle className="station" cx={x} cy={own} r="14" />
        <circle className="dot" cx={x} cy={own} r="6" />
        {text}
      </g>
    );
  return (
    <g>
      <circle className={station.state === "locked" ? "station locked" : "station"} cx={x} cy={own} r={station.state === "locked" ? 9 : 12} />
      {text}
    </g>
  );
}
