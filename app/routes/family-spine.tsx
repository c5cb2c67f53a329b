import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readFamilyPage, type FamilyPage } from "#app/workspace/family-page.server.ts";
import { FamilySpineView } from "#app/workspace/FamilySpineView.tsx";

export const handle: Titled = { title: (t) => t.titles.sideBySide };

export const loader = guarded("family.list", ({ permit, params, now }) => ({ page: readFamilyPage(permit, params.group ?? "", params.family ?? "", now) }));

export default function FamilySpine() {
  const { page } = useLoaderData() as { page: FamilyPage };
  return <FamilySpineView page={page} />;
}
