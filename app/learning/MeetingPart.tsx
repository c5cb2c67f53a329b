import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { MetContributions, OtherContribution } from "./contribution.ts";
import { Inert } from "./Preview.tsx";
import { Prose } from "./Prose.tsx";
import type { TogetherPage } from "./together.server.ts";

/**
 * Where the two meet: after the two questions of the day, what others have brought. Where nothing is, one sentence stands, the
 * same for every reason there can be (curriculum 1.8, point 2).
 */
export function MeetingPart({ page, action }: { page: TogetherPage; action: string }) {
  const t = useMessages();
  const { meeting } = page;
  return (
    <section className="stack" id="meeting" tabIndex={-1} aria-labelledby="meet" data-part>
      <h2 id="meet">{t.together.meet}</h2>
      {meeting.asks === "safety" ? (
        <>
          <p>{t.together.safetyFirst}</p>
          <p>
            <a className="ds-button" data-variant="secondary" href={`/family/check?module=${page.moduleId}`}>
              {t.together.toSafety}
            </a>
          </p>
        </>
      ) : meeting.asks === "affected" ? (
        <AffectedForm action={action} />
      ) : (
        <>
          {meeting.others.length > 0 || meeting.nothingAlike ? (
            <>
              {meeting.nothingAlike ? <p className="note">{t.together.nothingAlike}</p> : <Others others={meeting.others} />}
              <Rules sheet={page.sheet} />
              <PauseWords meeting={meeting} />
            </>
          ) : (
            <>
              <p className="note">
                <strong>{t.together.inactive}</strong>
                <br />
                {t.together.inactiveMeans}
              </p>
              <details>
                <summary>{t.together.howItGoes}</summary>
                <Rules sheet={page.sheet} />
              </details>
            </>
          )}
          <Inert>
            <AffectedForm action={action} again />
          </Inert>
        </>
      )}
    </section>
  );
}

function Others({ others }: { others: readonly OtherContribution[] }) {
  const { together } = useMessages();
  const whoseIs = ({ from, same }: OtherContribution): string => (same ? together.same(from) : together.from(from));
  return (
    <>
      <h3>{together.others}</h3>
      {[...new Set(others.map(whoseIs))].map((whose, group) => (
        <div className="stack tight" key={whose}>
          <p id={`met-${group}`}>{whose}</p>
          <ul className="plain stack" aria-labelledby={`met-${group}`}>
            {others.map(
              (one, n) =>
                whoseIs(one) === whose && (
                  <li className="ds-card stack tight" data-color="rav" key={n}>
                    <p>
                      <strong>{one.label}</strong>
                    </p>
                    <blockquote className="kept">{one.text}</blockquote>
                  </li>
                ),
            )}
          </ul>
        </div>
      ))}
    </>
  );
}

/** How the exercise goes, and what is agreed while it lasts. */
function Rules({ sheet }: Pick<TogetherPage, "sheet">) {
  const t = useMessages();
  const texts = (kind: "meet" | "agreement"): string[] => sheet.blocks.flatMap((block) => (block.kind === kind ? [block.html] : []));
  return (
    <div className="stack tight">
      <h3>{t.together.steps}</h3>
      {texts("meet").map((html) => (
        <Prose html={html} key={html} />
      ))}
      <h3>{t.together.agreement}</h3>
      {texts("agreement").map((html) => (
        <Prose html={html} key={html} />
      ))}
    </div>
  );
}

/** The word for a pause, for each whom the reader meets: the one that both have brought, or the usual one. Both see the same. */
function PauseWords({ meeting: { pauseWords } }: { meeting: MetContributions }) {
  const { together } = useMessages();
  if (pauseWords.length === 0) return <p>{together.pauseWord(together.usualPauseWord)}</p>;
  return (
    <>
      {pauseWords.map(({ name, word }, n) => (
        <p key={n}>{together.pauseWordWith(name, word ?? together.usualPauseWord)}</p>
      ))}
    </>
  );
}

/** Whether the reader is affected or in withdrawal today. Once answered it stands there still, and does not say what was answered. */
function AffectedForm({ action, again = false }: { action: string; again?: boolean }) {
  const t = useMessages();
  return (
    <form className="ds-card stack tight" data-variant="tinted" method="post" action={`${action}#meeting`} aria-labelledby="affected">
      <OwnPage />
      <input type="hidden" name="intent" value="affected" />
      <h3 id="affected">{t.together.affected}</h3>
      <p>{again ? t.together.affectedAgain : t.together.affectedLead}</p>
      <div className="row">
        <button className="ds-button" data-variant="secondary" type="submit" name="affected" value="no">
          {t.together.notAffected}
        </button>
        <button className="ds-button" data-variant="secondary" type="submit" name="affected" value="yes">
          {t.together.isAffected}
        </button>
      </div>
    </form>
  );
}
