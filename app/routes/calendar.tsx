import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readCalendar, type CalendarPage } from "#app/meetings/calendar.server.ts";
import { CalendarView } from "#app/meetings/CalendarView.tsx";

export const handle: Titled = { title: (t) => t.titles.calendar };

export const loader = guarded("meeting.attend", ({ permit, now }) => readCalendar(permit, now));

export default function Calendar() {
  return <CalendarView page={useLoaderData() as CalendarPage} />;
}
