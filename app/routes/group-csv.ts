import { exportGrid } from "#app/facilitation/grid-csv.server.ts";
import { viewFrom } from "#app/facilitation/grid-order.ts";
import { gridWords } from "#app/facilitation/grid-words.ts";
import { guarded } from "#app/http/guarded.server.ts";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { staffCatalogues } from "#app/i18n/staff-catalogues.server.ts";

/** What the group's page shows for the same address, as a file. Its name says nothing of what it holds. */
export const loader = guarded("progress.read", ({ permit, params, request, language, now }) => {
  const today = osloDate(now.getTime());
  const words = gridWords(catalogues[language], staffCatalogues[language], today);
  return new Response(exportGrid(permit, params.group ?? "", viewFrom(new URL(request.url).searchParams), words, now), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="samspill-${today}.csv"` },
  });
});
