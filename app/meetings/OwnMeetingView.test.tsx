import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { meetingClinic, planned, shareDay } from "#tests/meeting-clinic.ts";
import { now, permit } from "#tests/world.ts";
import { readOwnMeeting } from "./calendar.server.ts";
import { OwnMeetingView } from "./OwnMeetingView.tsx";
import { signUp } from "./sign-up.server.ts";

/** Siv's own page of a meeting. */
function clinic() {
  const found = meetingClinic();
  const attending = permit(found.db, found.siv, "meeting.attend");
  const page = (meeting: string): string =>
    renderToStaticMarkup(
      <MessagesProvider value={nb}>
        <OwnMeetingView page={readOwnMeeting(attending, meeting, now)} done={undefined} refused={undefined} />
      </MessagesProvider>,
    );
  return { ...found, attending, page };
}

test("before somebody signs up it says who will see that they have", () => {
  const found = clinic();
  const walk = planned(found, { kind: "activity", module: "e05" });
  const before = found.page(walk);
  expect(before).toContain(nb.calendar.signUp);
  expect(before.indexOf(nb.calendar.signUpSeen)).toBeGreaterThan(0);
  expect(before.indexOf(nb.calendar.signUpSeen), "above the button").toBeLessThan(before.indexOf("<button"));
  signUp(found.attending, walk, now);
  expect(found.page(walk)).toContain(nb.calendar.signUpSeen);
});

test("a family's meeting says which topics stand on the sheet unasked, and of what is not chosen that it is not chosen", () => {
  const found = clinic();
  shareDay(found, found.siv, "Ringte barna.");
  expect(found.page(found.meeting)).toContain(nb.calendar.agendaModules);
  expect(found.page(found.meeting)).toContain("Ikke valgt til arket");
  expect(found.page(planned(found, { kind: "group" }))).not.toContain(nb.calendar.agendaModules);
});
