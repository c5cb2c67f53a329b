/** Whether somebody will see the page that a request asks for: not where a browser asks beforehand, or for the mere head of it. */
export const isSeen = ({ method, headers }: Request): boolean =>
  method === "GET" && !["sec-purpose", "purpose", "x-purpose", "x-moz"].some((name) => /prefetch|prerender|preview/i.test(headers.get(name) ?? ""));
