import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { chosenKinds, type ChosenKind } from "#app/privacy/retention.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { ClinicPageHead } from "./ClinicPageHead.tsx";
import { RemovedDays } from "./RemovedDays.tsx";
import type { RetentionPage } from "./retention-page.server.ts";

interface RetentionViewProps {
  readonly page: RetentionPage & { readonly saved: boolean };
  readonly answer: { readonly problems: Problems; readonly typed: Readonly<Record<ChosenKind, string>> } | undefined;
}

const kinds = Object.keys(chosenKinds) as ChosenKind[];

/** What the clinic chooses how long to keep, and all that is kept about anybody with how long that is. */
export function RetentionView({ page: { choices, kept, runs, today, saved }, answer }: RetentionViewProps) {
  const t = useMessages();
  const { administration } = useStaffMessages();
  const words = administration.retention;
  const labels = Object.fromEntries(kinds.map((kind) => [kind, words.kinds[kind].label]));
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          <ClinicPageHead heading={words.name} />
          <form className="stack" method="post" action="/admin/retention" aria-labelledby="chosen">
            <h2 id="chosen">{words.chosen}</h2>
            <p>{words.chosenHelp}</p>
            <ErrorSummary problems={answer?.problems} labels={labels} />
            {kinds.map((kind) => (
              <Field
                className="ds-input short"
                key={kind}
                name={kind}
                label={words.kinds[kind].label}
                description={words.kinds[kind].help(chosenKinds[kind].least, chosenKinds[kind].most)}
                problems={answer?.problems}
                defaultValue={answer?.typed[kind] ?? choices[kind] ?? ""}
                inputMode="numeric"
                required={chosenKinds[kind].usual !== null}
              />
            ))}
            <div className="row">
              <button className="ds-button" type="submit">
                {words.save}
              </button>
              {saved && !answer && <SavedNote>{words.saved}</SavedNote>}
            </div>
            <OwnPage />
          </form>
        </div>
        <RemovedDays runs={runs} today={today} />
        <section className="stack" aria-labelledby="fixed">
          <h2 id="fixed">{words.fixed}</h2>
          <p>{words.fixedHelp}</p>
          <ul className="plain contacts">
            {kept.map(({ howLong, what }) => (
              <li key={howLong[t.language]}>
                <h3>{capital(howLong[t.language])}</h3>
                <details>
                  <summary>{words.whatItIs(what.length)}</summary>
                  <ul>
                    {what.map((one) => (
                      <li key={one.nb}>{capital(one[t.language])}</li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
