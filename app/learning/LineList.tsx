import type { ReactNode } from "react";
import { Icon } from "#app/ui/Icon.tsx";

export type StopState = "done" | "here" | "open" | "locked";

interface Stop {
  readonly key: string | number;
  readonly state: StopState;
  readonly name: ReactNode;
  /** The state in words: the drawing never says it alone. */
  readonly words: ReactNode;
}

/** A list whose rows hang on the two lines. On wide screens the modules' list loses the lines: they are drawn above it. */
export function LineList({ stops, meets }: { stops: readonly Stop[]; meets: boolean }) {
  return (
    <ol className={meets ? "line modules" : "line"}>
      {stops.map((stop, n) => (
        <li key={stop.key} data-state={stop.state}>
          <Rail row={n} meets={meets} done={stop.state === "done"} />
          <span className="stop" aria-hidden="true">
            {stop.state === "done" && <Icon name="check" />}
            {stop.state === "locked" && <Icon name="lock" />}
          </span>
          <span className="name">{stop.name}</span>
          <span className="state">{stop.words}</span>
        </li>
      ))}
    </ol>
  );
}

/**
 * One row's piece of the two lines. Between topics they bend towards each other at the end of a row and apart again at the
 * start of the next; the first row, the introduction, runs straight into the second.
 */
function Rail({ row, meets, done }: { row: number; meets: boolean; done: boolean }) {
  const shape = !meets ? straight : row === 0 ? start : row === 1 ? closing : between;
  return (
    <svg className="rail" viewBox="0 0 44 100" preserveAspectRatio="none" aria-hidden="true">
      <path className="other" d={shape.other} />
      <path className={done ? "mine" : "mine ahead"} d={shape.mine} />
    </svg>
  );
}

const straight = { other: "M32 0V100", mine: "M12 0V100" };
const start = { other: "M32 14V100", mine: "M12 14V100" };
const closing = { other: "M32 0V50C32 88 23.5 76 23.5 100", mine: "M12 0V50C12 88 20.5 76 20.5 100" };
const between = { other: "M23.5 0C23.5 8 32 6 32 18V50C32 88 23.5 76 23.5 100", mine: "M20.5 0C20.5 8 12 6 12 18V50C12 88 20.5 76 20.5 100" };
