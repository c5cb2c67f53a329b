import { useId } from "react";
import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Radios, useProblemWords } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import type { FamiliesPage, WaitingWish } from "./families-page.server.ts";

/** What there is to mend, with what was ticked. */
export interface PairingAnswer {
  readonly problems: Problems;
  /** What the ticked boxes sent. */
  readonly ticked: readonly string[];
  readonly open: string | undefined;
}

interface PairingFormProps {
  readonly page: FamiliesPage;
  readonly answer: PairingAnswer | undefined;
  readonly today: string;
}

/** The standing wishes, each with a box to tick, and whether those who are linked can share at once (curriculum 1.8, point 12). */
export function PairingForm({ page: { group, wishes }, answer, today }: PairingFormProps) {
  const { families: words } = useStaffMessages();
  const problemWords = useProblemWords();
  const own = useId();
  const problem = answer?.problems.wishes;
  if (wishes.length < 2 && !answer) return <LoneWish wishes={wishes} today={today} />;
  return (
    <form className="stack" method="post" action={`/groups/${group.id}/families`} aria-labelledby="wishes-heading">
      <OwnPage />
      <h2 id="wishes-heading">{words.wishes}</h2>
      <ErrorSummary problems={answer?.problems} labels={{ wishes: words.boxes, open: words.open }} />
      <p>
        {words.tick} {words.wishesLead}
      </p>
      <p>{words.rule}</p>
      <p>{words.newcomers}</p>
      <fieldset className="ds-fieldset" id="wishes" tabIndex={-1} {...(problem && { "aria-describedby": `${own}p` })}>
        <legend className="ds-label">{words.wishLegend}</legend>
        {wishes.map((wish) => (
          <Wish key={wish.enrolmentId} wish={wish} ticked={answer?.ticked.find((value) => value.startsWith(wish.enrolmentId))} isWrong={problem !== undefined} today={today} />
        ))}
        {problem && (
          <p className="ds-validation-message" data-field="validation" id={`${own}p`}>
            {problemWords(problem)}
          </p>
        )}
      </fieldset>
      <Radios name="open" legend={words.open} description={words.openLead} problems={answer?.problems} chosen={answer?.open} options={(["yes", "no"] as const).map((value) => ({ value, label: words.opens[value] }))} />
      <p>
        <button className="ds-button" type="submit" name="intent" value="pair">
          {words.pair}
        </button>
      </p>
    </form>
  );
}

/** A wish with none to link it with: to read, and nothing to tick. */
function LoneWish({ wishes, today }: Pick<FamiliesPage, "wishes"> & { today: string }) {
  const { families: words } = useStaffMessages();
  return (
    <section className="stack" aria-labelledby="wishes-heading">
      <h2 id="wishes-heading">{words.wishes}</h2>
      <p>{words.wishesLead}</p>
      {wishes.map((wish) => (
        <figure key={wish.enrolmentId}>
          <figcaption>
            <Wisher wish={wish} today={today} />
          </figcaption>
          <blockquote className="kept">{wish.text}</blockquote>
        </figure>
      ))}
      <p className="quiet">{words.oneWish}</p>
    </section>
  );
}

interface WishProps {
  readonly wish: WaitingWish;
  /** What its box sent, where it was ticked; in other words now than the facilitator had read, the wish says so. */
  readonly ticked: string | undefined;
  readonly isWrong: boolean;
  readonly today: string;
}

function Wish({ wish, ticked, isWrong, today }: WishProps) {
  const { families: words } = useStaffMessages();
  const id = useId();
  const { value, text } = wish;
  const isChanged = ticked !== undefined && ticked !== value;
  return (
    <div className="ds-field">
      <input className="ds-input" type="checkbox" name="wishes" id={id} value={value} defaultChecked={ticked !== undefined} aria-describedby={isChanged ? `${id}c ${id}w` : `${id}w`} {...(isWrong && { "aria-invalid": true })} />
      <label htmlFor={id}>
        <Wisher wish={wish} today={today} />
      </label>
      {isChanged && (
        <p className="small" id={`${id}c`}>
          <strong>{words.changed}</strong>
        </p>
      )}
      <blockquote className="kept" id={`${id}w`}>
        {text}
      </blockquote>
    </div>
  );
}

/** Whose wish it is, in which track and group, and when it was written. */
function Wisher({ wish: { name, track, savedOn, otherGroup }, today }: { wish: WaitingWish; today: string }) {
  const t = useMessages();
  const { families: words } = useStaffMessages();
  return (
    <>
      <strong>{name}</strong> · {t.progress.track[track]}
      {otherGroup !== undefined && ` · ${words.fromGroup(otherGroup)}`} · <span className="quiet">{words.written(t.when.day(savedOn, today))}</span>
    </>
  );
}
