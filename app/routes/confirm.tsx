import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { confirmEmail, inspectConfirmation } from "#app/notifications/confirmation.server.ts";
import type { ConfirmationFault } from "#app/notifications/confirmation.ts";
import { ConfirmView } from "#app/notifications/ConfirmView.tsx";

export const handle: Titled = { title: (t) => t.titles.confirm };

const answered = (fault: ConfirmationFault | undefined, done: boolean) => answer({ fault, done: done && !fault }, { status: fault ? 404 : 200 });

export const loader = open("email.confirm", ({ db, params, context, now }) => answered(inspectConfirmation(db, params.confirmation ?? "", context.clientAddress, now), false));

export const action = open("email.confirm", ({ db, params, context, now }) => answered(confirmEmail(db, params.confirmation ?? "", context.clientAddress, now), true));

export default function Confirm() {
  const looked = useLoaderData<typeof loader>();
  return <ConfirmView {...(useActionData<typeof action>() ?? looked)} />;
}
