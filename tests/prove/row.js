/**
 * A test that stands elsewhere: its file, and a part of its title that no other test of the file has, unless they all belong to it.
 *
 * @typedef {{ readonly file: string, readonly title: string }} NamedTest a file that ends in `.journey.ts` is a browser's
 */

/**
 * What a proof has reached. `why` says what of this machine kept it from the figure asked.
 *
 * @typedef {{ readonly reached: string, readonly holds: boolean, readonly why?: string }} Outcome
 */

/** @typedef {{ readonly script: string }} Script a file of this folder that exports `prove(isShort): Promise<Outcome>` */

/**
 * One row of a table: what could go wrong, the answer to it, the figure asked, and all that proves it. `short` names what of
 * it `npm test` does, where that is another test.
 *
 * @typedef {object} Row
 * @property {string} number `7` for a threat, `r3` for a figure of reliability
 * @property {string} name
 * @property {string} [answer]
 * @property {string} asked
 * @property {readonly (NamedTest | Script)[]} proofs none yet: the row is not proved
 * @property {readonly NamedTest[]} [short]
 * @property {string} [note] what has to be known to read the figure
 */

/**
 * @param {string} file from the project's folder
 * @param {readonly string[]} titles
 * @returns {NamedTest[]}
 */
export const tests = (file, ...titles) => titles.map((title) => ({ file, title }));

/** @param {string} name @returns {Script} */
export const script = (name) => ({ script: `${name}.js` });

/** @param {NamedTest | Script} proof @returns {proof is NamedTest} */
export const isNamed = (proof) => "file" in proof;

/** @param {NamedTest} test */
export const isJourney = ({ file }) => file.endsWith(".journey.ts");
