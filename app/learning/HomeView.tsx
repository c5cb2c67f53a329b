import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { Icon } from "#app/ui/Icon.tsx";
import type { HomePage, HomeStation } from "./home.server.ts";
import { JustMine } from "./JustMine.tsx";
import { LineList } from "./LineList.tsx";
import { useLockWords } from "./LockedNotice.tsx";
import { PathLines } from "./PathLines.tsx";
import { addressOf } from "./lesson-address.ts";

/** A learner's first page: one button that moves on, what is new, and the path in a drawing and in words. @param children a line under the greeting, of what waits elsewhere */
export function HomeView({ home, children }: { home: HomePage; children?: ReactNode }) {
  const t = useMessages();
  const today = osloDate(home.now);
  const done = home.stations.filter(({ state }) => state === "done").length;
  const here = home.stations.find((station) => station.here);
  return (
    <div className="wrap home">
      <header className="stack tight">
        <h1>{t.home.hello(home.name)}</h1>
        {children}
      </header>
      <div className="home-top">
        <Continue home={home} today={today} />
        <section className="stack" aria-labelledby="news">
          <h2 id="news">{t.home.news}</h2>
          {home.news.length + home.suggested.length === 0 ? (
            <p className="quiet">{t.home.noNews}</p>
          ) : (
            <ul className="news plain">
              {home.suggested.map(({ moduleId, title }) => (
                <li className="with-icon" key={moduleId}>
                  <Icon name="book" />
                  <a className="ds-link" href={`/modules/${moduleId}`}>
                    {t.prescribed.suggested(title)}
                  </a>
                </li>
              ))}
              {home.news.map(({ moduleId, line, number, title, openedOn }) => (
                <li className="with-icon" key={moduleId}>
                  <Icon name="book" />
                  <span>
                    <a className="ds-link" href={addressOn({ line, moduleId })}>
                      {t.home.moduleOpened(line === "aftercare" ? title : t.progress.stationName(number, title))}
                    </a>
                    <br />
                    <span className="small quiet">{t.when.daysAgo(openedOn, today)}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <section className="stack path-section" aria-labelledby="path">
        <h2 id="path">
          {t.home.path} <span className="num">{t.progress.of(done, home.stations.length)}</span> {t.home.modulesDone}
        </h2>
        <figure className="path">
          <PathLines stations={home.stations} label={t.home.drawing(done, here && t.progress.moduleWord(here.number))} />
          <figcaption className="key">
            <span>
              <svg viewBox="0 0 36 16" aria-hidden="true">
                <path className="mine" d="M3 8H33" />
              </svg>
              {t.home.ownLine}
            </span>
            <span>
              <svg viewBox="0 0 36 16" aria-hidden="true">
                <path className="other" d="M3 8H33" />
              </svg>
              {t.home.otherLine}
            </span>
            <span>
              <svg viewBox="0 0 36 16" aria-hidden="true">
                <path className="mine ring" d="M11 8a7 7 0 0 1 14 0" />
                <path className="other ring" d="M11 8a7 7 0 0 0 14 0" />
              </svg>
              {t.home.meeting}
            </span>
          </figcaption>
        </figure>
        <Modules stations={home.stations} today={today} />
      </section>
      {home.boosters.length > 0 && (
        <section className="stack" aria-labelledby="aftercare">
          <h2 id="aftercare">{t.home.aftercare}</h2>
          <p>{t.home.aftercareLead}</p>
          <Modules stations={home.boosters} today={today} beside />
        </section>
      )}
      <JustMine />
      <div className="home-top">
        <section className="stack tight" aria-labelledby="offers">
          <h2 id="offers">{t.home.offers}</h2>
          <p>{t.home.offersLead[home.track]}</p>
          <p>
            <a className="ds-button" data-variant="secondary" href="/offers">
              {t.home.toOffers}
            </a>
          </p>
        </section>
        <section className="stack tight" aria-labelledby="family">
          <h2 id="family">{t.home.family}</h2>
          <p>{t.home.familyLead}</p>
          <p>
            <a className="ds-link" href="/family">
              {t.home.toFamily}
            </a>
          </p>
        </section>
        <section className="stack tight" aria-labelledby="happened">
          <h2 id="happened">{t.home.happened}</h2>
          <p>{t.home.happenedLead}</p>
          <p>
            <a className="ds-button" data-variant="secondary" href="/something-happened">
              {t.home.toHappened}
            </a>
          </p>
        </section>
      </div>
    </div>
  );
}

function Continue({ home, today }: { home: HomePage; today: string }) {
  const t = useMessages();
  const at = home.continueAt;
  if (!at)
    return (
      <section className="ds-card continue stack" data-variant="tinted" aria-labelledby="continue">
        <h2 id="continue">{home.allDone ? t.home.allDone : t.home.waiting}</h2>
        <p>{home.allDone ? t.home.allDoneText : t.home.waitingText}</p>
      </section>
    );
  const begun = at.visitedAt !== null;
  return (
    <section className="ds-card continue stack" data-variant="tinted" aria-labelledby="continue">
      <p className="small">{begun ? t.home.continueHere : t.home.beginHere}</p>
      <h2 id="continue">{at.title}</h2>
      <p>
        {t.lesson.position(t.progress.moduleWord(at.number, at.line), at.lesson, at.lessons, at.minutes)}
        {at.visitedAt !== null && `. ${t.home.lastHere(t.when.moment(at.visitedAt, today))}.`}
      </p>
      <a className="ds-button" href={`${addressOf(at)}${at.section > 0 ? `#section-${at.section}` : ""}`}>
        <span>{begun ? t.home.continue : t.home.begin}</span>
        <Icon name="right" />
      </a>
    </section>
  );
}

/** The modules of the path, or with `beside` those of the year after it: nothing meets there. */
function Modules({ stations, today, beside = false }: { stations: readonly HomeStation[]; today: string; beside?: boolean }) {
  const t = useMessages();
  const lockWords = useLockWords();
  return (
    <LineList
      meets
      stops={stations.map((station) => {
        const name = t.progress.stationName(station.number, station.title);
        const words = station.lock ? lockWords(station.lock, station.waitsFor, today) : station.here ? t.progress.here : t.progress[station.state];
        return {
          key: station.moduleId,
          state: station.state === "done" ? "done" : station.here ? "here" : station.state === "locked" ? "locked" : "open",
          name: station.lock && station.lock.because !== "held" ? name : <a href={addressOn(station)}>{name}</a>,
          words: (
            <>
              {!beside && (
                <>
                  <span className="num">{t.progress.of(station.completed, station.lessons)}</span> ·{" "}
                </>
              )}
              {words}
              {station.openedForYou && <> · {t.prescribed.openedForYou}</>}
            </>
          ),
        };
      })}
    />
  );
}

/** A module's page; a booster is one lesson, and leads straight to it. */
const addressOn = ({ line, moduleId }: Pick<HomeStation, "line" | "moduleId">): string => (line === "aftercare" ? addressOf({ moduleId, lesson: 1 }) : `/modules/${moduleId}`);
