import { eq } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { safetyLines } from "#app/curriculum/safety-lines.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { enrolments } from "#db/schema/index.ts";
import { now, permit, world } from "#tests/world.ts";
import { readModule } from "./module.server.ts";
import { ModuleView } from "./ModuleView.tsx";

test("whoever left early meets what to do in an overdose above the first booster, and nobody else does", () => {
  const { db, siv } = world();
  const shown = (early: boolean): string => {
    db.update(enrolments).set({ dischargedOn: "2026-05-01", dischargedEarly: early }).where(eq(enrolments.id, siv.enrolmentId)).run();
    const module = readModule(permit(db, siv, "path.read"), "a1", now);
    if (module.locked) throw new Error("locked");
    return renderToStaticMarkup(
      <MessagesProvider value={nb}>
        <ModuleView module={module} today="2026-06-04" />
      </MessagesProvider>,
    );
  };
  const line = `aria-label="${safetyLines.overdose.label.nb}"`;
  expect(shown(true).indexOf(line)).toBeGreaterThan(-1);
  expect(shown(true).indexOf(line)).toBeLessThan(shown(true).indexOf("<h1"));
  expect(shown(false)).not.toContain(line);
});
