import { useActionData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { byIntent, guarded, type PermittedVisit } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { isOwnPassword } from "#app/identity/own-password.server.ts";
import { CopyDoorView } from "#app/learning/CopyDoorView.tsx";
import { OwnCopyView } from "#app/learning/OwnCopyView.tsx";
import { copyFile, readCopy } from "#app/learning/own-copy.server.ts";
import type { CopiedTable } from "#app/privacy/own-copy.ts";
import type { Problems } from "#app/ui/problems.ts";

export const handle: Titled = { title: (t) => t.titles.copy };

/** The page itself holds nothing: whoever finds it open on somebody's phone is asked for the password. */
export const loader = guarded("account.read", () => ({}));

type Visit = PermittedVisit<"account.read">;

const knowsPassword = ({ permit, form, now }: Visit): Promise<boolean> => isOwnPassword(permit, String(form.get("password") ?? ""), now);
const wrongPassword = () => answer({ problems: { password: "password_wrong" } satisfies Problems }, { status: 422 });

/** The copy is the reply to the password and has no address of its own, so that nothing can lead back to it. */
export const action = byIntent({
  read: guarded("account.read", async (visit) => ((await knowsPassword(visit)) ? { tables: readCopy(visit.permit), today: osloDate(visit.now.getTime()) } : wrongPassword())),
  file: guarded("account.read", async (visit) => {
    if (!(await knowsPassword(visit))) return wrongPassword();
    const { permit, context, now } = visit;
    context.file = new Response(`${JSON.stringify(copyFile(permit, now), null, 2)}\n`, {
      headers: { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": `attachment; filename="samspill-${osloDate(now.getTime())}.json"` },
    });
    return {};
  }),
});

type CopyAnswer = { readonly tables: readonly CopiedTable[]; readonly today: string; readonly problems?: undefined } | { readonly tables?: undefined; readonly problems?: Problems };

export default function AccountCopy() {
  const answer = useActionData() as CopyAnswer | undefined;
  return answer?.tables ? <OwnCopyView tables={answer.tables} today={answer.today} /> : <CopyDoorView problems={answer?.problems} />;
}
