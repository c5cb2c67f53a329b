import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { issuePermit } from "#app/access/permit.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import { sameSitePath } from "#app/http/same-site.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { LooksView } from "#app/learning/LooksView.tsx";
import { listEmergencies, sayRead } from "#app/privacy/emergency.server.ts";
import { listLooks } from "#app/privacy/looks.server.ts";

export const handle: Titled = { title: (t) => t.titles.looks };

export const loader = guarded("looks.read", ({ permit, db, actor, request, now }) => {
  const before = new URL(request.url).searchParams.get("before") ?? "";
  const isFirst = !/^\d{1,15}$/.test(before);
  return {
    ...(isFirst ? listLooks(permit) : listLooks(permit, Number(before))),
    emergencies: isFirst ? listEmergencies(issuePermit(db, actor, "emergency.answer")) : [],
    isFirst,
    today: osloDate(now.getTime()),
  };
});

/** The reader has read of an emergency access. */
export const action = guarded("emergency.answer", ({ permit, form, now }) => {
  sayRead(permit, String(form.get("access") ?? ""), now);
  return redirect(sameSitePath(form.get("next"), "/account/looks"), 303);
});

export default function AccountLooks() {
  return <LooksView page={useLoaderData() as Parameters<typeof LooksView>[0]["page"]} />;
}
