import { expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { loader as checksPage } from "#app/routes/admin-help-numbers.tsx";
import { loader as clinicPage } from "#app/routes/admin.tsx";
import { loader as helpPage } from "#app/routes/help.tsx";
import { helpResources } from "#content/help.ts";
import { world } from "./world.ts";

const clinic = world();

type Loader = typeof helpPage | typeof clinicPage | typeof checksPage;

/** What a page's loader hands to it, on a day when the last check of everything is long past. */
async function handed<T>(loader: Loader, actor?: Actor): Promise<T> {
  const context = { db: clinic.db, actor, language: "nb", now: new Date("2040-01-01T12:00:00Z") };
  const args = { request: new Request("https://samspill.example/help"), params: {}, context } as unknown as Parameters<Loader>[0];
  return ((await loader(args)) as unknown as Response).json() as Promise<T>;
}
test("the help page gives out no number that nobody has checked for six months, but those of the emergency services and the out-of-hours doctor", async () => {
  const { resources } = await handed<{ resources: { contact: { number?: string } }[] }>(helpPage);
  expect(resources).toHaveLength(helpResources.length);
  expect(resources.flatMap(({ contact }) => contact.number ?? []).sort()).toEqual(["110", "112", "113", "116 117"]);
});

test("the administrator's page lists every entry that must be checked, and her first page says how many there are", async () => {
  const { page } = await handed<{ page: { resources: { name: string; owner: string; due?: object }[] } }>(checksPage, clinic.administrator);
  const due = page.resources.filter((resource) => resource.due).map(({ name, owner }) => ({ name, owner }));
  expect(new Set(due)).toEqual(new Set(helpResources.map(({ name, owner }) => ({ name: name.nb, owner: owner.nb }))));
  expect((await handed<{ due: number }>(clinicPage, clinic.administrator)).due).toBe(helpResources.length);
});
