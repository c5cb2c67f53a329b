import { useLoaderData } from "@remix-run/react";
import { issuePermit } from "#app/access/permit.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { readHome } from "#app/learning/home.server.ts";
import { EmergenciesOnHome } from "#app/learning/EmergenciesOnHome.tsx";
import { HomeView } from "#app/learning/HomeView.tsx";
import { readNextMeeting } from "#app/meetings/calendar.server.ts";
import { NextMeeting } from "#app/meetings/NextMeeting.tsx";
import { listEmergencies } from "#app/privacy/emergency.server.ts";
import { countAnswers } from "#app/messages/message.server.ts";
import { NewAnswers } from "#app/messages/NewAnswers.tsx";

export const handle: Titled = { title: (t) => t.titles.home };

export const loader = guarded("path.read", ({ permit, db, actor, now }) => ({
  home: readHome(permit, now),
  answers: countAnswers(issuePermit(db, actor, "message.read")),
  unread: listEmergencies(issuePermit(db, actor, "emergency.answer")).filter(({ isRead }) => !isRead),
  next: readNextMeeting(issuePermit(db, actor, "meeting.attend"), now) ?? null,
}));

export default function Home() {
  const { home, answers, unread, next } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  return (
    <HomeView home={home}>
      <EmergenciesOnHome unread={unread} today={osloDate(home.now)} />
      <NewAnswers count={answers} />
      <NextMeeting next={next ?? undefined} today={osloDate(home.now)} />
    </HomeView>
  );
}
