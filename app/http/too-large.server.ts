import { pathOf, type Arrival, type Departure } from "./arrival.server.ts";
import { plainPage } from "./plain-page.server.ts";
import { contentPolicy } from "./security-headers.server.ts";

/** What the query of a page says where a file that was sent to it has been too large to be read. */
export const tooLargeFile = "too-large";

/** Answers a body that is too large. Whoever has sent a file is led back to its page, which says so beside the field; anything else is a form. */
export function tooLarge({ method, target, headers }: Arrival): Departure {
  if (method !== "POST" || !/^multipart\/form-data\b/i.test(headers["content-type"] ?? "")) return plainPage(413, "too_large", headers);
  return { status: 303, headers: ["Location", `${pathOf(target)}?${tooLargeFile}#file`, "Cache-Control", "no-store", ...contentPolicy()], body: "" };
}
