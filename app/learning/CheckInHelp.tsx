import { SafetyLine, SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { CheckInPage } from "./check-in.server.ts";
import { planNamed } from "./known-plans.ts";
import { planAddress, type Plan, type PlanText } from "./plan.ts";

/** The help that this week's answers ask for, said gently. Nobody is told, and nothing here watches anybody. */
export function CheckInHelp({ page }: { page: CheckInPage }) {
  const t = useMessages();
  if (page.help.length === 0) return null;
  return (
    <div className="cards" id="help">
      {page.help.includes("unsafe") && <Unsafe />}
      {page.help.includes("craving") && <Craving plan={planNamed("craving")} text={page.plan} />}
      {page.help.includes("talk") && <Talk />}
      <p className="small quiet">
        <SafetyText line="notwatched" language={t.language} />
      </p>
    </div>
  );
}

function Unsafe() {
  const { checkIn, language } = useMessages();
  return (
    <section className="ds-card stack tight" data-variant="tinted" aria-labelledby="unsafe">
      <h2 id="unsafe">{checkIn.unsafe}</h2>
      <p>{checkIn.unsafeLead}</p>
      <SafetyLine line="violence" language={language} />
      <SafetyLine line="suicide" language={language} />
      <h3>{checkIn.contact}</h3>
      <Contact />
    </section>
  );
}

function Contact() {
  const { checkIn } = useMessages();
  return (
    <>
      <p>{checkIn.contactText}</p>
      <p>
        <a className="ds-button" data-variant="secondary" href="/help#clinic">
          {checkIn.contactLink}
        </a>
      </p>
    </>
  );
}

function Craving({ plan, text }: { plan: Plan; text: PlanText | undefined }) {
  const { checkIn } = useMessages();
  const own = [text?.do, text?.ring].filter((words): words is string => Boolean(words));
  return (
    <section className="ds-card stack tight" data-variant="tinted" aria-labelledby="wave">
      <h2 id="wave">{checkIn.craving}</h2>
      <p>{checkIn.cravingLead}</p>
      {own.length > 0 && (
        <>
          <h3>{checkIn.fromPlan}</h3>
          {own.map((words) => (
            <p className="written" key={words}>
              {words}
            </p>
          ))}
        </>
      )}
      <p>
        <a className="ds-button" data-variant="secondary" href={planAddress(plan)}>
          {own.length > 0 ? checkIn.openPlan : checkIn.makePlan}
        </a>
      </p>
    </section>
  );
}

function Talk() {
  const { checkIn } = useMessages();
  return (
    <section className="ds-card stack tight" data-variant="tinted" aria-labelledby="talk">
      <h2 id="talk">{checkIn.talk}</h2>
      <p>{checkIn.talkLead}</p>
      <p>
        <a className="ds-link" href="/help#clinic">
          {checkIn.contactLink}
        </a>
      </p>
    </section>
  );
}
