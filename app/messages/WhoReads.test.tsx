import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import type { Reader } from "./readers.ts";
import { WhoReads } from "./WhoReads.tsx";

const named = (name: string, kind: Reader["kind"] = "facilitator"): Reader => ({ accountId: name, name, kind, awayUntil: undefined, insteadOf: undefined, meanwhile: undefined });

test("each reader stands by name and as what, and once where the name is the very word", () => {
  const readers = [named("Veileder"), named("Veileder to"), named("Rita"), named("erfaringskonsulent", "peer")];
  const html = renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <WhoReads readers={readers} replyWithinDays={2} today="2026-06-04" />
    </MessagesProvider>,
  );
  expect([...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line)).toEqual(["Veileder", "Veileder to, veileder", "Rita, veileder", "erfaringskonsulent"]);
});
