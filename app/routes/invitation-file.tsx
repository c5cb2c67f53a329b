import { useActionData, useLoaderData } from "@remix-run/react";
import { requireGroup } from "#app/facilitation/group.server.ts";
import { makeManyCards } from "#app/facilitation/invitation-cards.server.ts";
import { fileLimits } from "#app/facilitation/invitation-file.ts";
import { fileForm, inspectFile, makeFromFile, renewFromFile } from "#app/facilitation/invitation-file.server.ts";
import { InvitationFileView, type InvitationFileAnswer } from "#app/facilitation/InvitationFileView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded, type PermittedVisit } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { tooLargeFile } from "#app/http/too-large.server.ts";
import { osloDate } from "#app/i18n/dates.ts";

export const handle: Titled = { title: (t) => t.titles.invitations };

export const loader = guarded("invitation.create", ({ permit, params, request, now }) => {
  const { id, name } = requireGroup(permit, params.group ?? "");
  return { group: { id, name }, isTooLarge: new URL(request.url).searchParams.has(tooLargeFile), today: osloDate(now.getTime()) };
});

const fileTooLarge = "file_too_large";

const typedIn = (form: FormData) => ({ text: textOf(form), days: String(form.get("days") ?? "") });
const textOf = (form: FormData): string => String(form.get("text") ?? "");
const refused = (form: FormData, problem: string) => answer({ problems: { file: problem }, typed: typedIn(form) }, { status: 422 });

/** The file that was chosen, or what was pasted where none was. */
async function fileIn(form: FormData): Promise<Uint8Array | string> {
  const file = form.get("file");
  return file instanceof Blob && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : textOf(form);
}

type Making = typeof makeFromFile;

/** Makes invitations of the rows that were looked over, and shows their codes. */
const making = (make: Making) => async (visit: PermittedVisit<"invitation.create">) => {
  const { permit, params, form, context, now } = visit;
  const found = make(permit, params.group ?? "", textOf(form), now);
  if (typeof found === "string") return refused(form, `file_${found}`);
  const cards = await makeManyCards(found.made.map(({ code }) => code), context.origin);
  return answer({ cards: found.made.map(({ label, lastDayOn }, n) => ({ card: cards[n]!, label, lastDayOn })), existing: found.existing }, { status: found.made.length > 0 ? 201 : 200 });
};

export const action = byIntent({
  read: guarded("invitation.create", async ({ permit, params, form, now }) => {
    const groupId = requireGroup(permit, params.group ?? "").id;
    const read = readForm(form, fileForm);
    if (!read.ok) return answer({ problems: read.problems, typed: typedIn(form) }, { status: 422 });
    const file = await fileIn(form);
    if (file.length === 0) return refused(form, "file_or_text");
    if (file.length > fileLimits.bytes) return refused(form, fileTooLarge);
    const found = inspectFile(permit, groupId, file, read.value.days, now);
    return typeof found === "string" ? refused(form, `file_${found}`) : answer({ file: found });
  }),
  make: guarded("invitation.create", making(makeFromFile)),
  renew: guarded("invitation.create", making(renewFromFile)),
});

export default function InvitationFile() {
  const { isTooLarge, ...page } = useLoaderData<typeof loader>();
  const given = useActionData() as InvitationFileAnswer | undefined;
  return <InvitationFileView page={page} answer={given ?? (isTooLarge ? { problems: { file: fileTooLarge }, typed: {} } : undefined)} />;
}
