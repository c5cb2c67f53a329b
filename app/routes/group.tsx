import { useLoaderData } from "@remix-run/react";
import { allows, issuePermit } from "#app/access/permit.server.ts";
import { GroupView } from "#app/facilitation/GroupView.tsx";
import { viewFrom } from "#app/facilitation/grid-order.ts";
import { readGroupPage, type GroupPage } from "#app/facilitation/group-page.server.ts";
import { reachesGroup } from "#app/facilitation/group.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";

export const handle: Titled = { title: (t) => t.titles.group };

export const loader = guarded("progress.read", ({ permit, params, request, actor, now }) => ({
  page: readGroupPage(permit, params.group ?? "", viewFrom(new URL(request.url).searchParams), now),
  may: { invite: allows(actor, "invitation.create"), change: allows(actor, "group.change"), families: reachesGroup(issuePermit(permit.db, actor, "family.list"), params.group ?? ""), figures: allows(actor, "figures.read"), preview: allows(actor, "lesson.preview") },
}));

export default function GroupRoute() {
  const { page, may } = useLoaderData<typeof loader>() as { page: GroupPage; may: GroupMay };
  return <GroupView page={page} may={may} />;
}

type GroupMay = Parameters<typeof GroupView>[0]["may"];
