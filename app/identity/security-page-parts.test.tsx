import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { en } from "#app/i18n/en.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { SecurityChanges } from "./SecurityChanges.tsx";
import { SessionList } from "./SessionList.tsx";

const today = "2026-06-04";
const at = (hour: number) => Date.UTC(2026, 5, 4, hour);
const place = { isHere: false, device: "firefox/linux", means: "password", shared: false } as const;
const sessions = [
  { ...place, id: "here", isHere: true, createdAt: at(1), seenAt: at(9) },
  { ...place, id: "a", createdAt: at(2), seenAt: at(8) },
  { ...place, id: "b", createdAt: at(2), seenAt: at(7) },
  { ...place, id: "c", createdAt: at(3), seenAt: null },
];

test.each([
  ["nb", nb, ["Logg ut Firefox på Linux, logget inn", "sist brukt"]],
  ["en", en, ["Sign out Firefox on Linux, signed in", "last used"]],
] as const)("each place where one is signed in has a button with a name of its own, by when it was used: %s", (_, words, [begins, used]) => {
  const html = renderToStaticMarkup(
    <MessagesProvider value={words}>
      <SessionList sessions={sessions} saved={null} today={today} />
    </MessagesProvider>,
  );
  const names = [...html.matchAll(/aria-label="([^"]+)"/g)].map(([, name]) => name!);
  expect([names.length, new Set(names).size, names.every((name) => name.startsWith(begins))]).toEqual([3, 3, true]);
  expect(names.map((name) => name.includes(used))).toEqual([true, true, false]);
});

test.each([
  ["nb", nb, "Lagt til, endret eller brukt den siste måneden", "Det som er fjernet, står ikke her."],
  ["en", en, "Added, changed or used in the last month", "What has been removed does not stand here."],
] as const)("what is told of as changed does not claim to hold what was removed: %s", (_, words, heading, leftOut) => {
  const html = renderToStaticMarkup(
    <MessagesProvider value={words}>
      <SecurityChanges changes={[{ what: "passkey", at: at(1) }]} today={today} />
    </MessagesProvider>,
  );
  for (const said of [heading, leftOut]) expect(html).toContain(said);
});
