import { useMessages } from "#app/i18n/Messages.tsx";
import { byLetter, type ListedTerm } from "./glossary.ts";

/** Every term with its meaning, by letter. */
export function WordsView({ terms }: { terms: readonly ListedTerm[] }) {
  const t = useMessages();
  const letters = byLetter(terms);
  return (
    <div className="wrap">
      <div className="narrow stack roomy">
        <div className="stack">
          <h1>{t.words.heading}</h1>
          <p className="lead">{t.words.lead}</p>
          <nav aria-label={t.words.letters}>
            <ul className="plain letters">
              {letters.map(({ letter }) => (
                <li key={letter}>
                  <a className="ds-link" href={`#${letter}`}>
                    {letter}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        {letters.map(({ letter, terms }) => (
          <section className="stack" aria-labelledby={letter} key={letter}>
            <h2 id={letter}>{letter}</h2>
            <dl className="words">
              {terms.map(({ anchor, term, meaning }) => (
                <div id={anchor} key={anchor}>
                  <dt>{term}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}
