import { useMessages } from "#app/i18n/Messages.tsx";

/** From the two private questions back to where the reader came from: the family page, or an exercise. */
export function Onwards({ next }: { next: string }) {
  const { family } = useMessages();
  return (
    <a className="ds-button" data-variant="tertiary" href={next}>
      {next === "/family" ? family.toFamily : family.check.toExercise}
    </a>
  );
}
