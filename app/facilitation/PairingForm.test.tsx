import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nbStaff } from "#app/i18n/nb-staff.ts";
import { nb } from "#app/i18n/nb.ts";
import { StaffMessagesProvider } from "#app/i18n/StaffMessages.tsx";
import type { WaitingWish } from "./families-page.server.ts";
import { PairingForm, type PairingAnswer } from "./PairingForm.tsx";

const waiting = (name: string, enrolmentId: string, revision: number, text: string): WaitingWish => ({ enrolmentId, value: `${enrolmentId}/${revision}`, name, track: "relative", text, savedOn: "2026-06-03", otherGroup: undefined });
const wishes = [waiting("Tor", "tor", 10, "Kona mi, Siv"), waiting("Siv", "siv", 20, "Søsteren min"), waiting("Ingrid", "ingrid", 30, "Sønnen min")];

const form = (answer?: PairingAnswer): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <StaffMessagesProvider value={nbStaff}>
        <PairingForm page={{ group: { id: "g", name: "Torsdagsgruppa" }, wishes, families: [] }} answer={answer} today="2026-06-04" />
      </StaffMessagesProvider>
    </MessagesProvider>,
  );

/** The form, a wish at a time, in the order of the list. */
const shown = (answer?: PairingAnswer): readonly string[] => form(answer).split('<div class="ds-field">').slice(1, 1 + wishes.length);
const isTicked = (html: string): boolean => /<input[^>]* checked=""/.test(html);

test("each box sends whose wish it is and the words that stand beside it; nothing is ticked", () => {
  shown().forEach((html, n) => {
    expect(html).toMatch(new RegExp(`<input[^>]* name="wishes"[^>]* value="${wishes[n]!.value}"`));
    expect(html).toContain(wishes[n]!.text);
    expect(isTicked(html)).toBe(false);
    expect(html).not.toContain(nbStaff.families.changed);
  });
});

test("before anybody is ticked the facilitator reads what a newcomer sees, and what two who compare their pages may understand", () => {
  const [before = ""] = form().split("<fieldset");
  expect(before).toContain(nbStaff.families.newcomers);
});

test("of the wishes that were ticked, one that has changed since then says so above the words that stand now, whatever else there is to mend", () => {
  for (const problems of [{ wishes: "wish_changed" }, { open: "choose" }] as readonly PairingAnswer["problems"][]) {
    const [tor = "", siv = "", ingrid = ""] = shown({ problems, ticked: ["tor/10", "siv/19"], open: undefined });
    expect([tor, siv, ingrid].map(isTicked)).toEqual([true, true, false]);
    expect([tor, siv, ingrid].map((html) => html.includes(nbStaff.families.changed))).toEqual([false, true, false]);
    expect(siv.indexOf(nbStaff.families.changed)).toBeLessThan(siv.indexOf("Søsteren min"));
    expect(siv).toContain('value="siv/20"');
  }
});
