import { useMessages } from "#app/i18n/Messages.tsx";
import { marks } from "./activity.ts";

interface MarkTrackProps {
  readonly name: string;
  /** A mark; anything else chooses none. */
  readonly chosen: string | undefined;
  /** What 0 and 10 mean, said at each end; nothing where it is said above. */
  readonly ends?: { readonly id: string; readonly zero: string; readonly ten: string };
}

/**
 * Eleven points on a line, from 0 to 10: a slider to look at, and radio buttons to use (docs/decisions/families-and-shares.md). The
 * line, and the part of it that leads to the chosen point, are drawn in `check-in.css`.
 */
export function MarkTrack({ name, chosen, ends }: MarkTrackProps) {
  const { checkIn } = useMessages();
  return (
    <>
      <div className="mark-track">
        {marks.map((mark) => (
          <label className="mark-choice" key={mark}>
            <input type="radio" name={name} value={mark} defaultChecked={chosen === String(mark)} />
            <span className="num">{mark}</span>
          </label>
        ))}
      </div>
      {ends && (
        <p className="mark-ends small quiet" id={ends.id}>
          <span>{checkIn.end(0, ends.zero)}</span> <span>{checkIn.end(10, ends.ten)}</span>
        </p>
      )}
    </>
  );
}
