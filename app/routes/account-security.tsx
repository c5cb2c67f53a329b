import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { byIntent, guarded, type PermittedVisit } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { hasOwnPassword, isOwnPassword } from "#app/identity/own-password.server.ts";
import { hasProvedLately, isOwner, readOwnProof } from "#app/identity/own-proof.server.ts";
import { dropOwnSecondFactor, renewOwnRecoveryCodes } from "#app/identity/own-second-factor.server.ts";
import { forgetTaking } from "#app/identity/second-factor.server.ts";
import { endOtherSessions, endOwnSession, readSecurityPage } from "#app/identity/security-page.server.ts";
import { SecurityView } from "#app/identity/SecurityView.tsx";
import { beginSetUp } from "#app/identity/set-up.server.ts";
import { osloDate } from "#app/i18n/dates.ts";

export const handle: Titled = { title: (t) => t.titles.security };

export const loader = guarded("account.read", ({ permit, context, request, now }) => ({
  proof: readOwnProof(permit, context.session, now),
  ...readSecurityPage(permit, context.session?.id, now),
  saved: new URL(request.url).searchParams.get("saved"),
  today: osloDate(now.getTime()),
}));

const here = "/account/security";
const saved = (what: string, hash = "") => redirect(`${here}?saved=${what}${hash}`, 303);

type Visit = PermittedVisit<"account.change">;

const passwordOf = ({ form }: Visit): string => String(form.get("password") ?? "");
const wrongPassword = () => answer({ problems: { password: "password_wrong" } }, { status: 422 });

/** What changes how one signs in is done only by whoever is the owner, however long the screen has stood open. */
const owning = <R,>(change: (visit: Visit) => R) =>
  guarded("account.change", async (visit) => ((await isOwner(visit.permit, visit.context.session, passwordOf(visit), visit.now)) ? change(visit) : wrongPassword()));

export const action = byIntent({
  begin: owning(({ db, actor, context, now }) => {
    const { setCookie } = beginSetUp(db, { accountId: actor.accountId, next: here, shared: context.session?.shared ?? false, sessionId: context.session?.id }, now);
    return redirect("/sign-in/set-up", { status: 303, headers: { "Set-Cookie": setCookie } });
  }),
  codes: owning(({ permit, context, now }) => {
    const codes = renewOwnRecoveryCodes(permit, context.session?.id, now);
    return codes ? answer({ codes }, { status: 201 }) : redirect(here, 303);
  }),
  /** The password is asked for in any case, where there is one: it must be long enough to stand alone. */
  remove: guarded("account.change", async (visit) => {
    const { permit, context, now } = visit;
    const password = hasOwnPassword(permit) ? passwordOf(visit) : undefined;
    const isRight = password === undefined ? hasProvedLately(permit, context.session, now) : await isOwnPassword(permit, password, now);
    if (!isRight) return wrongPassword();
    const kept = dropOwnSecondFactor(permit, password, context.session?.id);
    if (kept === "too_short") return answer({ problems: { password: "password_too_short_alone" } }, { status: 422 });
    return kept ? redirect(here, 303) : saved("removed");
  }),
  read: guarded("account.change", ({ db, actor }) => {
    forgetTaking(db, actor.accountId);
    return redirect(here, 303);
  }),
  end: guarded("account.change", ({ permit, form }) => {
    endOwnSession(permit, String(form.get("session") ?? ""));
    return saved("ended", "#sessions");
  }),
  "end-others": guarded("account.change", ({ permit, context }) => {
    endOtherSessions(permit, context.session?.id);
    return saved("ended-others", "#sessions");
  }),
});

export default function AccountSecurity() {
  return <SecurityView page={useLoaderData<typeof loader>()} answer={useActionData() as SecurityAnswer} />;
}

type SecurityAnswer = Parameters<typeof SecurityView>[0]["answer"];
