import { existsSync, statSync } from "node:fs";

/** @typedef {import("#app/operation/restore.server.ts").Restored} Restored */

/**
 * What `npm run restore` says when a backup is in place: what has been done, and what is left for whoever ran it.
 *
 * @param {Restored} restored
 * @returns {string[]} a sentence or a few for each
 */
export function restoredWords({ madeAt, rows, erasedAgain, knowsWhoWasErased, knowsWhatWasClosed, hasOlderKey, replaced }) {
  return [
    `The backup of ${madeAt} is in place: ${rows} rows, checked, and brought up to this version.`,
    erasedWords(erasedAgain, knowsWhoWasErased),
    ...closedWords(knowsWhatWasClosed),
    "Everybody has to sign in again, and mails that were waiting are not sent by themselves.",
    ...(hasOlderKey ? ["It was made under an older master key than the newest, and has that again. If the key was changed because somebody else may have it, change it again: npm run rotate-key"] : []),
    ...(replaced === undefined ? [] : [`The database before is kept as ${replaced}. It still holds whatever was erased after this restore: remove it when you no longer need it. The server does so after 30 days.`]),
  ];
}

/**
 * What it says when the backup is not in the clinic's place but beside it, to see that it can be restored: nobody has to do for the
 * clinic what a restore in its place asks for.
 *
 * @param {Pick<Restored, "madeAt" | "rows" | "erasedAgain">} restored
 * @param {{ beside: string, clinic: string }} files
 * @returns {string[]}
 */
export function drillWords({ madeAt, rows, erasedAgain }, { beside, clinic }) {
  return [
    `The backup of ${madeAt} can be restored: ${rows} rows, checked, and brought up to this version.`,
    ...(erasedAgain > 0 ? [erasedWords(erasedAgain, true)] : []),
    `It lies in ${beside}, beside the clinic. The clinic's own database, ${clinic}, is as it was, and nothing is to be done there.`,
    "Remove the folder that you made for it now: it is a plain copy that forgets nobody, and neither the server nor the doctor knows of it.",
  ];
}

/**
 * Whether what was restored stands beside the clinic. Where the clinic's own file is lost, it may be meant to take its place.
 *
 * @param {string} restored the file
 * @param {string | undefined} clinic the file that the settings name
 * @returns {clinic is string}
 */
export function isBeside(restored, clinic) {
  if (!clinic || !existsSync(clinic)) return false;
  const [one, other] = [statSync(restored), statSync(clinic)];
  return one.ino !== other.ino || one.dev !== other.dev;
}

/** @param {number} erasedAgain @param {boolean} knows whether there was anything that could say who had been erased, all of them */
function erasedWords(erasedAgain, knows) {
  const again = erasedAgain === 1 ? "One person in it had been erased since, and has been erased again." : `${erasedAgain} people in it had been erased since, and have been erased again.`;
  if (knows) return erasedAgain === 0 ? "Nobody in it had been erased since." : again;
  const unknown = "Nothing here can say of everybody who has been erased since";
  const back = "they are back. If there is a whole list of erasures elsewhere, put it beside the backups and restore again.";
  return erasedAgain === 0 ? `${unknown}: should anybody have been, ${back}` : `${again} ${unknown}: should anybody else have been, ${back}`;
}

/** @param {boolean} knows whether the database before could say what had been closed since @returns {string[]} */
function closedWords(knows) {
  if (knows) return ["What people had stopped sharing since stays closed, and the audit trail goes on to today."];
  return [
    "The database before could not say what people had stopped sharing since, so everything shared has been closed. Its owners can open it again.",
    "Nor could it say what else has been closed since the backup. Somebody has to look, before people come back: ask the facilitators in which families something has happened, who has left one or taken back the wish to be linked, and how safety checks were answered; look through Staff and the invitations for what was closed, and ask people whether mail is still to go to them.",
  ];
}
