import { useMessages } from "#app/i18n/Messages.tsx";
import type { Plan, PlanText } from "./plan.ts";

/** The words of a plan, field by field; fields that stand empty are left out. */
export function PlanWords({ plan, text }: { plan: Plan; text: PlanText }) {
  const { language } = useMessages();
  return (
    <dl className="plan-words">
      {plan.fields
        .filter(({ id }) => text[id])
        .map(({ id, label }) => (
          <div key={id}>
            <dt>{label[language]}</dt>
            <dd className="written">{text[id]}</dd>
          </div>
        ))}
    </dl>
  );
}
