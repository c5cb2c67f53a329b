import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { mostClinicNumbers, numberField, type ClinicNumber } from "./clinic.ts";

interface ClinicViewProps {
  readonly clinic: {
    readonly name: string;
    readonly numbers: readonly ClinicNumber[];
    readonly due: readonly { readonly name: string; readonly number?: string | undefined; readonly lastChecked: string | null }[];
    readonly saved: boolean;
    readonly today: string;
  };
  readonly answer: { readonly problems: Problems; readonly typed: Readonly<Record<string, string>> } | undefined;
}

const rows = Array.from({ length: mostClinicNumbers }, (_, n) => n + 1);
const parts = ["name", "number", "hours"] as const;

/** The clinic's name, its own numbers, and which of the national numbers somebody must look at again. */
export function ClinicView({ clinic, answer }: ClinicViewProps) {
  const t = useStaffMessages().admin;
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
          <h2>{t.numbers}</h2>
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
        <ChecksDue due={clinic.due} today={clinic.today} />
      </div>
    </div>
  );
}

function ChecksDue({ due, today }: { due: ClinicViewProps["clinic"]["due"]; today: string }) {
  const t = useStaffMessages().admin;
  return (
    <section className="stack" aria-labelledby="check">
      <h2 id="check">{t.check}</h2>
      <p className="quiet">{due.length === 0 ? t.allChecked : t.checkHelp(due.length)}</p>
      {due.length > 0 && (
        <ul className="plain contacts">
          {due.map(({ name, number, lastChecked }) => (
            <li key={name}>
              <strong>{name}</strong> <span className="num">{number}</span>
              <br />
              <span className="small quiet">
                {lastChecked ? t.lastChecked(lastChecked, today) : t.neverChecked}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
