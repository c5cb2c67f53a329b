import { useLoaderData } from "@remix-run/react";
import { auditQuery, readAuditPage, type AuditPage } from "#app/facilitation/audit-page.server.ts";
import { AuditView } from "#app/facilitation/AuditView.tsx";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";

export const handle: Titled = { title: (t) => t.titles.audit };

export const loader = guarded("audit.read", ({ permit, request, now }) => {
  const query = new URL(request.url).searchParams;
  const before = query.get("before") ?? "";
  return readAuditPage(permit, auditQuery(query), /^\d{1,15}$/.test(before) ? Number(before) : undefined, query.get("verify") === "all", now);
});

export default function AdminAudit() {
  return <AuditView page={useLoaderData() as AuditPage} />;
}
