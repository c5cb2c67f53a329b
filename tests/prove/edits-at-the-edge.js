const headers = "app/http/security-headers.server.ts";
const serverTest = "app/http/server.test.ts";
const onEveryPage = { file: serverTest, title: "what stands on every page" };
const notAPage = { file: serverTest, title: "what is not a page may run and load nothing, whatever its route says" };
const doorsTest = "app/http/doors.test.ts";
const foreign = { file: doorsTest, title: "a form from ${from} changes nothing: ${path}" };
const pageEnd = "\"form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'\";";
const logTest = "app/http/log.test.ts";

/**
 * Headers, where a form comes from, limits, what is logged, mailed, exported and compiled.
 *
 * @type {readonly import("./edit-list.js").Edit[]}
 */
// prettier-ignore
export const editsAtTheEdge = [
  { what: "header: nosniff", file: headers, find: '  "X-Content-Type-Options", "nosniff",\n', replace: "", test: onEveryPage },
  { what: "header: Referrer-Policy", file: headers, find: '  "Referrer-Policy", "same-origin",\n', replace: "", test: onEveryPage },
  { what: "header: Cross-Origin-Opener-Policy", file: headers, find: '  "Cross-Origin-Opener-Policy", "same-origin",\n', replace: "", test: onEveryPage },
  { what: "header: Cross-Origin-Resource-Policy", file: headers, find: '  "Cross-Origin-Resource-Policy", "same-origin",\n', replace: "", test: onEveryPage },
  { what: "header: Permissions-Policy", file: headers, find: '  "Permissions-Policy", unused.map((feature) => `${feature}=()`).join(", "),\n', replace: "", test: onEveryPage },
  { what: "header: X-Frame-Options", file: headers, find: '  "X-Frame-Options", "DENY",\n', replace: "", test: onEveryPage },
  { what: "header: Strict-Transport-Security", file: headers, find: '  ...(origin.startsWith("https:") ? ["Strict-Transport-Security", "max-age=63072000; includeSubDomains"] : []),\n', replace: "", test: onEveryPage },
  { what: "header: no-store on pages", file: "app/http/remix.server.ts", find: 'const headers = ["Cache-Control", "no-store"];', replace: "const headers: string[] = [];", test: { file: serverTest, title: "a page comes whole, packed in nothing, and is kept by nobody" } },
  { what: "header: no-store on refusals", file: "app/http/plain-page.server.ts", find: '"text/html; charset=utf-8", "Cache-Control", "no-store",', replace: '"text/html; charset=utf-8",', test: foreign },
  { what: "header: a route does not choose its own", file: "app/http/remix.server.ts", find: '"content-length", "content-security-policy", "date"', replace: '"content-length", "date"', test: notAPage },
  { what: "header: Clear-Site-Data at sign-out", file: "app/routes/sign-out.tsx", find: ', "Clear-Site-Data": \'"cache", "storage"\'', replace: "", test: { file: "tests/signing-out.test.ts", title: "signing out asks the browser to forget the pages it has kept, and what it has stored" } },
  { what: "content policy: nothing but what is named", file: headers, find: "`default-src 'none'; script-src", replace: "`script-src", test: { file: serverTest, title: "no policy of this site lets anything unsafe" } },
  { what: "content policy: the nonce of the page's scripts", file: headers, find: "script-src 'self' 'nonce-${nonce}'", replace: "script-src 'self'", test: { file: serverTest, title: "the scripts of every page have a word of their own, and it is the one in the policy" } },
  { what: "content policy: a nonce for each page", file: "app/http/nonce.server.ts", find: "  taken += nonceBytes;\n", replace: "  taken = nonceBytes;\n", test: { file: serverTest, title: "the scripts of every page have a word of their own, and it is the one in the policy" } },
  { what: "content policy: form-action", file: headers, find: pageEnd, replace: pageEnd.replace("form-action 'self'; ", ""), test: onEveryPage },
  { what: "content policy: base-uri", file: headers, find: pageEnd, replace: pageEnd.replace("base-uri 'none'; ", ""), test: onEveryPage },
  { what: "content policy: object-src", file: headers, find: pageEnd, replace: pageEnd.replace("object-src 'none'; ", ""), test: onEveryPage },
  { what: "content policy: frame-ancestors", file: headers, find: pageEnd, replace: pageEnd.replace("; frame-ancestors 'none'", ""), test: onEveryPage },
  { what: "content policy: what is not a page", file: "app/http/remix.server.ts", find: "contentPolicy(isPage ? nonce : undefined)", replace: "contentPolicy(nonce)", test: notAPage },

  { what: "where a form comes from is asked", file: "app/http/doors.server.ts", find: 'if (method === "POST" && !isFromThisSite(headers, origin)) return plainPage(403, "foreign_origin", headers);', replace: "", test: foreign },
  { what: "where a form comes from: Origin", file: "app/http/same-origin.server.ts", find: "origin === ours && ", replace: "", test: foreign },
  { what: "where a form comes from: Sec-Fetch-Site", file: "app/http/same-origin.server.ts", find: ' && (site === undefined || site === "same-origin")', replace: "", test: foreign },
  { what: "limit: the ways to ask", file: "app/http/request-limits.server.ts", find: 'if (!answeredMethods.has(method)) return { status: 405, code: "bad_request", headers: ["Allow", "GET, HEAD, POST"] };', replace: "", test: { file: doorsTest, title: "%s is not a way to ask" } },
  { what: "limit: a body that comes without its length", file: "app/http/received.server.ts", find: "if (bytes <= mostBytes) return void chunks.push(chunk);", replace: "return void chunks.push(chunk);", test: { file: doorsTest, title: "a body that does not say how long it is, is counted as it comes" } },
  { what: "limit: an address that is another host in disguise", file: "app/http/request-limits.server.ts", find: " || /^\\/(?:\\/|\\\\|%5c|%2f)/i.test(path)", replace: "", test: { file: doorsTest, title: "an address that is another host in disguise is refused: %s" } },
  { what: "the list of routes is not given away", file: "app/http/doors.server.ts", find: 'path === "/__manifest" || ', replace: "", test: { file: doorsTest, title: "the list of routes is not given away, and Remix is not asked for it" } },
  { what: "visitor's address: what a proxy has not seen is not believed", file: "app/http/client-address.server.ts", find: ".slice(-trustedProxies)", replace: "", test: { file: "app/http/client-address.test.ts", title: "with one proxy the last address counts, and what the visitor put before it does not" } },
  { what: "visitor's address: without a proxy nothing is believed", file: "app/http/client-address.server.ts", find: "trustedProxies === 0 || ", replace: "", test: { file: "app/http/client-address.test.ts", title: "without a trusted proxy nobody says for himself where he comes from" } },
  { what: "redirects stay on this site", file: "app/http/same-site.ts", find: " && known.test(value)", replace: "", test: { file: "app/http/same-site.test.ts", title: "whatever leads elsewhere, or is none of ours, falls back" } },
  { what: "Remix: Single Fetch is off", file: "remix.config.js", find: "v3_singleFetch: false", replace: "v3_singleFetch: true", test: { file: "tests/lockfile.test.ts", title: "Single Fetch and lazy route discovery are off" } },

  { what: "log: only the ways to ask that we know", file: "app/http/log.server.ts", find: 'method: methods.has(method) ? method : "other"', replace: "method", test: { file: logTest, title: "what is put into a line beside its fields is left out" } },
  { what: "log: named fields alone", file: "app/http/log.server.ts", find: "answered: ({ id, method, route, status, milliseconds }) => lines.info({ id,", replace: "answered: ({ id, method, route, status, milliseconds, ...more }) => lines.info({ ...more, id,", test: { file: logTest, title: "what is put into a line beside its fields is left out" } },
  { what: "log: an error without its words", file: "app/http/log.server.ts", find: "error: traceOf(error) satisfies Trace", replace: "error: { ...traceOf(error), message: String(error) }", test: { file: logTest, title: "an error keeps its name, its code and its place in the program, and loses its words" } },
  { what: "log: the route's pattern, not the address", file: "app/http/remix.server.ts", find: "route: routeOf(pathOf(target))", replace: "route: (routeOf, target)", test: { file: serverTest, title: "nothing that was asked, sent or named reaches the log" } },
  { what: "mail: a subject that says nothing", file: "app/notifications/letter.server.ts", find: "subject: words.subject,", replace: "subject: `${words.subject} ${wanted.reason}`,", test: { file: "tests/notices-canary.test.ts", title: "no subject, no body, no header but the receiver's own, and no line of the log holds a mark of anybody" } },
  { what: "export: no formula", file: "app/facilitation/csv.server.ts", find: "rows.map((row) => row.map(harmless))", replace: "rows.map((row) => [...row])", test: { file: "app/facilitation/grid-csv.server.test.ts", title: "no cell starts a formula, whichever separator the spreadsheet is set to" } },
  { what: "content: no code on top of a lesson", file: "app/curriculum/compile.server.ts", find: "engines: { js: engine, javascript: engine }", replace: "...(engine && {})", test: { file: "app/curriculum/compile.test.ts", title: "ASVS 1.3.2: code on top of a lesson (---%s) is refused, and never runs" } },
];
