import { expect, test } from "vitest";
import { faultPage } from "./fault-page.js";

test("a fault stands in place of the page as text, and the page waits to be loaded anew", () => {
  const page = faultPage(Object.assign(new Error("nb/m2/relative-1.mdx:16 fault: <Video> & more"), { stack: "" }));
  expect(page).toContain("<pre>nb/m2/relative-1.mdx:16 fault: &lt;Video> &amp; more</pre>");
  expect(page).toContain('<script type="module" src="/@vite/client"></script>');
});

test("where it is known where the fault is from, that stands there too", () => {
  expect(faultPage(new TypeError("no such thing"))).toMatch(/<pre>TypeError: no such thing\n\s+at /);
});
