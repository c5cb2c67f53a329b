import { SafetyLine, SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { CheckInPage } from "./check-in.server.ts";
import { planNamed } from "./known-plans.ts";
import { planAddress, type Plan, type PlanText } from "./plan.ts";
import { PlanWords } from "./PlanWords.tsx";

interface HasNumber {
  /** Whether the clinic has a telephone number of its own on the help page. */
  readonly clinicHasNumber: boolean;
}

/** The help that this week's answers ask for, said gently. Nobody is told, and nothing here watches anybody. */
export function CheckInHelp({ page, clinicHasNumber }: HasNumber & { page: CheckInPage }) {
  const t = useMessages();
  if (page.help.length === 0) return null;
  return (
    <div className="cards" id="help">
      {page.help.includes("unsafe") && <Unsafe clinicHasNumber={clinicHasNumber} />}
      {page.help.includes("craving") && <Craving plan={planNamed("craving")} text={page.plan} />}
      {page.help.includes("talk") && <Talk clinicHasNumber={clinicHasNumber} />}
      <p className="small quiet">
        <SafetyText line="notwatched" language={t.language} />
      </p>
    </div>
  );
}

function Unsafe({ clinicHasNumber }: HasNumber) {
  const { checkIn, language } = useMessages();
  return (
    <section className="ds-card stack tight" data-variant="tinted" aria-labelledby="unsafe">
      <h2 id="unsafe">{checkIn.unsafe}</h2>
      <p>{checkIn.unsafeLead}</p>
      <SafetyLine line="violence" language={language} />
      <SafetyLine line="suicide" language={language} />
      <h3>{checkIn.contact}</h3>
      <p>
        {checkIn.contactText} {clinicHasNumber && checkIn.contactCall}
      </p>
      <ToNumbers clinicHasNumber={clinicHasNumber} />
    </section>
  );
}

/** To the numbers on the help page: the clinic's own, or, where it has none, those that anybody can call. */
function ToNumbers({ clinicHasNumber }: HasNumber) {
  const { checkIn } = useMessages();
  return (
    <p>
      <a className="ds-button" data-variant="secondary" href={clinicHasNumber ? "/help#clinic" : "/help#talk"}>
        {clinicHasNumber ? checkIn.whoToCall : checkIn.whereToCall}
      </a>
    </p>
  );
}

function Craving({ plan, text }: { plan: Plan; text: PlanText | undefined }) {
  const { checkIn } = useMessages();
  const first = { ...plan, fields: plan.fields.filter(({ id }) => text?.[id] && ["do", "ring"].includes(id)) };
  const hasWords = first.fields.length > 0;
  return (
    <section className="ds-card stack tight" data-variant="tinted" aria-labelledby="wave">
      <h2 id="wave">{checkIn.craving}</h2>
      <p>{checkIn.cravingLead}</p>
      {text && hasWords && (
        <>
          <h3>{checkIn.fromPlan}</h3>
          <PlanWords plan={first} text={text} />
        </>
      )}
      <p>
        <a className="ds-button" data-variant="secondary" href={planAddress(plan)}>
          {hasWords ? checkIn.openPlan : checkIn.makePlan}
        </a>
      </p>
    </section>
  );
}

function Talk({ clinicHasNumber }: HasNumber) {
  const { checkIn } = useMessages();
  return (
    <section className="ds-card stack tight" data-variant="tinted" aria-labelledby="talk">
      <h2 id="talk">{checkIn.talk}</h2>
      <p>{checkIn.talkLead}</p>
      <ToNumbers clinicHasNumber={clinicHasNumber} />
    </section>
  );
}
