import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { safetyLines } from "#app/curriculum/safety-lines.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { HappeningView } from "./HappeningView.tsx";

const shown = (since?: number): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <HappeningView since={since} today="2026-06-04" />
    </MessagesProvider>,
  );

test("help stands before the switch, word for word: for thoughts of suicide, and for whoever is afraid", () => {
  for (const html of [shown(), shown(Date.parse("2026-06-01T10:00:00Z"))]) {
    const [help = ""] = html.split("<form");
    const words = help.replace(/<[^>]+>/g, "");
    for (const line of ["suicide", "violence"] as const) expect(words).toContain(safetyLines[line].text.nb);
    expect(help).toContain('href="/help"');
  }
});

test("over the switch it says whether what is shared is on", () => {
  const heading = (html: string): string | undefined => /<h2 id="stop-heading">([^<]+)/.exec(html)?.[1];
  expect(heading(shown())).toBe("Slå av det som er felles");
  expect(heading(shown(Date.parse("2026-06-01T10:00:00Z")))).toBe("Det som er felles, er slått av");
});

test("what has happened is not asked: there is nothing to fill in", () => {
  expect(shown()).not.toMatch(/<textarea|<select|<input(?! type="hidden")/);
});
