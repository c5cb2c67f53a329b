import { guarded } from "#app/http/guarded.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { copyFile } from "#app/learning/own-copy.server.ts";

/** What `/account/copy` shows, as a file. Its name says nothing of what it holds. */
export const loader = guarded("account.read", ({ permit, now }) => {
  const name = `samspill-${osloDate(now.getTime())}.json`;
  return new Response(`${JSON.stringify(copyFile(permit, now), null, 2)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": `attachment; filename="${name}"` },
  });
});
