import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { byIntent, guarded, type PermittedVisit } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { isOwner, readOwnProof } from "#app/identity/own-proof.server.ts";
import { CopyDoorView } from "#app/learning/CopyDoorView.tsx";
import { OwnCopyView } from "#app/learning/OwnCopyView.tsx";
import { copyFile, readCopy } from "#app/learning/own-copy.server.ts";
import type { CopiedTable } from "#app/privacy/own-copy.ts";
import type { Problems } from "#app/ui/problems.ts";

export const handle: Titled = { title: (t) => t.titles.copy };

/** The page itself holds nothing: whoever finds it open on somebody's phone is asked for the password, but for whoever has just shown who they are. */
export const loader = guarded("account.read", ({ permit, context, now }) => ({ proof: readOwnProof(permit, context.session, now) }));

type Visit = PermittedVisit<"account.read">;

const isByOwner = ({ permit, form, context, now }: Visit): Promise<boolean> => isOwner(permit, context.session, String(form.get("password") ?? ""), now);
const wrongPassword = () => answer({ problems: { password: "password_wrong" } satisfies Problems }, { status: 422 });

/** The copy is the reply to the password and has no address of its own, so that nothing can lead back to it. */
export const action = byIntent({
  read: guarded("account.read", async (visit) => ((await isByOwner(visit)) ? { tables: readCopy(visit.permit), today: osloDate(visit.now.getTime()) } : wrongPassword())),
  file: guarded("account.read", async (visit) => {
    if (!(await isByOwner(visit))) return wrongPassword();
    const { permit, context, now } = visit;
    context.file = new Response(`${JSON.stringify(copyFile(permit, now), null, 2)}\n`, {
      headers: { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": `attachment; filename="samspill-${osloDate(now.getTime())}.json"` },
    });
    return {};
  }),
});

type CopyAnswer = { readonly tables: readonly CopiedTable[]; readonly today: string; readonly problems?: undefined } | { readonly tables?: undefined; readonly problems?: Problems };

export default function AccountCopy() {
  const { proof } = useLoaderData<typeof loader>();
  const answer = useActionData() as CopyAnswer | undefined;
  return answer?.tables ? <OwnCopyView tables={answer.tables} today={answer.today} /> : <CopyDoorView proof={proof} problems={answer?.problems} />;
}
