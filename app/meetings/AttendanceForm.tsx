import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { attendanceField, attendances } from "./attendance.ts";
import type { MeetingPage } from "./meeting-page.server.ts";

/** Who came, of those in groups that the facilitator leads. */
export function AttendanceForm({ page: { participants }, here, saved }: { page: MeetingPage; here: string; saved: boolean }) {
  const { meetings: words } = useStaffMessages();
  return (
    <section className="stack" id="attendance" tabIndex={-1} aria-labelledby="attendance-heading">
      <h2 id="attendance-heading">{words.attendance}</h2>
      {saved && <SavedNote>{words.attendanceSaved}</SavedNote>}
      <p className="small quiet">{words.attendanceLead}</p>
      {participants.length === 0 ? (
        <p>{words.nobodyHere}</p>
      ) : (
        <form className="stack" method="post" action={`${here}#attendance`}>
          <OwnPage />
          <div className="lines">
            {participants.map(({ enrolmentId, name, attendance }) => (
              <fieldset className="attendance" key={enrolmentId}>
                <legend>{name}</legend>
                {attendances.map((value) => (
                  <label key={value}>
                    <input className="ds-input" type="radio" name={attendanceField(enrolmentId)} value={value} defaultChecked={value === attendance} />
                    <span>{words.came[value]}</span>
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
          <p>
            <button className="ds-button" type="submit" name="intent" value="attendance">
              {words.saveAttendance}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}
