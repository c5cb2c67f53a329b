import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Choice } from "#app/ui/Field.tsx";
import { LearnerPageHead } from "./LearnerPageHead.tsx";
import type { PacePage } from "./pace-page.server.ts";
import { PaceForm, type PaceAnswer } from "./PaceForm.tsx";

interface PaceViewProps {
  readonly page: PacePage;
  readonly answer: PaceAnswer | undefined;
  /** What has just been done. */
  readonly done: "saved" | "takenBack" | undefined;
}

/** Which modules are open early or held for one learner and why, and a form to change it: first the module, then the rest. */
export function PaceView({ page, answer, done }: PaceViewProps) {
  const t = useMessages();
  const words = useStaffMessages().prescribing.pace;
  const { group, enrolmentId, modules, today } = page;
  const here = `/groups/${group.id}/learners/${enrolmentId}/pace`;
  const chosen = answer ? modules.find(({ moduleId }) => moduleId === answer.typed.module) : page.chosen;
  const set = modules.flatMap(({ note, ...module }) => (note ? [{ ...module, note }] : []));
  return (
    <div className="wrap">
      <div className="column settings">
        <LearnerPageHead learner={page} heading={words.headingFor(page.name)} lead={words.lead} done={done && !answer ? words[done] : undefined} />
        {chosen && <PaceForm action={here} chosen={chosen} answer={answer} />}
        <section className="stack" aria-labelledby="set">
          <h2 id="set">{words.set}</h2>
          {set.length === 0 && <p className="quiet">{words.none}</p>}
          {set.length > 0 && (
            <ul className="lines plain">
              {set.map(({ moduleId, number, title, note }) => (
                <li className="stack tight" key={moduleId}>
                  <h3>{t.progress.stationName(number, title)}</h3>
                  <p>
                    <strong>{words[note.kind]}</strong> <span className="quiet">· {words.by(note.by, note.setOn, today)}</span>
                  </p>
                  <blockquote className="kept">{note.reason}</blockquote>
                  <form className="row" method="post" action={here}>
                    <OwnPage />
                    <input type="hidden" name="module" value={moduleId} />
                    <a className="ds-button" data-variant="secondary" href={`${here}?module=${moduleId}`} aria-label={words.changeNamed(title)}>
                      {words.change}
                    </a>
                    <button className="ds-button" data-variant="tertiary" type="submit" name="intent" value="take-back" aria-label={words.takeBackNamed(title)}>
                      {words.takeBack}
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          )}
        </section>
        {!chosen && (
          <form className="stack" method="get" action={here}>
            <Choice name="module" label={words.module}>
              {modules.map(({ moduleId, number, title, state }) => (
                <option value={moduleId} key={moduleId}>
                  {`${t.progress.stationName(number, title)} · ${t.progress[state]}`}
                </option>
              ))}
            </Choice>
            <p>
              <button className="ds-button" data-variant="secondary" type="submit">
                {words.next}
              </button>
            </p>
          </form>
        )}
      </div>
    </div>
  );
}
