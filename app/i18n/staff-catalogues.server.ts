import { enStaff } from "./en-staff.ts";
import type { Language } from "./language.ts";
import { nbStaff, type StaffMessages } from "./nb-staff.ts";

/** Every catalogue of staff's own words, for the server. The browser loads the one it needs, on a staff page alone. */
export const staffCatalogues: Record<Language, StaffMessages> = { nb: nbStaff, en: enStaff };
