import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ReactNode } from "react";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { plans } from "#content/plans.ts";
import { now, permit, world } from "#tests/world.ts";
import { CheckInHelp } from "./CheckInHelp.tsx";
import { checkInForm, keepCheckIn, readCheckIn } from "./check-in.server.ts";
import { PlansView } from "./PlansView.tsx";
import { keepPlan, readPlans, requirePlan } from "./plan.server.ts";
import { fieldName, planAddress } from "./plan.ts";

/** What the pages of a patient who has both plans, and has had a hard week, hold of addresses, and of what becomes part of one. */
function addressesOfSiv(): string[] {
  const { db, siv } = world();
  const own = permit(db, siv, "plan.keep");
  for (const { name, fields } of plans) keepPlan(own, requirePlan(own, name), { text: Object.fromEntries(fields.map(({ id }) => [id, "Noen ord"])), revision: 0 }, now);
  keepCheckIn(permit(db, siv, "check-in.keep"), checkInForm.parse({ week: "2026-06-01", revision: "0", p2: "9" }), now);
  const kept = readPlans(own);
  const answers = kept.map(({ plan }) => ({ plan: plan.place, problems: Object.fromEntries(plan.fields.map(({ id }) => [fieldName(plan, id), "too_long"])), typed: {} }));
  const pages = [
    ...[undefined, ...answers].map((answer) => <PlansView plans={kept} alone={null} saved={kept[0]!.plan.place} answer={answer} today="2026-06-04" />),
    <CheckInHelp page={readCheckIn(permit(db, siv, "check-in.keep"), now)} clinicHasNumber />,
  ];
  return pages.flatMap((page) => [...shown(page).matchAll(/ (?:href|action|formAction|id|name|value)="([^"]*)"/g)].map(([, value = ""]) => value));
}

const shown = (page: ReactNode): string => renderToStaticMarkup(<MessagesProvider value={nb}>{page}</MessagesProvider>);

test("no address says which plan, or which line of it: not where one is kept, shown alone, offered after a hard week or to be mended", () => {
  const words = plans.flatMap(({ name, fields }) => [name, ...fields.map(({ id }) => id)]);
  const after = plans.flatMap((plan) => [planAddress(plan), planAddress(plan, "saved"), planAddress(plan, "show")]);
  const found = [...addressesOfSiv(), ...after];
  expect(found).toEqual(expect.arrayContaining(["/plans#a", "/plans#b", "/plans?show=a", "/plans?saved=b#b", "#a6", "#b1"]));
  expect(found.filter((address) => words.some((word) => new RegExp(`(?:^|[^a-z])${word}(?:[^a-z]|$)`, "i").test(address)))).toEqual([]);
});
