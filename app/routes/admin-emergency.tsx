import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmergencyReviewView } from "#app/facilitation/EmergencyReviewView.tsx";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { listToReview, reviewEmergency } from "#app/privacy/emergency.server.ts";

export const handle: Titled = { title: (t) => t.titles.emergency };

export const loader = guarded("emergency.review", ({ permit, request, now }) => ({ waiting: listToReview(permit, now), saved: new URL(request.url).searchParams.has("saved"), today: osloDate(now.getTime()) }));

export const action = guarded("emergency.review", ({ permit, form, now }) => {
  reviewEmergency(permit, String(form.get("access") ?? ""), now);
  return redirect("/admin/emergency?saved", 303);
});

export default function AdminEmergency() {
  return <EmergencyReviewView page={useLoaderData() as Parameters<typeof EmergencyReviewView>[0]["page"]} />;
}
