import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request that may change something comes from a page of this site. Browsers put `Origin` on every POST, and
 * no page can forge it. The site's referrer policy is `same-origin`, which keeps it whole: under `no-referrer` browsers
 * would send `null` (Fetch standard, "append a request `Origin` header"; so does Chromium).
 */
export const isFromThisSite = ({ origin, "sec-fetch-site": site }: IncomingHttpHeaders, ours: string): boolean =>
  origin === ours && (site === undefined || site === "same-origin");
