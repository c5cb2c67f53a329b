import { z } from "zod";
import { clinicNameLength } from "./clinic.ts";
import { requiredText } from "./fields.server.ts";

/** What the first administrator says about the clinic. */
export const setupForm = z.object({ clinicName: requiredText(clinicNameLength) });
