import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findClinicContact } from "#app/facilitation/clinic.server.ts";
import { requireGroup } from "#app/facilitation/group.server.ts";
import { makeCards } from "#app/facilitation/invitation-cards.server.ts";
import { createInvitations, invitationForm, listInvitations, withdrawInvitation } from "#app/facilitation/invitation.server.ts";
import { InvitationsView } from "#app/facilitation/InvitationsView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";

export const handle: Titled = { title: (t) => t.titles.invitations };

export const loader = guarded("invitation.read", ({ permit, params, request, now }) => {
  const { id, name } = requireGroup(permit, params.group ?? "");
  return {
    group: { id, name },
    list: listInvitations(permit, id, pageIn(request), now),
    withdrawn: new URL(request.url).searchParams.has("withdrawn"),
    today: osloDate(now.getTime()),
  };
});

/** The page of the list in an address, from 1. */
const pageIn = (request: Request): number => Number.parseInt(new URL(request.url).searchParams.get("page") ?? "1", 10) || 1;

const fields = ["track", "count", "maxUses", "days"] as const;

export const action = byIntent({
  create: guarded("invitation.create", ({ permit, params, form, context, db, now }) => {
    const read = readForm(form, invitationForm);
    if (!read.ok) return answer({ problems: read.problems, typed: Object.fromEntries(fields.map((field) => [field, String(form.get(field) ?? "")])) }, { status: 422 });
    const { codes, lastDayOn } = createInvitations(permit, params.group ?? "", read.value, now);
    const { track, maxUses } = read.value;
    return answer({ sheet: { cards: makeCards(codes, context.origin), lastDayOn, contact: findClinicContact(db) }, track, maxUses }, { status: 201 });
  }),
  withdraw: guarded("invitation.create", ({ permit, params, form, request, now }) => {
    withdrawInvitation(permit, params.group ?? "", String(form.get("invitation") ?? ""), now);
    return redirect(`/groups/${params.group}/invitations?page=${pageIn(request)}&withdrawn#waiting`, 303);
  }),
});

export default function Invitations() {
  return <InvitationsView page={useLoaderData<typeof loader>()} answer={useActionData() as InvitationsAnswer} />;
}

type InvitationsAnswer = Parameters<typeof InvitationsView>[0]["answer"];
