import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { NoticesView } from "./NoticesView.tsx";

const { notices: words } = nb;
const none = { messages: false, meetings: false, reminders: false };

/** What the page tells aloud to somebody who has an address that is not confirmed, and a link on its way to it. */
function told(said: "sent" | "link" | null): string[] {
  const page = { email: "ida@example.org", confirmed: false, choice: none, canGoOut: true, from: null, link: { state: "on its way", at: 0 }, who: "learner", said, today: "2026-06-04", origin: "http://localhost" } as const;
  const html = renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <NoticesView page={page} />
    </MessagesProvider>,
  );
  return [...html.matchAll(/role="status"[^>]*>(.*?)<\/p>/gs)].map(([, inside = ""]) => inside.replace(/<[^>]*>/g, ""));
}

test("whoever asks for a link alone is told that it is on its way, not that choices are saved", () => {
  expect(told("link")).toEqual([words.linkState["on its way"]]);
  expect(told("sent")).toEqual([words.savedAndSent]);
  expect(told(null)).toEqual([]);
});
