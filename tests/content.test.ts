import { expect, test } from "vitest";
import { readContent } from "#app/curriculum/content.server.ts";
import { inWords, isFault } from "#app/curriculum/finding.ts";
import { stalePages } from "#app/curriculum/review.server.ts";
import { verify } from "#app/curriculum/verify.ts";
import { tables } from "#content/tables.ts";

test("the programme, its files, both tracks and both languages agree, and every lesson keeps the rules", async () => {
  const findings = verify(await readContent({ contentFolder: "content", ...tables }), tables);
  expect(findings.filter(isFault).map(inWords)).toEqual([]);
});

test("the clinic's review is what the content makes: npm run content:review writes it anew", async () => {
  expect(await stalePages()).toEqual([]);
}, 60_000);
