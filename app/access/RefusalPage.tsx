import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { KeptField, RefusalCode } from "./refusal.ts";

interface RefusalPageProps {
  readonly code: RefusalCode | "unexpected";
  /** What had been typed, where a form was refused. */
  readonly kept: readonly KeptField[] | undefined;
  readonly path: string;
  /** The sign-in form, shown to whoever is not signed in and has nothing to lose by leaving the page. */
  readonly children: ReactNode;
}

/** An expected no, in words: what happened, what is kept, what to do. */
export function RefusalPage({ code, kept, path, children }: RefusalPageProps) {
  const t = useMessages();
  const { heading, text } = t.refusals[code];
  const signInFirst = code === "sign_in_first";
  const elsewhere = signInFirst
    ? { advice: t.refusals.keptSignIn, href: "/sign-in", label: t.refusals.signInNewTab }
    : code === "other_account" && { advice: t.refusals.keptOtherAccount, href: "/", label: t.refusals.frontNewTab };
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{heading}</h1>
        <p>{text}</p>
        {kept?.some(({ typed }) => typed) ? (
          <form className="stack" method="post" action={path}>
            <p>
              <strong>{t.refusals.kept}</strong> {elsewhere && elsewhere.advice}
            </p>
            {kept.map(({ name, value, shown }) =>
              shown ? <textarea className="ds-input" key={name} name={name} rows={6} defaultValue={value} aria-label={t.refusals.kept} /> : <input key={name} type="hidden" name={name} value={value} />,
            )}
            <div className="row">
              {elsewhere && (
                <a className="ds-button" data-variant="secondary" href={elsewhere.href} target="_blank" rel="noopener">
                  {elsewhere.label}
                </a>
              )}
              <button className="ds-button" type="submit">
                {t.refusals.sendAgain}
              </button>
            </div>
          </form>
        ) : signInFirst ? (
          <>
            {kept && (
              <p>
                <strong>{t.refusals.notDone}</strong>
              </p>
            )}
            {children}
          </>
        ) : (
          <p>
            <a className="ds-link tall" href="/">
              {t.refusals.toFront}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
