import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";

/** What an administrator's page begins with: the way back to the clinic, and its heading. */
export const ClinicPageHead = ({ heading }: { heading: string }) => (
  <>
    <BackLink to="/admin">{useStaffMessages().administration.toClinic}</BackLink>
    <h1>{heading}</h1>
  </>
);
