import { z } from "zod";

/** The revision that the writer's page was made from; 0 where nothing was saved. */
export const revisionForm = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** A form that says which page it was shown on, and nothing else. */
export const shownForm = z.object({ revision: revisionForm });
