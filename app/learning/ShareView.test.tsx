import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Recipient } from "#app/family/share.server.ts";
import { en } from "#app/i18n/en.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import type { SharePage } from "./shared-item.ts";
import { ShareView } from "./ShareView.tsx";

const facilitators: Recipient = { value: "facilitator", name: null };
const tor: Recipient = { value: "5f0c2a44-9f7e-4d43-9a52-0b4f8a2d5c11", name: "Tor" };
const text: SharePage["item"] = { kind: "diary", item: "d", revision: 3, name: { kind: "diary", on: "2026-06-04" }, content: { kind: "lines", lines: [{ id: "text", text: "Regn." }] } };

const shown = (recipients: readonly Recipient[], t = nb): string =>
  renderToStaticMarkup(
    <MessagesProvider value={t}>
      <ShareView page={{ item: text, recipients, viewers: [], days: { today: "2026-06-04", usual: "2026-07-02", last: "2027-06-04" } }} answer={undefined} />
    </MessagesProvider>,
  );

test("before a text goes to a facilitator the page says, above the choice of who is to see it, when a facilitator may have to act", () => {
  for (const t of [nb, en])
    for (const recipients of [[facilitators], [facilitators, tor]]) {
      const [above = "", choice = ""] = shown(recipients, t).split("<fieldset");
      expect(above).toContain(`<p>${t.share.duty}</p>`);
      expect(choice).toContain('value="facilitator"');
    }
});

test("a text that can go to no facilitator says nothing of a facilitator's duty", () => {
  expect(shown([tor])).not.toContain(nb.share.duty);
});
