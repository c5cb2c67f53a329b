import { useMessages } from "#app/i18n/Messages.tsx";

/** Where a learner's own pages are: what they write for nobody else. */
export function JustMine() {
  const { justMine } = useMessages();
  const pages = [
    ["/diary", justMine.diary],
    ["/check-in", justMine.checkIn],
    ["/plans", justMine.plans],
    ["/meetings", justMine.meetings],
    ["/days", justMine.days],
  ] as const;
  return (
    <section className="stack tight" aria-labelledby="just-mine">
      <h2 id="just-mine">{justMine.heading}</h2>
      <p>{justMine.lead}</p>
      <ul className="row plain">
        {pages.map(([address, name]) => (
          <li key={address}>
            <a className="ds-button" data-variant="secondary" href={address}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
