import { test } from "vitest";
import { readToday } from "#app/workspace/today.server.ts";
import { fullClinic } from "#tests/full-clinic.ts";
import { now, permit, world } from "#tests/world.ts";
import { watchedDatabase } from "#tests/watched-database.ts";
test("x", { timeout: 60000 }, () => {
  const { db, ran } = watchedDatabase();
  const clinic = world({ db });
  fullClinic(clinic, { groups: 50, learners: 40, ledByFirst: 10 });
  const p = permit(db, clinic.otherFacilitator, "today.read");
  ran.clear();
  for (let i = 0; i < 3; i++) readToday(p, 1, now);
  const N = 10; const b = performance.now();
  for (let i = 0; i < N; i++) readToday(p, 1, now);
  console.log("total", (performance.now() - b) / N);
  for (const { sql, values } of [...ran.values()]) { const st = db.$client.prepare(sql); st.raw(); let rows: any; const t = performance.now(); for (let i = 0; i < N; i++) rows = st.all(...values); console.log(((performance.now() - t) / N).toFixed(2), rows.length, sql.replaceAll("\n", " ").slice(0, 130)); }
});
