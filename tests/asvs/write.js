import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { asvsFaults, asvsPage } from "./page.js";
import { titlesNaming } from "./titles.js";

const root = join(import.meta.dirname, "../..");
const titles = titlesNaming(root);
const faults = asvsFaults(titles);
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
} else {
  writeFileSync(join(root, "docs/asvs.md"), asvsPage(titles));
  console.log(`docs/asvs.md: ${titles.length} tests name ${new Set(titles.flatMap(({ numbers }) => numbers)).size} requirements.`);
}
