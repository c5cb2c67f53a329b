import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErasingView } from "#app/facilitation/ErasingView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readOwnProof } from "#app/identity/own-proof.server.ts";
import { deleteAccountOf } from "#app/identity/account-deletion.server.ts";

export const handle: Titled = { title: (t) => t.titles.erasing };

export const loader = guarded("account.erase-for", ({ permit, request, context, now }) => ({ done: new URL(request.url).searchParams.has("done"), proof: readOwnProof(permit, context.session, now) }));

export const action = guarded("account.erase-for", async ({ permit, form, context, now }) => {
  const typed = (name: string) => String(form.get(name) ?? "");
  const outcome = await deleteAccountOf(permit, { userName: typed("userName"), why: typed("why"), password: typed("password"), isSure: form.has("sure"), session: context.session }, now);
  if (!outcome.ok) return answer({ problems: outcome.problems, refused: outcome.refused, typed: { userName: typed("userName"), why: typed("why"), isSure: form.has("sure") } }, { status: 422 });
  return redirect("/admin/erase?done", 303);
});

export default function AdminErase() {
  const { done, proof } = useLoaderData<typeof loader>();
  return <ErasingView done={done} proof={proof} answer={useActionData() as Parameters<typeof ErasingView>[0]["answer"]} />;
}
