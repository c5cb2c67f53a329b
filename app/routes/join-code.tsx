import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CodeView } from "#app/facilitation/CodeView.tsx";
import { readTypedCode } from "#app/facilitation/typed-code.ts";
import { answer } from "#app/http/answer.server.ts";
import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { useMessages } from "#app/i18n/Messages.tsx";

export const handle: Titled = { title: (t) => t.titles.join };

export const loader = open("invitation.use", () => null);

export const action = open("invitation.use", ({ form }) => {
  const typed = String(form.get("code") ?? "");
  const read = readTypedCode(typed);
  return read.ok ? redirect(`/join/${read.code}`, 303) : answer({ typed, problems: read.problems }, { status: 422 });
});

export default function JoinCode() {
  const t = useMessages();
  useLoaderData<typeof loader>();
  return <CodeView heading={t.join.heading} label={t.join.codeLabel} action="/join" answer={useActionData<typeof action>()} />;
}
