import { pathOf, type Arrival, type Departure } from "./arrival.server.ts";
import { plainPage } from "./plain-page.server.ts";
import { sameSitePath } from "./same-site.ts";
import { contentPolicy } from "./security-headers.server.ts";

/** What the query of a page says where a file that was sent to it has been too large to be read. */
export const tooLargeFile = "too-large";

/** Answers a body that is too large. Whoever has sent a file to a page of this site is led back to it, and it says so beside the field; anything else is a form. */
export function tooLarge({ method, target, headers }: Pick<Arrival, "method" | "target" | "headers">): Departure {
  const page = sameSitePath(pathOf(target), "");
  if (page === "" || method !== "POST" || !/^multipart\/form-data\b/i.test(headers["content-type"] ?? "")) return plainPage(413, "too_large", headers);
  return { status: 303, headers: ["Location", `${page}?${tooLargeFile}#file`, "Cache-Control", "no-store", ...contentPolicy()], body: "" };
}
