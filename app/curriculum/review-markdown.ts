/** What would be read as Markdown, or as HTML, stands as it is written. Source markers keep their brackets. */
export const escaped = (text: string): string => text.replace(/[\\`*_<>|~]/g, "\\$&").replace(/^([#+-]|\d+[.)])(?=\s)/, (sign) => sign.replace(/.$/, "\\$&"));

/** English stands beneath the Bokmål, set in. */
export const quoted = (text: string): string => text.split("\n").map((line) => `> ${line}`.trimEnd()).join("\n");

/** A box to tick, with a line for who did it and when. */
export const signLine = (what: string, { initials, date }: { readonly initials: string; readonly date: string }): string =>
  `- [ ] **${what}.** ${initials}: \\_\\_\\_\\_\\_\\_\\_\\_ ${date}: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_`;

/** Rows below a head, as a table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

/** Blocks with an empty line between; what is empty is left out. */
export const joined = (blocks: readonly string[]): string => blocks.filter(Boolean).join("\n\n");
