import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { OwnCopyView } from "#app/learning/OwnCopyView.tsx";
import { readCopy } from "#app/learning/own-copy.server.ts";
import type { CopiedTable } from "#app/privacy/own-copy.ts";

export const handle: Titled = { title: (t) => t.titles.copy };

export const loader = guarded("account.read", ({ permit, now }) => ({ tables: readCopy(permit), today: osloDate(now.getTime()) }));

export default function AccountCopy() {
  const { tables, today } = useLoaderData() as { tables: CopiedTable[]; today: string };
  return <OwnCopyView tables={tables} today={today} />;
}
