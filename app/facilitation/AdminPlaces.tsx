import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { PlaceList } from "#app/ui/PlaceList.tsx";

/** The administrator's places, in one list: each with what is done there. */
export function AdminPlaces({ due, emergencies }: { due: number; emergencies: number }) {
  const { administration: t, absences, emergency, erasing } = useStaffMessages();
  const places = [
    { to: "/admin/accounts", name: t.staff.name, lead: t.staff.lead },
    { to: "/admin/absences", name: absences.arrange, lead: absences.arrangeShort },
    { to: "/groups", name: t.groups.name, lead: t.groups.lead },
    { to: "/admin/help-numbers", name: t.help.name, lead: t.help.lead(due) },
    { to: "/admin/mail", name: t.mail.name, lead: t.mail.lead },
    { to: "/admin/look", name: t.look.name, lead: t.look.lead },
    { to: "/admin/retention", name: t.retention.name, lead: t.retention.lead },
    { to: "/admin/audit", name: t.audit.name, lead: t.audit.lead },
    { to: "/admin/emergency", name: emergency.review, lead: emergencies === 0 ? emergency.noReview : emergency.waiting(emergencies) },
    { to: "/emergency", name: emergency.link, lead: emergency.lead },
    { to: "/admin/erase", name: erasing.name, lead: erasing.lead },
  ];
  return (
    <nav aria-label={t.places}>
      <PlaceList places={places} />
    </nav>
  );
}
