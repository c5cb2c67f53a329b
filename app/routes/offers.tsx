import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { listOffers } from "#app/learning/offer.server.ts";
import { OffersView } from "#app/learning/OffersView.tsx";

export const handle: Titled = { title: (t) => t.titles.offers };

export const loader = guarded("path.read", ({ permit, now }) => listOffers(permit, now));

export default function Offers() {
  return <OffersView {...(useLoaderData() as ReturnType<typeof listOffers>)} />;
}
