import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import type { KeptField } from "./refusal.ts";
import { RefusalPage } from "./RefusalPage.tsx";

const shown = (kept: readonly KeptField[] | undefined): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <RefusalPage code="sign_in_first" kept={kept} path="/modules/intro/1">
        SKJEMA
      </RefusalPage>
    </MessagesProvider>,
  );

test("whoever presses a button after the session has ended is told that nothing was done, and can sign in there", () => {
  expect(shown([])).toContain(nb.refusals.notDone);
  expect(shown([])).toContain("SKJEMA");
});

test("whoever only opens a page is told no such thing", () => {
  expect(shown(undefined)).not.toContain(nb.refusals.notDone);
});
