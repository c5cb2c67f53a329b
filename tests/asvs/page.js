import { inTheStandard, leftOut, requirements } from "./requirements.js";

/** @typedef {import("./titles.js").Title} Title */

const chapters = [
  "Encoding and sanitization", "Validation and business logic", "Web frontend", "Interfaces", "Files", "Authentication", "Sessions", "Authorization",
  "Self-contained tokens", "OAuth and OpenID Connect", "Cryptography", "Communication", "Configuration", "Data protection", "Code and architecture", "Logging and errors", "WebRTC",
];

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

/**
 * `docs/asvs.md` as it follows from the tests' titles.
 *
 * @param {readonly Title[]} titles
 */
export function asvsPage(titles) {
  const proofs = (/** @type {string} */ number) => titles.filter(({ numbers }) => numbers.includes(number));
  const asked = requirements.filter(([, level]) => level < 3);
  const by = (/** @type {string} */ standing) => asked.filter(([, , , reason]) => reason?.[0] === standing);
  const alone = asked.filter(([number, , , reason]) => !reason && proofs(number).length > 0);
  const chapter = (/** @type {number} */ n) => requirements.filter(([number]) => number.startsWith(`${n}.`));
  const all = inTheStandard[1] + inTheStandard[2];
  return `# OWASP ASVS 5.0, level 2

\`npm run asvs\` writes this page out of the tests' titles, which name what they prove (“ASVS 3.3.1”), and of the tables in \`tests/asvs\`. \`npm test\`
holds the page to them. Numbers and levels are those of [OWASP ASVS 5.0.0](https://github.com/OWASP/ASVS) (CC BY-SA 4.0); what each is about is said
in our own words, and the standard's own hold.

Of its ${all} requirements of levels 1 and 2, **${asked.length} apply** here. A test is a proof of what it tries, not of the whole requirement; nobody from outside has verified this. The ${asked.length} are counted here, row by row, and what is in doubt stands in; the design reckoned with 172 before the rows were gone through.

| of the ${asked.length} | |
|---|---|
| a test proves it | ${alone.length} |
| built so: nothing to switch off, and where that is | ${by("built so").length} |
| described, where | ${by("described").length} |
| the clinic's: its proxy, its machine, its people | ${by("the clinic's").length} |
| **in part**, with what is missing | ${by("in part").length} |
| **not met**, with the reason | ${by("not met").length} |

${requirements.length - asked.length} requirements of level 3 stand here too, because a test proves them.

${chapters.flatMap((name, index) => (chapter(index + 1).length > 0 ? [section(`${index + 1}. ${name}`, chapter(index + 1), proofs)] : [])).join("\n")}
## What does not apply

| requirements | because |
|---|---|
${[...new Set(leftOut.map(({ reason }) => reason))].map((reason) => `| ${leftOut.filter((row) => row.reason === reason).map(({ number }) => number).join(", ")} | ${cell(reason)} |`).join("\n")}
`;
}

/**
 * @param {string} heading
 * @param {readonly import("./requirements.js").Requirement[]} rows
 * @param {(number: string) => readonly Title[]} proofs
 */
function section(heading, rows, proofs) {
  const lines = rows.map(([number, level, words, reason]) => {
    const tests = proofs(number).map(({ file, title }) => `“${cell(title)}” ([${file.split("/").at(-1)}](../${file}))`);
    const standing = reason ? [`*${reason[0]}:* ${cell(reason[1])}`] : [];
    return `| ${number} | ${level} | ${cell(words)} | ${[...standing, ...tests].join("<br>")} |`;
  });
  return `## ${heading}\n\n| | level | about | proof, or reason |\n|---|---|---|---|\n${lines.join("\n")}\n`;
}

/**
 * What is wrong with the titles or the tables, in words.
 *
 * @param {readonly Title[]} titles
 * @returns {string[]}
 */
export function asvsFaults(titles) {
  const known = new Set(requirements.map(([number]) => number));
  const proved = new Set(titles.flatMap(({ numbers }) => numbers));
  const count = (/** @type {number} */ level) => requirements.filter((row) => row[1] === level).length + leftOut.filter((row) => row.level === level).length;
  const every = [...requirements.map(([number]) => number), ...leftOut.map(({ number }) => number)];
  return [
    ...titles.flatMap(({ file, title, numbers }) => numbers.filter((number) => !known.has(number)).map((number) => `${file}: “${title}” names ${number}, which is not in tests/asvs`)),
    ...requirements.filter(([number, , , reason]) => !reason && !proved.has(number)).map(([number]) => `${number} has neither a test nor a reason`),
    ...every.filter((number, index) => every.indexOf(number) !== index).map((number) => `${number} stands twice`),
    ...[1, 2].filter((level) => count(level) !== inTheStandard[level === 1 ? 1 : 2]).map((level) => `level ${level} has ${count(level)} rows`),
  ];
}
