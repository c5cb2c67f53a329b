import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import { BoosterFigure } from "./BoosterFigure.tsx";
import { DaysFigure } from "./DaysFigure.tsx";
import { LessonsFigure } from "./LessonsFigure.tsx";
import { StopsFigure } from "./StopsFigure.tsx";
import { SummaryTable } from "./SummaryTable.tsx";
import type { FiguresPage } from "./figures.server.ts";

/** A group's figures: how it goes with everybody together, and with nobody by name. */
export function FiguresView({ page: { group, figures } }: { page: FiguresPage }) {
  const { figures: words, groups } = useStaffMessages();
  return (
    <div className="wrap figures">
      <div className="settings">
        <header className="stack">
          <div className="stack tight">
            <BackLink to={`/groups/${group.id}`}>{groups.toGroup(group.name)}</BackLink>
            <h1>{words.heading(group.name)}</h1>
          </div>
          {figures ? (
            <>
              <p>{words.lead}</p>
              <p className="quiet">{words.hiding}</p>
            </>
          ) : (
            <p>{words.tooFew}</p>
          )}
        </header>
        {figures && (
          <>
            <SummaryTable figures={figures} />
            <LessonsFigure modules={figures.modules} />
            <DaysFigure between={figures.between} />
            <StopsFigure stopped={figures.stopped} quietAfterDays={group.quietAfterDays} />
            <BoosterFigure boosters={figures.boosters} />
          </>
        )}
      </div>
    </div>
  );
}
