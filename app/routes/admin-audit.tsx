import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { auditQuery, readAuditPage, type AuditPage } from "#app/facilitation/audit-page.server.ts";
import { AuditView } from "#app/facilitation/AuditView.tsx";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readSinceReview, reviewAudit } from "#app/privacy/audit-review.server.ts";
import type { SinceReview } from "#app/privacy/audit-review.ts";

export const handle: Titled = { title: (t) => t.titles.audit };

export const loader = guarded("audit.read", ({ permit, request, now }) => {
  const query = new URL(request.url).searchParams;
  const before = query.get("before") ?? "";
  const page = readAuditPage(permit, auditQuery(query), /^\d{1,15}$/.test(before) ? Number(before) : undefined, query.get("verify") === "all", now);
  return { ...page, since: readSinceReview(permit), reviewed: query.has("reviewed") };
});

/** The log has been looked through up to the entry that was the newest on the page. */
export const action = guarded("audit.review", ({ permit, form, now }) => {
  const through = String(form.get("through") ?? "");
  if (!/^\d{1,15}$/.test(through)) throw new Refusal("bad_request");
  reviewAudit(permit, Number(through), now);
  return redirect("/admin/audit?reviewed", 303);
});

export default function AdminAudit() {
  return <AuditView page={useLoaderData() as AuditPage & { readonly since: SinceReview; readonly reviewed: boolean }} />;
}
