import { SafetyLine } from "#app/curriculum/SafetyLine.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { Onwards } from "./Onwards.tsx";

/** One of the clinic's own telephone numbers. */
export interface OwnNumber {
  readonly name: string;
  readonly number: string;
  readonly hours: string;
}

/** For somebody who is afraid, or not sure: help, what is closed now, and the way to the facilitator. */
export function SafetyCheckHelp({ numbers, next }: { numbers: readonly OwnNumber[]; next: string }) {
  const t = useMessages();
  const { check } = t.family;
  return (
    <>
      <h1>{check.thanks}</h1>
      <SafetyLine line="violence" language={t.language} />
      <p>{check.closed}</p>
      <p>{check.stopped}</p>
      <p>{check.stillThere}</p>
      <h2>{check.talk}</h2>
      <p>{check.talkText}</p>
      {numbers.length > 0 && (
        <>
          <p>{check.talkCall}</p>
          <ul className="news plain">
            {numbers.map(({ name, number, hours }) => (
              <li className="with-icon" key={number}>
                <Icon name="phone" />
                <span>
                  {name}:{" "}
                  <a className="ds-link num" href={`tel:${number.replaceAll(" ", "")}`}>
                    {number}
                  </a>
                  {hours && (
                    <>
                      <br />
                      <span className="small quiet">{hours}</span>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row">
        <a className="ds-button" href="/help">
          {check.help}
        </a>
        <Onwards next={next} />
      </div>
    </>
  );
}
