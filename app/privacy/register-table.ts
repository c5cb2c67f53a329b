import type { Language } from "#app/i18n/language.ts";
import { erasures, purposes, retentions } from "./register-words.ts";
import { register } from "./register.ts";

const headings = {
  nb: ["hva", "hvorfor", "hvor lenge", "når kontoen slettes"],
  en: ["what", "why", "for how long", "when the account is erased"],
} as const;

/** The register as a Markdown table, one row for each table of the database; what is sealed stands in bold. */
export function registerTable(language: Language): string {
  const tables = [...new Set(register.map(({ table }) => table))];
  const rows = tables.map((table) => {
    const columns = register.filter((column) => column.table === table);
    const each = (words: readonly string[]): string => [...new Set(words)].join("; ");
    return [
      each(columns.map(({ what, sealed }) => (sealed ? `**${what[language]}**` : what[language]))),
      each(columns.map(({ purpose }) => purposes[purpose][language])),
      each(columns.map(({ kept }) => retentions[kept][language])),
      each(columns.map(({ erased }) => erasures[erased][language])),
    ];
  });
  return [headings[language], headings[language].map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const begin = "<!-- register: npm run dpia -->";
const end = "<!-- /register -->";

/** The assessment with the table of the register put in its place anew. @throws where the place is not marked */
export function withRegister(page: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/dpia.md has no place for the register: ${begin} … ${end}`);
  return `${page.slice(0, from)}${begin}\n\n${registerTable("nb")}\n\n${page.slice(to)}`;
}
