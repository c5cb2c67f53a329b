import type { ShownWords } from "./grid-words.ts";
import { readCell, sentCells, type SentColumn, type SentRow } from "./sent-row.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/**
 * The body of the grid as HTML. Written as text, because 500 rows of 13 cells as elements cost more than the rest of the page
 * together. Every word from a person or a catalogue is escaped here and nowhere else.
 */
export function gridRowsHtml(groupId: string, columns: readonly SentColumn[], rows: readonly SentRow[], words: ShownWords): string {
  const known = new Map<string, string>();
  const cellHtml = (sent: string, lessons: number): string => {
    const key = `${sent}/${lessons}`;
    let html = known.get(key);
    if (html === undefined) known.set(key, (html = cell(sent, lessons, words)));
    return html;
  };
  const learners = `/groups/${groupId}/learners/`;
  return rows.map((row) => `<tr>${person(row, learners, words)}${sentCells(row).map((sent, n) => cellHtml(sent, columns[n]?.lessons[row.track] ?? 0)).join("")}</tr>`).join("");
}

function person(row: SentRow, learners: string, words: ShownWords): string {
  const quiet = words.quiet(row);
  const mark = quiet === "" ? "" : `<strong>${escaped(quiet)}</strong>`;
  return (
    `<th scope="row"><a href="${escaped(learners + row.enrolmentId)}">${escaped(row.name)}</a><span>${escaped(words.track(row))}</span></th>` +
    `<td class="visit">${escaped(words.lastVisit(row))}${mark}</td>`
  );
}

/** The number is seen, beside an icon for the state; the state's word is there for whoever hears the page. */
function cell(sent: string, lessons: number, words: ShownWords): string {
  const read = readCell(sent, lessons);
  const mark = words.individual(read);
  return `<td class="${read.state}">${escaped(words.number(read))}${mark === "" ? "" : `<b aria-hidden="true">${escaped(mark)}</b>`}<i>, ${escaped(words.state(read))}</i></td>`;
}
