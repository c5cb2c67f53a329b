import { availableParallelism } from "node:os";
import { runCommand } from "#app/commands/refused.js";
import { makeReady } from "#app/commands/ready.js";
import { edits } from "./edit-list.js";
import { hasUncommitted } from "./edited-tree.js";
import { judgeEach, judgeTogether } from "./judged-edits.js";
import { readOptions } from "./options.js";

// Whatever ends the run ends its tests and throws its copies away.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));

/** Deletes guards, headers, pragmas and seals in copies of the project, and sees the named test fail. Ends with 1 where one does not. */
await runCommand(async () => {
  const since = Date.now();
  const all = edits.map((edit, at) => ({ number: at + 1, edit }));
  const { isShort, only } = readOptions(process.argv.slice(2), all.map(({ number }) => String(number)));
  await makeReady({ build: false });
  const rows = all.filter(({ number, edit }) => only?.includes(String(number)) ?? (!isShort || edit.isShort));
  if (hasUncommitted()) console.log("Some of what stands here is not committed. It is tried as it stands.");
  /** @type {boolean[]} */
  const verdicts = [];
  /** @type {import("./judged-edits.js").Tell} */
  const tell = ({ number, edit }, { isCaught, says, seconds }) => {
    verdicts.push(isCaught);
    console.log(`${verdicts.length}/${rows.length}  ${isCaught ? "caught" : "NOT CAUGHT"}  ${number} ${edit.what}  (${seconds} s)\n         ${edit.test.file}: ${edit.test.title}\n         ${says}`);
  };
  await (isShort ? judgeTogether(rows, tell) : judgeEach(rows, Math.min(2, availableParallelism()), tell));
  const caught = verdicts.filter(Boolean).length;
  console.log(`\n${verdicts.length} edits, ${caught} caught, ${verdicts.length - caught} not caught, in ${Math.round((Date.now() - since) / 1000)} s.`);
  if (caught < rows.length) process.exitCode = 1;
});
