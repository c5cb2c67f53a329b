import { drawings } from "#content/drawings.ts";
import { glossary } from "#content/glossary.ts";
import { aftercare, prescribed, programme } from "#content/programme.ts";
import { references } from "#content/references.ts";
import { readContent } from "./content.server.ts";
import { isFault } from "./finding.ts";
import { reportLines } from "./report.ts";
import { verify } from "./verify.ts";

/** Checks the whole content of the project: what to print, and whether it may be built. */
export async function contentReport(): Promise<{ readonly lines: readonly string[]; readonly passed: boolean }> {
  const tables = { programme, aftercare, prescribed, references, glossary, drawings };
  const content = await readContent({ contentFolder: "content", ...tables });
  const findings = verify(content, tables);
  return { lines: reportLines(content, findings), passed: !findings.some(isFault) };
}
