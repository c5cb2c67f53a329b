import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { AbsenceForm, type AbsenceAnswer } from "./AbsenceForm.tsx";
import type { AbsencePage } from "./absence.server.ts";
import type { Absence } from "./absence.ts";
import { ClinicPageHead } from "./ClinicPageHead.tsx";
import { ListPages } from "./ListPages.tsx";

interface AbsenceViewProps {
  readonly page: AbsencePage & { readonly done: "saved" | "over" | null };
  /** An administrator's page: of everybody. */
  readonly forSomebody: boolean;
  readonly answer: AbsenceAnswer | undefined;
}

/** When somebody is away, and who leads their groups meanwhile: one's own, or for an administrator everybody's. */
export function AbsenceView({ page, forSomebody, answer }: AbsenceViewProps) {
  const { absences: words } = useStaffMessages();
  const address = forSomebody ? "/admin/absences" : "/absence";
  return (
    <div className="wrap">
      <div className="column stack parts">
        {forSomebody ? <ClinicPageHead heading={words.arrange} /> : <h1>{words.heading}</h1>}
        <p>{forSomebody ? words.arrangeLead : words.lead}</p>
        {page.done && !answer && <SavedNote>{words[page.done]}</SavedNote>}
        <AbsenceForm page={page} address={address} intent={forSomebody ? "arrange" : "go"} forSomebody={forSomebody} answer={answer} />
        <section className="stack tight" aria-labelledby="list">
          <h2 id="list">{words.list}</h2>
          {page.absences.length === 0 ? <p className="quiet">{forSomebody ? words.none : words.noneOwn}</p> : <AbsenceList absences={page.absences} today={page.today} address={address} />}
          <ListPages page={page.page} isMore={page.isMore} address={address} />
        </section>
        {page.standingIn.length > 0 && (
          <section className="stack tight" aria-labelledby="standing-in">
            <h2 id="standing-in">{words.standingIn}</h2>
            <ul className="plain lines">
              {page.standingIn.map(({ id, name, fromOn, untilOn }) => (
                <li key={id}>
                  <strong>{name}</strong> <span className="small quiet">{words.days(fromOn, untilOn, page.today)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function AbsenceList({ absences, today, address }: { absences: readonly Absence[]; today: string; address: string }) {
  const { absences: words } = useStaffMessages();
  return (
    <ul className="plain lines">
      {absences.map(({ id, name, fromOn, untilOn, substitute }) => {
        const days = words.days(fromOn, untilOn, today);
        const begun = fromOn <= today;
        return (
          <li className="line-row" key={id}>
            <span className="tall-text">
              <strong>{name}</strong>
              <span className="small quiet">
                {begun ? `${words.now}, ${days}` : days} · {substitute === undefined ? words.byNobody : words.by(substitute)}
              </span>
            </span>
            <form method="post" action={address}>
              <OwnPage />
              <input type="hidden" name="absence" value={id} />
              <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="end" aria-label={(begun ? words.endOf : words.cancelOf)(name, days)}>
                {begun ? words.end : words.cancel}
              </button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
