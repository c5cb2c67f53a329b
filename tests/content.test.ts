import { expect, test } from "vitest";
import { readContent } from "#app/curriculum/content.server.ts";
import { inWords, isFault } from "#app/curriculum/finding.ts";
import { stalePages } from "#app/curriculum/review.server.ts";
import { verify } from "#app/curriculum/verify.ts";
import { drawings } from "#content/drawings.ts";
import { glossary } from "#content/glossary.ts";
import { aftercare, prescribed, programme } from "#content/programme.ts";
import { references } from "#content/references.ts";

test("the programme, its files, both tracks and both languages agree, and every lesson keeps the rules", async () => {
  const tables = { programme, aftercare, prescribed, references, glossary, drawings };
  const findings = verify(await readContent({ contentFolder: "content", ...tables }), tables);
  expect(findings.filter(isFault).map(inWords)).toEqual([]);
});

test("the clinic's review is what the content makes: npm run content:review writes it anew", async () => {
  expect(await stalePages()).toEqual([]);
}, 60_000);
