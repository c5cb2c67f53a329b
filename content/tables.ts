import { drawings } from "./drawings.ts";
import { glossary } from "./glossary.ts";
import { aftercare, prescribed, programme } from "./programme.ts";
import { references } from "./references.ts";

/** The tables that the files of the content are compiled with and held against. */
export const tables = { programme, aftercare, prescribed, references, glossary, drawings } as const;
