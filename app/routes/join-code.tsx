import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readCode, writeCode } from "#app/facilitation/invitation.ts";
import { answer } from "#app/http/answer.server.ts";
import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";

export const handle: Titled = { title: (t) => t.titles.join };

export const loader = open("invitation.use", () => null);

/** A code typed by hand leads to the same page as the link. */
export const action = open("invitation.use", ({ form }) => {
  const typed = String(form.get("code") ?? "");
  const code = readCode(typed);
  return code ? redirect(`/join/${writeCode(code)}`, 303) : answer({ typed, problems: { code: typed.trim() === "" ? "required" : "code_malformed" } }, { status: 422 });
});

export default function JoinCode() {
  const t = useMessages();
  useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{t.join.heading}</h1>
        <form className="stack" method="post" action="/join">
          <ErrorSummary problems={answer?.problems} labels={{ code: t.join.codeLabel }} />
          <Field name="code" label={t.join.codeLabel} description={t.join.codeHelp} problems={answer?.problems} defaultValue={answer?.typed} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={500} required />
          <button className="ds-button" type="submit">
            {t.join.useCode}
          </button>
        </form>
      </div>
    </div>
  );
}
