import type { Content } from "./content.server.ts";
import type { Finding } from "./finding.ts";
import type { Drawings } from "./drawing.ts";
import type { Curriculum } from "./programme.ts";
import type { Reference } from "./reference.ts";
import { verifyAnatomy } from "./verify-anatomy.ts";
import { verifyChecks } from "./verify-checks.ts";
import { verifyDrawings } from "./verify-drawings.ts";
import { verifyLanguage } from "./verify-language.ts";
import { verifyLengths } from "./verify-lengths.ts";
import { verifyMirrors } from "./verify-mirrors.ts";
import { verifySheets } from "./verify-sheets.ts";
import { verifySources } from "./verify-sources.ts";
import { verifySpacing } from "./verify-spacing.ts";

/** What the content is held against. */
export interface Tables extends Curriculum {
  readonly references: readonly Reference[];
  readonly drawings: Drawings;
}

/** One kind of check over the whole content. */
export type Rule = (content: Content, tables: Tables) => readonly Finding[];

const rules: readonly Rule[] = [verifyAnatomy, verifyChecks, verifySpacing, verifySheets, verifySources, verifyMirrors, verifyLanguage, verifyLengths, verifyDrawings];

/** Everything there is to say about the content, by file and line: what could not be compiled, and what every rule finds in the rest. */
export function verify(content: Content, tables: Tables): Finding[] {
  return [...content.misplaced, ...content.broken, ...rules.flatMap((rule) => rule(content, tables))].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
