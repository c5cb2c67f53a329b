import { Prose } from "./Prose.tsx";

/** A part of a sheet under its heading. */
export function SheetPart({ id, heading, note, html }: { id: string; heading: string; note?: string | undefined; html: string }) {
  return (
    <section className="stack tight" aria-labelledby={id} data-part>
      <h2 id={id}>{heading}</h2>
      {note && <p className="small quiet">{note}</p>}
      <Prose html={html} />
    </section>
  );
}
