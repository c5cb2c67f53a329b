import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { tracks } from "#app/curriculum/programme.ts";
import { LineList } from "./LineList.tsx";
import { useLockWords } from "./LockedNotice.tsx";
import { PathLines } from "./PathLines.tsx";
import { previewAddress, usePreview } from "./Preview.tsx";
import type { PreviewPath } from "./preview.server.ts";

/** Above every page that staff look at as learners do: what it is, that nothing is kept, and the way back. */
export function PreviewNote({ children }: { children?: ReactNode }) {
  const { preview } = useStaffMessages().administration;
  return (
    <div className="wrap no-print">
      <div className="ds-alert preview-note" data-color="info">
        <p>{preview.note}</p>
        <p className="row">{children}</p>
      </div>
    </div>
  );
}

/** The path of a track as a learner at its start sees it. Every module can be opened here. */
export function PreviewPathView({ path, today }: { path: PreviewPath; today: string }) {
  const t = useMessages();
  const { preview } = useStaffMessages().administration;
  const lockWords = useLockWords();
  const base = usePreview() ?? "";
  const first = path.stations[0]?.moduleId;
  const other = tracks.find((track) => track !== path.track) ?? path.track;
  return (
    <>
      <PreviewNote>
        <a className="ds-link" href={previewAddress(other)}>
          {preview.other[other]}
        </a>
        <a className="ds-link" href="/groups">
          {preview.toGroups}
        </a>
      </PreviewNote>
      <div className="wrap home">
        <h1>{preview.heading[path.track]}</h1>
        <section className="stack path-section" aria-labelledby="path">
          <h2 id="path">
            {t.home.path} <span className="num">{t.progress.of(0, path.stations.length)}</span> {t.home.modulesDone}
          </h2>
          <figure className="path">
            <PathLines stations={path.stations.map((station) => ({ number: station.number, state: station.state, here: station.moduleId === first }))} label={preview.drawing} />
          </figure>
          <LineList
            meets
            stops={path.stations.map((station) => ({
              key: station.moduleId,
              state: station.moduleId === first ? "here" : station.state,
              name: <a href={`${base}/${station.moduleId}/1`}>{t.progress.stationName(station.number, station.title)}</a>,
              words: (
                <>
                  <span className="num">{t.progress.of(0, station.lessons)}</span> · {station.lock ? lockWords(station.lock, station.waitsFor, today) : t.progress.here}
                  {station.together && <Together base={base} moduleId={station.moduleId} name={t.progress.stationName(station.number, station.title)} />}
                </>
              ),
            }))}
          />
        </section>
        <section className="stack" aria-labelledby="aftercare">
          <h2 id="aftercare">{t.home.aftercare}</h2>
          <p>{t.home.aftercareLead}</p>
          <LineList
            meets
            stops={path.aftercare.map((module) => ({
              key: module.moduleId,
              state: "locked",
              name: <a href={`${base}/${module.moduleId}/1`}>{t.progress.stationName(module.number, module.title)}</a>,
              words: (
                <>
                  {t.progress.afterProgramme}
                  {module.together && <Together base={base} moduleId={module.moduleId} name={module.title} />}
                </>
              ),
            }))}
          />
        </section>
        <section className="stack" aria-labelledby="offers">
          <h2 id="offers">{t.home.offers}</h2>
          <p>{t.home.offersLead[path.track]}</p>
          <ul className="plain lines stack tight">
            {path.prescribed.map(({ moduleId, title }) => (
              <li key={moduleId}>
                <a className="ds-link" href={`${base}/${moduleId}/card`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Together({ base, moduleId, name }: { base: string; moduleId: string; name: string }) {
  const t = useMessages();
  const { preview } = useStaffMessages().administration;
  return (
    <>
      {" · "}
      <a className="ds-link" href={`${base}/${moduleId}/together`} aria-label={`${preview.together}: ${name}. ${t.module.together}`}>
        {preview.together}
      </a>
    </>
  );
}
