import { useLoaderData } from "@remix-run/react";
import { HelpView } from "#app/curriculum/HelpView.tsx";
import { shownContact } from "#app/curriculum/help.ts";
import { findClinic, findClinicContact, listClinicNumbers } from "#app/facilitation/clinic.server.ts";
import { listHelp } from "#app/facilitation/help-numbers.server.ts";
import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { helpElsewhere } from "#content/help.ts";

export const handle: Titled = { title: (t) => t.titles.help };

/** Where to get help, also for whoever is not signed in. */
export const loader = open("help.read", ({ db, language, now }) => ({
  clinicName: findClinic(db)?.name,
  contact: findClinicContact(db),
  clinic: listClinicNumbers(db),
  resources: listHelp(db, now).map((resource) => ({
    name: resource.name[language],
    purpose: resource.purpose[language],
    hours: resource.hours[language],
    urgent: resource.urgent,
    contact: shownContact(resource, now),
  })),
  elsewhere: helpElsewhere[language],
}));

export default function Help() {
  return <HelpView {...useLoaderData<typeof loader>()} />;
}
