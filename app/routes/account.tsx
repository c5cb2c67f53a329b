import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { choiceCookie, readChoice } from "#app/http/choice-cookie.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { AccountView } from "#app/identity/AccountView.tsx";
import { changeDisplayName, changeEmail, readOwnAccount } from "#app/identity/account.server.ts";
import { atFields } from "#app/identity/account-problems.ts";
import { hasProvedLately, isOwner, readOwnProof } from "#app/identity/own-proof.server.ts";
import { changePassword } from "#app/identity/password-change.server.ts";
import { endOtherSessions, listSecurityChanges } from "#app/identity/security-page.server.ts";
import { osloDate } from "#app/i18n/dates.ts";

export const handle: Titled = { title: (t) => t.titles.account };

export const loader = guarded("account.read", ({ permit, request, context, now }) => {
  const { userName, displayName, email, role } = readOwnAccount(permit);
  const changes = listSecurityChanges(permit, now);
  return {
    userName,
    displayName,
    email: email ?? "",
    who: role === "learner" ? ("learner" as const) : ("staff" as const),
    scheme: readChoice(request.headers.get("cookie"), "scheme", ["light", "dark"]) ?? "auto",
    changes,
    proof: readOwnProof(permit, context.session, now),
    today: osloDate(now.getTime()),
    saved: new URL(request.url).searchParams.get("saved"),
  };
});

const saved = (what: string, headers?: HeadersInit) => redirect(`/account?saved=${what}#${what}-heading`, { status: 303, ...(headers && { headers }) });

export const action = byIntent({
  name: guarded("account.change", ({ permit, form }) => {
    const typed = String(form.get("displayName") ?? "");
    const outcome = changeDisplayName(permit, typed);
    return outcome.ok ? saved("name") : answer({ problems: atFields(outcome.problems), typed: { displayName: typed } }, { status: 422 });
  }),
  email: guarded("account.change", async ({ permit, form, context, now }) => {
    const typed = String(form.get("email") ?? "");
    if (!(await isOwner(permit, context.session, String(form.get("currentPassword") ?? ""), now))) return answer({ problems: { currentPassword: "password_wrong" }, typed: { email: typed } }, { status: 422 });
    const outcome = changeEmail(permit, typed);
    if (!outcome.ok) return answer({ problems: atFields(outcome.problems), typed: { email: typed } }, { status: 422 });
    endOtherSessions(permit, context.session?.id);
    return saved("email");
  }),
  scheme: guarded("account.change", ({ form, context }) => {
    const scheme = ["light", "dark"].find((known) => known === form.get("scheme")) ?? "auto";
    return saved("scheme", { "Set-Cookie": choiceCookie("scheme", scheme, context.origin) });
  }),
  password: guarded("account.change", async ({ permit, form, context, now }) => {
    const outcome = await changePassword(permit, { old: hasProvedLately(permit, context.session, now) ? undefined : String(form.get("oldPassword") ?? ""), new: String(form.get("password") ?? "") }, now, context.session);
    if (!outcome.ok) return answer({ problems: atFields(outcome.problems), typed: {} }, { status: 422 });
    return saved("password", { "Set-Cookie": outcome.setCookie });
  }),
});

export default function Account() {
  const answer = useActionData() as AccountAnswer;
  return <AccountView account={useLoaderData<typeof loader>()} answer={answer} />;
}

type AccountAnswer = Parameters<typeof AccountView>[0]["answer"];
