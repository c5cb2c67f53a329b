import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { listOffers, type OffersPage } from "#app/learning/offer.server.ts";
import { OffersView } from "#app/learning/OffersView.tsx";

export const handle: Titled = { title: (t) => t.titles.offers };

export const loader = guarded("path.read", ({ permit, now }) => ({ ...listOffers(permit, now), today: osloDate(now.getTime()) }));

export default function Offers() {
  return <OffersView {...(useLoaderData() as OffersPage & { today: string })} />;
}
