import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { MailView, type MailPage } from "#app/notifications/MailView.tsx";
import { readMailOverview, sendAgain } from "#app/notifications/outbox.server.ts";
import { showMail } from "#app/notifications/shown-mail.ts";
import { BackLink } from "#app/ui/BackLink.tsx";

export const handle: Titled = { title: (t) => t.titles.mail };

export const loader = guarded("mail.read", ({ permit, request, context, now }) => {
  const { searchParams } = new URL(request.url);
  const { mailbox, lastFault, server, from, ...rest } = readMailOverview(permit, Number.parseInt(searchParams.get("page") ?? "1", 10) || 1);
  return {
    ...rest,
    server: server ?? "",
    from: from ?? "",
    lastFault: lastFault ?? null,
    mailbox: { ...mailbox, mails: mailbox.mails.map((mail) => showMail(mail, context.origin)) },
    queued: searchParams.has("queued"),
    today: osloDate(now.getTime()),
  };
});

export const action = guarded("mail.read", ({ permit, form, now }) => {
  sendAgain(permit, String(form.get("notice") ?? ""), now);
  return redirect("/admin/mail?queued", 303);
});

export default function AdminMail() {
  const { administration } = useStaffMessages();
  return <MailView page={useLoaderData<typeof loader>() as MailPage} back={<BackLink to="/admin">{administration.toClinic}</BackLink>} />;
}
