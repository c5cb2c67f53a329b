import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readAgenda } from "#app/meetings/agenda.server.ts";
import type { AgendaPage } from "#app/meetings/agenda.ts";
import { AgendaView } from "#app/meetings/AgendaView.tsx";

export const handle: Titled = { title: (t) => t.titles.agenda };

export const loader = guarded("meeting.read", ({ permit, params, now }) => readAgenda(permit, params.group ?? "", params.meeting ?? "", now));

export default function MeetingAgenda() {
  return <AgendaView page={useLoaderData() as AgendaPage} />;
}
