import { OwnPage } from "#app/access/PageOwner.tsx";
import type { Wish } from "#app/family/family.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { PlaceList } from "#app/ui/PlaceList.tsx";
import { ToPath } from "./ToPath.tsx";
import { WishForm, type WishAnswer } from "./WishForm.tsx";

interface FamilyViewProps {
  readonly page: {
    readonly names: readonly string[];
    readonly wish: Wish | null;
    readonly happenedAt: number | null;
    readonly now: number;
  };
  readonly answer: WishAnswer | undefined;
}

/** Whom the reader is linked with, the way out of it, and a wish for the facilitator alone. Nothing here says whether anybody is here, or what anybody has chosen. */
export function FamilyView({ page, answer }: FamilyViewProps) {
  const t = useMessages();
  const { family } = t;
  const { names, wish, happenedAt, now } = page;
  return (
    <div className="wrap">
      <div className="column settings">
        <header className="stack tight">
          <h1>{family.heading}</h1>
          <p className="lead">{family.lead}</p>
          {happenedAt !== null && (
            <p className="note">
              {family.happened(t.when.day(osloDate(happenedAt), osloDate(now)))}{" "}
              <a className="ds-link" href="/something-happened">
                {family.toHappened}
              </a>
            </p>
          )}
        </header>
        <section className="stack tight" aria-labelledby="linked">
          {names.length === 0 ? (
            <h2 id="linked">{family.notLinked}</h2>
          ) : (
            <>
              <h2 id="linked">{family.linkedWith}</h2>
              <ul>
                {names.map((name, n) => (
                  <li key={n}>
                    <strong>{name}</strong>
                  </li>
                ))}
              </ul>
              <p>{family.linkedMeans}</p>
            </>
          )}
        </section>
        <WishForm wish={wish ?? undefined} isLinked={names.length > 0} answer={answer} now={now} />
        <FurtherPages />
        {names.length > 0 && (
          <form className="ds-card stack tight" method="post" action="/family" aria-labelledby="leave-heading">
            <OwnPage />
            <h2 id="leave-heading">{family.leave}</h2>
            <p>{family.leaveLead}</p>
            <p>{family.leaveMeans}</p>
            <p>
              <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="leave">
                {family.leaveButton}
              </button>
            </p>
          </form>
        )}
        <p>
          <ToPath />
        </p>
      </div>
    </div>
  );
}

function FurtherPages() {
  const { family } = useMessages();
  const places = [
    { to: "/family/check", name: family.toCheck, lead: family.toCheckLead },
    { to: "/sharing", name: family.toSharing, lead: family.toSharingLead },
    { to: "/something-happened", name: family.toHappened, lead: family.toHappenedLead },
  ];
  return (
    <section className="stack tight" aria-labelledby="more">
      <h2 id="more">{family.more}</h2>
      <PlaceList places={places} />
    </section>
  );
}
