import { useLoaderData } from "@remix-run/react";
import { issuePermit } from "#app/access/permit.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readHome } from "#app/learning/home.server.ts";
import { HomeView } from "#app/learning/HomeView.tsx";
import { countAnswers } from "#app/messages/message.server.ts";

export const handle: Titled = { title: (t) => t.titles.home };

export const loader = guarded("path.read", ({ permit, db, actor, now }) => ({ ...readHome(permit, now), answers: countAnswers(issuePermit(db, actor, "message.read")) }));

export default function Home() {
  return <HomeView home={useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>} />;
}
