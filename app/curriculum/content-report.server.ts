import { tables } from "#content/tables.ts";
import { readContent } from "./content.server.ts";
import { isFault } from "./finding.ts";
import { reportLines } from "./report.ts";
import { verify } from "./verify.ts";

/** Checks the whole content of the project: what to print, and whether it may be built. */
export async function contentReport(): Promise<{ readonly lines: readonly string[]; readonly passed: boolean }> {
  const content = await readContent({ contentFolder: "content", ...tables });
  const findings = verify(content, tables);
  return { lines: reportLines(content, findings), passed: !findings.some(isFault) };
}
