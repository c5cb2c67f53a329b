import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { readHappening, takeHappeningBack, tellHappening } from "#app/learning/happening.server.ts";
import { HappeningView } from "#app/learning/HappeningView.tsx";

export const handle: Titled = { title: (t) => t.titles.happening };

export const loader = guarded("happening.tell", ({ permit, now }) => ({ since: readHappening(permit) ?? null, today: osloDate(now.getTime()) }));

export const action = byIntent({
  stop: guarded("happening.tell", ({ permit, now }) => {
    tellHappening(permit, now);
    return redirect("/something-happened#stop", 303);
  }),
  back: guarded("happening.tell", ({ permit }) => {
    takeHappeningBack(permit);
    return redirect("/something-happened#stop", 303);
  }),
});

export default function SomethingHappened() {
  const { since, today } = useLoaderData() as { since: number | null; today: string };
  return <HappeningView since={since ?? undefined} today={today} />;
}
