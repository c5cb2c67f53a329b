import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, TextBox } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { AdminPlaces } from "./AdminPlaces.tsx";
import { mostClinicNumbers, numberField, type ClinicContact, type ClinicNumber } from "./clinic.ts";

interface ClinicViewProps {
  readonly clinic: ClinicContact & {
    readonly name: string;
    readonly numbers: readonly ClinicNumber[];
    /** How many places of the help page must be checked. */
    readonly due: number;
    readonly emergencies: number;
    readonly reviewDue: boolean;
    /** Whether staff get in here without a second factor. */
    readonly isFactorOffered: boolean;
    readonly saved: boolean;
  };
  readonly answer: { readonly problems: Problems; readonly typed: Readonly<Record<string, string>> } | undefined;
}

const rows = Array.from({ length: mostClinicNumbers }, (_, n) => n + 1);
const parts = ["name", "number", "hours"] as const;

/** Where an administrator begins: the places there are, and what the clinic says of itself. */
export function ClinicView({ clinic, answer }: ClinicViewProps) {
  const { admin: t, lostApp } = useStaffMessages();
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          <h1>{t.clinic}</h1>
          {clinic.isFactorOffered && (
            <div className="ds-alert" data-color="info">
              <p>{breakable(lostApp.offered)}</p>
            </div>
          )}
          {clinic.reviewDue && <ReviewDue />}
          <AdminPlaces due={clinic.due} emergencies={clinic.emergencies} />
        </div>
        <ClinicForm clinic={clinic} answer={answer} />
      </div>
    </div>
  );
}

/** A setting's name is long, and would be cut anywhere on a small phone: it breaks after its own marks. */
const breakable = (words: string) => words.split(/(?<=[_=])/).flatMap((part, n) => (n === 0 ? [part] : [<wbr key={n} />, part]));

/** That it is time to look through the log. */
function ReviewDue() {
  const { auditReview: t } = useStaffMessages();
  return (
    <div className="ds-alert" data-color="info">
      <p>
        {t.due}{" "}
        <a className="ds-link" href="/admin/audit">
          {t.look}
        </a>
      </p>
    </div>
  );
}

function ClinicForm({ clinic, answer }: ClinicViewProps) {
  const { admin: t, administration } = useStaffMessages();
  const words = { name: t.who, number: t.number, hours: t.hours };
  const own = [["name", t.clinicName], ["phone", administration.phone], ["address", administration.address]] as const;
  const labels = Object.fromEntries([...own, ...rows.flatMap((row) => parts.map((part) => [numberField(row, part), `${t.row(row)}, ${words[part]}`]))]);
  const typed = (field: string, otherwise: string | undefined) => answer?.typed[field] ?? otherwise;
  const problems = answer?.problems;
  return (
    <form className="stack" method="post" action="/admin" id="profile" tabIndex={-1} aria-labelledby="profile-heading">
      <h2 id="profile-heading">{administration.profile}</h2>
      <ErrorSummary problems={problems} labels={labels} />
      <Field name="name" label={t.clinicName} description={t.clinicNameHelp} problems={problems} defaultValue={typed("name", clinic.name)} required />
      <Field className="ds-input short" name="phone" label={administration.phone} description={administration.phoneHelp} problems={problems} defaultValue={typed("phone", clinic.phone)} inputMode="tel" />
      <TextBox name="address" label={administration.address} description={administration.addressHelp} problems={problems} defaultValue={typed("address", clinic.address)} rows={2} />
      <h3 className="part-heading">{t.numbers}</h3>
      <p className="quiet">{t.numbersHelp}</p>
      {rows.map((row) => (
        <fieldset className="ds-fieldset number-row" key={row}>
          <legend className="ds-label">{t.row(row)}</legend>
          {parts.map((part) => (
            <Field key={part} name={numberField(row, part)} label={words[part]} problems={problems} defaultValue={typed(numberField(row, part), clinic.numbers[row - 1]?.[part])} inputMode={part === "number" ? "tel" : undefined} />
          ))}
        </fieldset>
      ))}
      <div className="row">
        <button className="ds-button" type="submit">
          {t.save}
        </button>
        {clinic.saved && !answer && <SavedNote>{t.saved}</SavedNote>}
      </div>
      <OwnPage />
    </form>
  );
}
