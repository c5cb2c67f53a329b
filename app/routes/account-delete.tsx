import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readOwnAccount, type OwnAccount } from "#app/identity/account.server.ts";
import { deleteOwnAccount } from "#app/identity/account-deletion.server.ts";
import { readOwnProof } from "#app/identity/own-proof.server.ts";
import { DeleteAccountView } from "#app/identity/DeleteAccountView.tsx";
import { endSession } from "#app/identity/session.server.ts";
import { groupsLeftAlone } from "#app/privacy/account-erasure.server.ts";

export const handle: Titled = { title: (t) => t.titles.deletion };

export const loader = guarded("account.erase", ({ permit, actor, context, now }) => ({ account: named(readOwnAccount(permit)), proof: readOwnProof(permit, context.session, now), who: actor.role === "learner" ? ("learner" as const) : ("staff" as const), groups: groupsLeftAlone(permit) }));

/** Whose account it is, in words that two people at one device can tell apart. */
const named = ({ displayName, userName }: OwnAccount) => ({ displayName, userName });

/** Deletes the account at once, signs out, and asks the browser to forget what it has kept of the pages. */
export const action = guarded("account.erase", async ({ permit, form, context, db, request, now }) => {
  const isSure = form.has("sure");
  const outcome = await deleteOwnAccount(permit, { password: String(form.get("password") ?? ""), isSure, session: context.session }, now);
  if (!outcome.ok) return answer({ problems: outcome.problems, refused: outcome.refused, isSure }, { status: 422 });
  return redirect("/goodbye", { status: 303, headers: { "Set-Cookie": await endSession(db, request.headers.get("cookie")), "Clear-Site-Data": '"cache", "storage"' } });
});

export default function AccountDelete() {
  const answer = useActionData() as DeleteProps["answer"];
  return <DeleteAccountView page={useLoaderData() as DeleteProps["page"]} answer={answer} />;
}

type DeleteProps = Parameters<typeof DeleteAccountView>[0];
