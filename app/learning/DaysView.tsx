import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { earliestDay } from "./day-counter.ts";
import type { CounterPage } from "./day-counter.server.ts";
import { ToPath } from "./ToPath.tsx";

interface DaysViewProps {
  readonly page: CounterPage;
  readonly answer: { readonly changedElsewhere?: true; readonly problems?: Problems; readonly since?: string } | undefined;
}

/** A learner's own count of days. After a new beginning the days before are still in it; it is never a bare zero. */
export function DaysView({ page, answer }: DaysViewProps) {
  const t = useMessages();
  const { days } = t;
  const { state, today, count } = page;
  return (
    <div className="wrap">
      <div className="column stack roomy">
        <div className="stack tight">
          <h1>{days.heading}</h1>
          <p className="with-icon">
            <Icon name="lock" />
            <span>{days.lead}</span>
          </p>
        </div>
        {answer?.changedElsewhere && (
          <p className="ds-alert" data-color="neutral" role="alert">
            {days.changedElsewhere}
          </p>
        )}
        {count && (
          <p className="ds-card day-count" data-variant="tinted" id="count">
            <strong>{days.inAll(count.inAll)}</strong>
            <span>{count.isFirst ? days.presentFirst(t.when.day(count.since, today)) : days.present(count.present, t.when.day(count.since, today))}</span>
          </p>
        )}
        {state === "off" && <p role="status">{days.isOff}</p>}
        {state === "on" ? (
          <details className="who" open={answer?.problems !== undefined}>
            <summary>{days.again}</summary>
            <BeginForm page={page} answer={answer} lead={days.againLead} button={days.againButton} />
          </details>
        ) : (
          <BeginForm page={page} answer={answer} button={state === "off" ? days.on : days.start} />
        )}
        {state === "on" && (
          <details className="who">
            <summary>{days.off}</summary>
            <SmallForm page={page} intent="off" lead={days.offLead} button={days.offButton} />
          </details>
        )}
        {state !== "never" && (
          <details className="who">
            <summary>{days.remove}</summary>
            <SmallForm page={page} intent="remove" lead={days.removeLead} button={days.removeButton} />
          </details>
        )}
        <p>
          <ToPath />
        </p>
      </div>
    </div>
  );
}

function BeginForm({ page: { state, today, revision }, answer, lead, button }: DaysViewProps & { lead?: string; button: string }) {
  const { days } = useMessages();
  return (
    <form className="stack tight" method="post" action="/days">
      <ErrorSummary problems={answer?.problems} labels={{ since: days.since }} />
      <OwnPage />
      <input type="hidden" name="revision" value={revision} />
      {lead && <p>{lead}</p>}
      <Field className="ds-input short" name="since" label={days.since} description={state === "off" && days.sinceAgain} problems={answer?.problems} type="date" min={earliestDay} max={today} defaultValue={answer?.since ?? today} />
      <p>
        <button className="ds-button" type="submit" name="intent" value="begin">
          {button}
        </button>
      </p>
    </form>
  );
}

function SmallForm({ page: { revision }, intent, lead, button }: { page: CounterPage; intent: "off" | "remove"; lead: string; button: string }) {
  return (
    <form className="stack tight" method="post" action="/days">
      <OwnPage />
      <input type="hidden" name="revision" value={revision} />
      <p>{lead}</p>
      <p>
        <button className="ds-button" data-variant="secondary" type="submit" name="intent" value={intent}>
          {button}
        </button>
      </p>
    </form>
  );
}
