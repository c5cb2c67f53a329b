import { pathOf, type Arrival, type Departure } from "./arrival.server.ts";
import { plainPage } from "./plain-page.server.ts";
import { beyondLimits } from "./request-limits.server.ts";
import { isFromThisSite } from "./same-origin.server.ts";
import { tooLarge } from "./too-large.server.ts";

interface Behind {
  readonly origin: string;
  readonly health: () => Departure;
  /** The clinic's own stylesheet; undefined for any other address. */
  readonly stylesheet: (target: string) => Departure | undefined;
  readonly remix: (arrival: Arrival) => Promise<Departure>;
}

/**
 * What every request passes before Remix sees it, in this order: limits, the health check, the clinic's own stylesheet, what is never there, and the
 * question where a form comes from.
 */
export function doors({ origin, health, stylesheet, remix }: Behind): (arrival: Arrival) => Departure | Promise<Departure> {
  return (arrival) => {
    const { method, target, headers } = arrival;
    const beyond = beyondLimits(arrival);
    if (beyond?.code === "too_large") return tooLarge(arrival);
    if (beyond) return plainPage(beyond.status, beyond.code, headers, beyond.headers);

    const path = pathOf(target);
    if (path === "/healthz") return health();
    const styles = method === "POST" ? undefined : stylesheet(target);
    if (styles) return styles;
    if (path === "/__manifest" || path.startsWith("/assets/")) return plainPage(404, "not_found", headers);
    if (method === "POST" && !isFromThisSite(headers, origin)) return plainPage(403, "foreign_origin", headers);
    return remix(arrival);
  };
}
