import { createContext, useContext, type ReactNode } from "react";
import type { LessonPlace, Track } from "#app/curriculum/programme.ts";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { addressOf } from "./lesson-address.ts";

const PreviewedTrack = createContext<Track | undefined>(undefined);

/** Around a learner's page that staff look at: its links stay among the looked-at pages, and its boxes take nothing. */
export const PreviewProvider = PreviewedTrack.Provider;

/** The path of a track as staff look at it. */
export const previewAddress = (track: Track): string => `/view/${track}`;

/** Where the page of the looked-at path stands; undefined on a learner's own page. */
export function usePreview(): string | undefined {
  const track = useContext(PreviewedTrack);
  return track && previewAddress(track);
}

/** Where a lesson's page stands for whoever reads this one. */
export function useAddressOf(): (place: LessonPlace) => string {
  const preview = usePreview();
  return preview === undefined ? addressOf : ({ moduleId, lesson }) => `${preview}/${moduleId}/${lesson}`;
}

/** What is written, answered or marked. Staff see it as it is, and can use none of it. */
export const Inert = ({ children }: { children: ReactNode }) => (usePreview() === undefined ? children : <Shut>{children}</Shut>);

function Shut({ children }: { children: ReactNode }) {
  const { preview } = useStaffMessages().administration;
  return (
    <div className="shut stack">
      <p className="note small">{preview.inert}</p>
      <fieldset className="inert" disabled>
        {children}
      </fieldset>
    </div>
  );
}

/** What leads to a page that only its learner has, and so is left out where staff look. */
export const OwnOnly = ({ children }: { children: ReactNode }) => (usePreview() === undefined ? children : null);
