import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readToday } from "#app/workspace/today.server.ts";
import { pageFrom, type TodayPage } from "#app/workspace/today.ts";
import { TodayView } from "#app/workspace/TodayView.tsx";

export const handle: Titled = { title: (t) => t.titles.today };

export const loader = guarded("today.read", ({ permit, request, now }) => ({ page: readToday(permit, pageFrom(new URL(request.url).searchParams), now) }));

export default function Today() {
  const { page } = useLoaderData() as { page: TodayPage };
  return <TodayView page={page} />;
}
