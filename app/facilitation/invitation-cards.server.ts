import { setImmediate } from "node:timers/promises";
import { drawQr } from "#app/ui/qr-code.server.ts";
import type { InvitationCard } from "./invitation-card.ts";

/**
 * The cards of a sheet of invitations.
 *
 * @param codes as they are printed, with hyphens
 * @param origin of this site, without a slash at the end
 */
export const makeCards = (codes: readonly string[], origin: string): InvitationCard[] => codes.map((code) => cardOf(`${origin}/join/`, code));

/** A sheet of so many cards that others get their turn while they are drawn: 500 take about 0.4 s. */
export async function makeManyCards(codes: readonly string[], origin: string): Promise<InvitationCard[]> {
  const cards: InvitationCard[] = [];
  for (let at = 0; at < codes.length; at += atOnce) {
    cards.push(...makeCards(codes.slice(at, at + atOnce), origin));
    await setImmediate();
  }
  return cards;
}

/** Cards drawn in one turn: about 20 ms. */
const atOnce = 25;

/** The card of a code for a new password. */
export const makePasswordCard = (code: string, origin: string): InvitationCard => cardOf(`${origin}/new-password/`, code);

function cardOf(address: string, code: string): InvitationCard {
  const link = address + code;
  return { code, link, qr: drawQr(link) };
}
