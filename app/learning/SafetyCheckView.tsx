import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Radios } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { Onwards } from "./Onwards.tsx";
import { SafetyCheckHelp, type OwnNumber } from "./SafetyCheckHelp.tsx";

interface SafetyCheckViewProps {
  readonly way: SafetyWay;
  readonly answer:
    | { readonly shows?: undefined; readonly problems: Problems; readonly chosen: Readonly<Record<"afraid" | "experienced", string>> }
    | { readonly shows: "help"; readonly numbers: readonly OwnNumber[] }
    | { readonly shows: "choice" }
    | undefined;
}

/** This page's address, and where the reader goes on to. */
export interface SafetyWay {
  readonly here: string;
  readonly next: string;
}

/** The two private questions (curriculum 1.8, point 2), and what follows on the answer just given. What was answered before is never shown. */
export function SafetyCheckView({ way, answer }: SafetyCheckViewProps) {
  return (
    <div className="wrap">
      <div className="column stack">{answer?.shows === "help" ? <SafetyCheckHelp numbers={answer.numbers} next={way.next} /> : answer?.shows === "choice" ? <Choice way={way} /> : <Questions way={way} answer={answer} />}</div>
    </div>
  );
}

const answers = ["yes", "unsure", "no"] as const;
const questions = ["afraid", "experienced"] as const;

function Questions({ way, answer }: { way: SafetyWay; answer: Exclude<SafetyCheckViewProps["answer"], { shows: "help" | "choice" }> }) {
  const { family } = useMessages();
  const { check } = family;
  return (
    <>
      <h1>{check.heading}</h1>
      <p className="lead">{check.lead}</p>
      <p>{check.private}</p>
      <p>{check.follows}</p>
      <form className="stack" method="post" action={way.here} autoComplete="off">
        <OwnPage />
        <ErrorSummary problems={answer?.problems} labels={{ afraid: check.afraid, experienced: check.experienced }} />
        {questions.map((name) => (
          <Radios key={name} name={name} legend={check[name]} problems={answer?.problems} chosen={answer?.chosen[name]} options={answers.map((value) => ({ value, label: check.answers[value] }))} />
        ))}
        <div className="row">
          <button className="ds-button" type="submit" name="intent" value="answer">
            {check.button}
          </button>
          <Onwards next={way.next} />
        </div>
      </form>
    </>
  );
}

/** What follows on every "no" to both, whatever was closed before, so that the page tells an onlooker nothing. */
function Choice({ way }: { way: SafetyWay }) {
  const { family } = useMessages();
  const { check } = family;
  return (
    <>
      <h1>{check.thanks}</h1>
      <form className="stack" method="post" action={way.here} aria-labelledby="choice">
        <OwnPage />
        <input type="hidden" name="intent" value="choose" />
        <h2 id="choice">{check.choice}</h2>
        <p>{check.choiceText}</p>
        <p>{check.notNowText}</p>
        <div className="row">
          <button className="ds-button" data-variant="secondary" type="submit" name="wanted" value="on">
            {check.on}
          </button>
          <button className="ds-button" data-variant="secondary" type="submit" name="wanted" value="off">
            {check.off}
          </button>
        </div>
      </form>
    </>
  );
}
