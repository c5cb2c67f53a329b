import { createContext, useContext } from "react";
import type { StaffMessages } from "./nb-staff.ts";

const StaffCatalogue = createContext<StaffMessages | undefined>(undefined);

export const StaffMessagesProvider = StaffCatalogue.Provider;

/** The words of the pages for those who work at the clinic. A learner's page does not carry them. */
export function useStaffMessages(): StaffMessages {
  const messages = useContext(StaffCatalogue);
  if (!messages) throw new Error("useStaffMessages needs a StaffMessagesProvider above it");
  return messages;
}
