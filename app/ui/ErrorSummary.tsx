import { useMessages } from "#app/i18n/Messages.tsx";
import { useProblemWords } from "./Field.tsx";
import type { Problems } from "./problems.ts";

/** What must be mended, in one place at the top, with a link to each field. Takes the focus. @param labels of the fields, in the order in which they stand on the page */
export function ErrorSummary({ problems, labels }: { problems: Problems | undefined; labels: Readonly<Record<string, string>> }) {
  const t = useMessages();
  const words = useProblemWords();
  const order = Object.keys(labels);
  const found = Object.entries(problems ?? {}).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  if (found.length === 0) return null;
  return (
    <div className="ds-error-summary problems" tabIndex={-1} role="alert" aria-labelledby="problems-heading" autoFocus data-focus>
      <h2 id="problems-heading">{t.problems.summary(found.length)}</h2>
      <ul>
        {found.map(([name, key]) => (
          <li key={name}>
            <a className="ds-link" data-color="danger" href={`#${name}`}>
              {beside(labels[name], words(key))}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong, after the name of the field. One that is a question ends as it is. */
const beside = (label: string | undefined, words: string): string => (label ? `${label}${label.endsWith("?") ? "" : ":"} ${words}` : words);
