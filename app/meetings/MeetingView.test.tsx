import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nbStaff } from "#app/i18n/nb-staff.ts";
import { nb } from "#app/i18n/nb.ts";
import { StaffMessagesProvider } from "#app/i18n/StaffMessages.tsx";
import { meetingClinic, typedPlan } from "#tests/meeting-clinic.ts";
import { now, permit } from "#tests/world.ts";
import { readMeetingPage } from "./meeting-page.server.ts";
import { cancelMeeting } from "./meeting.server.ts";
import { MeetingView, type MeetingAnswer } from "./MeetingView.tsx";

/** The page of a family's meeting, cancelled or not, with what came of the last form. */
function shown(isCancelled: boolean, answer?: MeetingAnswer): string {
  const { db, facilitator, thursday, meeting } = meetingClinic();
  if (isCancelled) cancelMeeting(permit(db, facilitator, "meeting.change"), thursday, meeting, now);
  return renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <StaffMessagesProvider value={nbStaff}>
        <MeetingView page={readMeetingPage(permit(db, facilitator, "meeting.read"), thursday, meeting, now)} saved={undefined} answer={answer} />
      </StaffMessagesProvider>
    </MessagesProvider>,
  );
}

const intents = (html: string): string[] => [...html.matchAll(/name="intent" value="([^"]+)"/g)].map(([, intent = ""]) => intent);

test("a meeting that is cancelled has nothing to change, to cancel or to add to", () => {
  expect(intents(shown(false))).toEqual(["point", "change", "cancel"]);
  expect(intents(shown(true))).toEqual([]);
});

test("a change that comes after the meeting was cancelled is told so, and all that was typed stands there", () => {
  const html = shown(true, { problems: { heldOn: "meeting_cancelled" }, values: { ...typedPlan, place: "Det store rommet", requirements: "Ta med kopp" } });
  for (const words of [nb.problems.meeting_cancelled, "Det store rommet", "Ta med kopp"]) expect(html).toContain(words);
  expect(intents(html)).toEqual(["change"]);
});

test("a point that comes after the meeting was cancelled is told so, and stands there as it was typed", () => {
  const html = shown(true, { problems: { text: "meeting_cancelled" }, text: "Hvem ringer vi?" });
  for (const words of [nb.problems.meeting_cancelled, "Hvem ringer vi?"]) expect(html).toContain(words);
  expect(intents(html)).toEqual(["point"]);
});
