/** The four people of the demo clinic who can sign in, as `db/demo.ts` makes them. */
export const people = [
  ["tor", "pårørende · relative"],
  ["siv", "pasient · patient"],
  ["facilitator", "veileder · facilitator"],
  ["administrator", "administrator"],
];

/** Where a first look begins. */
const places = [
  ["Forside · Front page", "/"],
  ["Logg inn · Sign in", "/sign-in"],
  ["Hjelp · Help", "/help"],
];

/**
 * What is printed when the demo clinic is open: where it is, and who can sign in.
 *
 * @param {string} origin `http://localhost:3000`
 * @param {string} password of all four
 * @returns {string}
 */
export function signInTable(origin, password) {
  return `
  Samspill: demoklinikk · demo clinic

${lines(places.map(([name = "", path = ""]) => [name, origin + path]))}

${lines([["Brukernavn · User name", "Hvem · Who"], ...people])}

${lines([["Passord · Password", password]])}

  Stopp med Ctrl-C · Stop with Ctrl-C
`;
}

/** @param {readonly (readonly string[])[]} rows */
const lines = (rows) => rows.map(([first = "", second = ""]) => `  ${first.padEnd(26)}${second}`).join("\n");
