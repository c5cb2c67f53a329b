import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readEmergencyRecord, type EmergencyRecord } from "#app/facilitation/emergency.server.ts";
import { EmergencyRecordView } from "#app/facilitation/EmergencyRecordView.tsx";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { endEmergency } from "#app/privacy/emergency.server.ts";

export const handle: Titled = { title: (t) => t.titles.emergency };

export const loader = guarded("emergency.read", ({ permit, params, now }) => readEmergencyRecord(permit, params.enrolment ?? "", now));

/** Ends the access before its time. */
export const action = guarded("emergency.read", ({ permit, params, now }) => {
  endEmergency(permit, params.enrolment ?? "", now);
  return redirect("/emergency?ended", 303);
});

export default function EmergencyRecordPage() {
  return <EmergencyRecordView record={useLoaderData() as EmergencyRecord} />;
}
