import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { issuePermit } from "#app/access/permit.server.ts";
import { findClinicContact } from "#app/facilitation/clinic.server.ts";
import { StaffView } from "#app/facilitation/StaffView.tsx";
import { inviteFacilitators, listStaffInvitations, staffInvitationForm, withdrawStaffInvitation } from "#app/facilitation/invitation.server.ts";
import { makeCards, makePasswordCard } from "#app/facilitation/invitation-cards.server.ts";
import { letStaffIn } from "#app/facilitation/password-code.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { makeAdministrator } from "#app/identity/new-administrator.server.ts";
import { readOwnProof } from "#app/identity/own-proof.server.ts";
import { listStaff, setDisabled, takeStaffFactorAway } from "#app/identity/staff.server.ts";
import { osloDate } from "#app/i18n/dates.ts";

export const handle: Titled = { title: (t) => t.titles.staff };

export const loader = guarded("staff.read", ({ permit, actor, db, context, request, now }) => ({
  staff: listStaff(permit).map((member) => ({ ...member, isSelf: member.accountId === actor.accountId })),
  invitations: listStaffInvitations(permit, now),
  proof: readOwnProof(issuePermit(db, actor, "account.read"), context.session, now),
  done: new URL(request.url).searchParams.get("done"),
  today: osloDate(now.getTime()),
}));

const done = (what: string) => redirect(`/admin/accounts?done=${what}`, 303);

const setTo = (disabled: boolean) =>
  guarded("staff.change", ({ permit, form, now }) => {
    const outcome = setDisabled(permit, String(form.get("account") ?? ""), disabled, now);
    return outcome.ok ? done(disabled ? "disabled" : "enabled") : answer({ refused: outcome.problem }, { status: 422 });
  });

export const action = byIntent({
  disable: setTo(true),
  enable: setTo(false),
  "let-in": guarded("staff.let-in", ({ permit, form, context, now }) => {
    const account = String(form.get("account") ?? "");
    const made = letStaffIn(permit, account, now);
    if (!made.ok) return answer({ refused: made.problem }, { status: 422 });
    return answer({ code: { account, card: makePasswordCard(made.code, context.origin), expiresAt: made.expiresAt } }, { status: 201 });
  }),
  "take-away": guarded("staff.let-in", ({ permit, form, now }) => {
    const notTaken = takeStaffFactorAway(permit, String(form.get("account") ?? ""), now);
    return notTaken ? answer({ notTaken }, { status: 422 }) : done("taken-away");
  }),
  "make-administrator": guarded("staff.change", async ({ permit, form, context, now }) => {
    const account = String(form.get("account") ?? "");
    const why = await makeAdministrator(permit, account, { password: String(form.get("password") ?? ""), session: context.session }, now);
    return why ? answer({ notPromoted: { why, account } }, { status: 422 }) : done("made-administrator");
  }),
  invite: guarded("staff.invite", ({ permit, form, context, db, now }) => {
    const read = readForm(form, staffInvitationForm);
    if (!read.ok) return answer({ problems: read.problems, typed: { count: String(form.get("count") ?? ""), days: String(form.get("days") ?? "") } }, { status: 422 });
    const sheet = inviteFacilitators(permit, read.value, now);
    return answer({ sheet: { cards: makeCards(sheet.codes, context.origin), lastDayOn: sheet.lastDayOn, contact: findClinicContact(db) } }, { status: 201 });
  }),
  withdraw: guarded("staff.invite", ({ permit, form, now }) => {
    withdrawStaffInvitation(permit, String(form.get("invitation") ?? ""), now);
    return done("withdrawn");
  }),
});

export default function AdminAccounts() {
  const answer = useActionData() as StaffAnswer;
  return <StaffView page={useLoaderData<typeof loader>()} answer={answer} />;
}

type StaffAnswer = Parameters<typeof StaffView>[0]["answer"];
