import { useMessages } from "#app/i18n/Messages.tsx";
import { LineList } from "./LineList.tsx";
import type { OutlineLine } from "./outline.server.ts";
import { useAddressOf } from "./Preview.tsx";

interface ModuleOutlineProps {
  readonly lines: readonly OutlineLine[];
  /** The lesson on the page, in a lesson's own outline. */
  readonly current?: number;
  /** How many of them are counted: those after leave no trace. */
  readonly counted: number;
}

/** A module's lessons with ticks; the one on the page is marked. */
export function ModuleOutline({ lines, current, counted }: ModuleOutlineProps) {
  const t = useMessages();
  const addressOf = useAddressOf();
  return (
    <LineList
      meets={false}
      stops={lines.map((line) => {
        const here = line.lesson === current;
        const done = line.completedAt !== null;
        const words = line.lesson > counted ? t.lesson.tracelessState : here ? t.lesson.youAreHere : done ? t.progress.done : line.opened ? t.progress.begun : t.progress.open;
        return {
          key: line.lesson,
          state: here && !done ? "here" : done ? "done" : "open",
          name: (
            <a href={addressOf(line)} aria-current={here ? "page" : undefined}>
              {line.title}
            </a>
          ),
          words: `${capital(words)}${here && done ? ` · ${t.progress.done}` : ""} · ${t.when.minutes(line.minutes)}`,
        };
      })}
    />
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
