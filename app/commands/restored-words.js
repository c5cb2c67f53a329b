/** @typedef {import("#app/operation/restore.server.ts").Restored} Restored */

/**
 * What `npm run restore` says when a backup is in place: what has been done, and what is left for whoever ran it.
 *
 * @param {Restored} restored
 * @returns {string[]} a sentence or a few for each
 */
export function restoredWords({ madeAt, rows, erasedAgain, knowsWhoWasErased, listWasCutOff, knowsWhatWasClosed, hasOlderKey, replaced }) {
  return [
    `The backup of ${madeAt} is in place: ${rows} rows, checked, and brought up to this version.`,
    erasedWords(erasedAgain, knowsWhoWasErased),
    ...(listWasCutOff ? [`The last line of the list of erasures was cut off while it was written, and has been left out. ${knowsWhatWasClosed ? "The database before knew whom it was about." : "The database before could not say whom it was about: somebody who was deleting their account just then may be back. Ask the clinic whether anybody was."}`] : []),
    ...closedWords(knowsWhatWasClosed),
    "Everybody has to sign in again, and mails that were waiting are not sent by themselves.",
    ...(hasOlderKey ? ["It was made under an older master key than the newest, and has that again. If the key was changed because somebody else may have it, change it again: npm run rotate-key"] : []),
    ...(replaced === undefined ? [] : [`The database before is kept as ${replaced}. It still holds whatever was erased after this restore: remove it when you no longer need it. The server does so after 30 days.`]),
  ];
}

/** @param {number} erasedAgain @param {boolean} knows whether there was anything that could say who had been erased */
function erasedWords(erasedAgain, knows) {
  if (erasedAgain === 1) return "One person in it had been erased since, and has been erased again.";
  if (erasedAgain > 1) return `${erasedAgain} people in it had been erased since, and have been erased again.`;
  if (knows) return "Nobody in it had been erased since.";
  return "There is no list of erasures beside the backups, and the database before could not say who has been erased since: should anybody have been, they are back. If there is a list elsewhere, put it there and restore again.";
}

/** @param {boolean} knows whether the database before could say what had been closed since @returns {string[]} */
function closedWords(knows) {
  if (knows) return ["What people had stopped sharing since stays closed, and the audit trail goes on to today."];
  return [
    "The database before could not say what people had stopped sharing since, so everything shared has been closed. Its owners can open it again.",
    "Nor could it say what else has been closed since the backup. Somebody has to look, before people come back: ask the facilitators in which families something has happened, who has left one or taken back the wish to be linked, and how safety checks were answered; look through Staff and the invitations for what was closed, and ask people whether mail is still to go to them.",
  ];
}
