import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { HelpChecks, type ShownCheck } from "./HelpChecks.tsx";
import { mostClinicNumbers, numberField, type ClinicNumber } from "./clinic.ts";

interface ClinicViewProps {
  readonly clinic: {
    readonly name: string;
    readonly numbers: readonly ClinicNumber[];
    readonly due: readonly ShownCheck[];
    readonly saved: boolean;
    readonly today: string;
  };
  readonly answer: { readonly problems: Problems; readonly typed: Readonly<Record<string, string>> } | undefined;
}

const rows = Array.from({ length: mostClinicNumbers }, (_, n) => n + 1);
const parts = ["name", "number", "hours"] as const;

/** The clinic's name, its own numbers, and which entries of the help page somebody must look at again. */
export function ClinicView({ clinic, answer }: ClinicViewProps) {
  const { admin: t, mail } = useStaffMessages();
  const words = { name: t.who, number: t.number, hours: t.hours };
  const labels = Object.fromEntries([["name", t.clinicName], ...rows.flatMap((row) => parts.map((part) => [numberField(row, part), `${t.row(row)}, ${words[part]}`]))]);
  const typed = (field: string, otherwise: string | undefined) => answer?.typed[field] ?? otherwise;
  return (
    <div className="wrap">
      <div className="column settings">
        <form className="stack" method="post" action="/admin">
          <h1>{t.clinic}</h1>
          <ErrorSummary problems={answer?.problems} labels={labels} />
          <Field name="name" label={t.clinicName} description={t.clinicNameHelp} problems={answer?.problems} defaultValue={typed("name", clinic.name)} required />
          <h2 className="part-heading">{t.numbers}</h2>
          <p className="quiet">{t.numbersHelp}</p>
          {rows.map((row) => (
            <fieldset className="ds-fieldset number-row" key={row}>
              <legend className="ds-label">{t.row(row)}</legend>
              {parts.map((part) => (
                <Field key={part} name={numberField(row, part)} label={words[part]} problems={answer?.problems} defaultValue={typed(numberField(row, part), clinic.numbers[row - 1]?.[part])} inputMode={part === "number" ? "tel" : undefined} />
              ))}
            </fieldset>
          ))}
          <div className="row">
            <button className="ds-button" type="submit">
              {t.save}
            </button>
            {clinic.saved && !answer && (
              <p className="saved with-icon" role="status">
                <Icon name="saved" />
                <span>{t.saved}</span>
              </p>
            )}
          </div>
          <OwnPage />
        </form>
        <section className="stack" aria-labelledby="mail">
          <h2 id="mail">{mail.heading}</h2>
          <p>
            <a className="ds-link" href="/admin/mail">
              {mail.toMail}
            </a>
          </p>
        </section>
        <HelpChecks due={clinic.due} today={clinic.today} />
      </div>
    </div>
  );
}
