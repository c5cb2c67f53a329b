import type { IncomingHttpHeaders } from "node:http";
import type { RefusalCode } from "#app/access/refusal.ts";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import { languages, preferredLanguage, type Language } from "#app/i18n/language.ts";
import { neutralSite } from "#app/ui/neutral-site.ts";
import type { Departure } from "./arrival.server.ts";
import { readChoice } from "./choice-cookie.ts";
import { contentPolicy } from "./security-headers.server.ts";

/** The language a browser asks for: the one chosen here, or the first of its own that we have. */
export const visitorLanguage = (cookies: string | null, acceptLanguage: string | null): Language =>
  readChoice(cookies, "language", languages) ?? preferredLanguage(acceptLanguage);

/** A refusal of the edge itself, in the reader's language, without scripts or styles: where Remix is not asked, or has failed. It has the way out too. */
export function plainPage(status: number, code: RefusalCode | "unexpected", request: IncomingHttpHeaders, headers: readonly string[] = []): Departure {
  const language = visitorLanguage(request.cookie ?? null, request["accept-language"] ?? null);
  const { frame, refusals } = catalogues[language];
  const { heading, text } = refusals[code];
  const body =
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="light dark"><title>Samspill</title></head>` +
    `<body><main><h1>${heading}</h1><p>${text}</p><p><a href="/">${refusals.toFront}</a></p><p><a href="/help">${frame.help}</a></p><p><a href="${neutralSite}" rel="noreferrer nofollow">${frame.leave}</a></p></main></body></html>`;
  return { status, headers: ["Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store", ...contentPolicy(), ...headers], body };
}

/** A few words for a program, not for a reader. */
export const plainText = (status: number, body: string): Departure => ({
  status,
  headers: ["Content-Type", "text/plain; charset=utf-8", "Cache-Control", "no-store", ...contentPolicy()],
  body,
});
