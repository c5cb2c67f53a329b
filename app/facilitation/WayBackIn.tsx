import { OwnPage } from "#app/access/PageOwner.tsx";
import { RefusedNote } from "#app/ui/RefusedNote.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";

interface WayBackInProps {
  readonly id: string;
  readonly heading: string;
  readonly help: string;
  readonly button: string;
  readonly action: string;
  /** Why it was not done. */
  readonly refused: string | undefined;
  /** That it is done. */
  readonly done?: string | undefined;
  /** What the form asks for. */
  readonly intent: string;
}

/** One way in which a facilitator helps a learner in again: what it does, what came of it, and its button. */
export const WayBackIn = ({ id, heading, help, button, action, refused, done, intent }: WayBackInProps) => (
  <section className="stack column" aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {refused && <RefusedNote>{refused}</RefusedNote>}
    {done && <SavedNote>{done}</SavedNote>}
    <p>{help}</p>
    <form method="post" action={action}>
      <OwnPage />
      <button className="ds-button" data-variant="secondary" type="submit" name="intent" value={intent}>
        {button}
      </button>
    </form>
  </section>
);
