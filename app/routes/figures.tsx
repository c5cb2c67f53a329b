import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { FiguresView } from "#app/workspace/FiguresView.tsx";
import { lookAtFigures, type FiguresPage } from "#app/workspace/figures.server.ts";

export const handle: Titled = { title: (t) => t.titles.figures };

export const loader = guarded("figures.read", ({ permit, params, now }) => ({ page: lookAtFigures(permit, params.group ?? "", now) }));

export default function FiguresRoute() {
  const { page } = useLoaderData<typeof loader>() as { page: FiguresPage };
  return <FiguresView page={page} />;
}
