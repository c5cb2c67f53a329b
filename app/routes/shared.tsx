import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readShared } from "#app/learning/shared-item.server.ts";
import type { ReadItem } from "#app/learning/shared-item.ts";
import { ReadItemView } from "#app/learning/ReadItemView.tsx";

export const handle: Titled<ReadItem | undefined> = { title: (t, data) => (data ? t.titles.sharing : t.titles.missing) };

export const loader = guarded("shared.read", ({ permit, params, now }) => readShared(permit, params.share ?? "", now));

export default function Shared() {
  return <ReadItemView shared={useLoaderData() as ReadItem} />;
}
