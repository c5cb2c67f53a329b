import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { askForLink, choiceForm, chooseNotices, readOwnNotices } from "#app/notifications/choice.server.ts";
import { NoticesView } from "#app/notifications/NoticesView.tsx";

export const handle: Titled = { title: (t) => t.titles.notices };

const words = ["saved", "sent", "link", "too-many"] as const;

export const loader = guarded("notice.choose", ({ permit, actor, request, context, now }) => {
  const { searchParams } = new URL(request.url);
  return {
    ...readOwnNotices(permit),
    who: actor.role === "learner" ? ("learner" as const) : ("staff" as const),
    said: words.find((word) => word === searchParams.get("said")) ?? null,
    today: osloDate(now.getTime()),
    origin: context.origin,
  };
});

const said = (what?: (typeof words)[number]) => redirect(`/account/notices${what ? `?said=${what}` : ""}`, 303);

export const action = byIntent({
  choose: guarded("notice.choose", ({ permit, form, now }) => {
    const read = readForm(form, choiceForm);
    if (!read.ok) throw new Refusal("bad_request");
    const asked = chooseNotices(permit, read.value, now);
    return said(asked === "queued" ? "sent" : asked === "too many" ? "too-many" : "saved");
  }),
  send: guarded("notice.choose", ({ permit, now }) => {
    const asked = askForLink(permit, now);
    return said(asked === "queued" ? "link" : asked === "too many" ? "too-many" : undefined);
  }),
});

export default function AccountNotices() {
  return <NoticesView page={useLoaderData<typeof loader>()} />;
}
