import type { PrepareField } from "#app/curriculum/sheet.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { OwnContribution } from "./contribution.ts";

interface SeenByProps {
  readonly contribution: Pick<OwnContribution, "text" | "viewers">;
  readonly bring: PrepareField["bring"] | undefined;
  readonly today: string;
}

/** What has been brought, by whom it can be seen, and until which day. */
export function SeenBy({ contribution: { text, viewers }, bring, today }: SeenByProps) {
  const { together, when } = useMessages();
  const words = bring === "match" ? together.comparedBy : together.seenBy;
  return (
    <ul className="plain stack tight">
      {viewers.map(({ shareId, name, untilOn }) => (
        <li key={shareId}>{words(name ?? "", text, when.day(untilOn, today))}</li>
      ))}
    </ul>
  );
}
