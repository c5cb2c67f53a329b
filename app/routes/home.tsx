import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readHome } from "#app/learning/home.server.ts";
import { HomeView } from "#app/learning/HomeView.tsx";

export const handle: Titled = { title: (t) => t.titles.home };

export const loader = guarded("path.read", ({ permit, now }) => readHome(permit, now));

export default function Home() {
  return <HomeView home={useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>} />;
}
