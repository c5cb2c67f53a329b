import type { Page } from "@playwright/test";
import routes from "#app/routes.ts";

/** What can stand in the place of each parameter, for whoever asks. */
export type Places = Readonly<Record<string, readonly string[]>>;

/** What names nobody. A group's and a learner's own ids are the test's to say. */
const usual: Places = {
  page: ["privacy"],
  code: ["no-such-code"],
  track: ["relative", "patient"],
  passwordCode: ["no-such-code"],
  confirmation: ["no-such-code"],
  module: ["intro", "t01"],
  // Reading a lesson is noted, with the time, on its reader's own pages.
  lesson: [],
  field: ["share", "times", "mine"],
  day: ["2026-02-28"],
  kind: ["progress"],
  item: ["intro", "t01"],
  share: ["no-such-share"],
  family: ["no-such-family"],
  form: ["1"],
  meeting: ["no-such-meeting"],
  "*": ["no-such-page"],
};

/**
 * Every address of the site but the lessons, also those that are not for the one who asks.
 *
 * @throws {Error} for a parameter that nobody has said what to put in place of
 */
function everyAddress(places: Places): string[] {
  const known: Places = { ...usual, ...places };
  return routes.flatMap((route) =>
    (route.path ?? "").split("/").reduce<string[]>(
      (begun, part) => {
        const name = part === "*" ? part : part.startsWith(":") ? part.slice(1) : undefined;
        const values = name === undefined ? [part] : known[name];
        if (!values) throw new Error(`Say in tests/e2e/every-address.ts what "${part}" in ${route.path} can be.`);
        return begun.flatMap((address) => values.map((value) => `${address}/${value}`));
      },
      [""],
    ),
  );
}

/** What is another one in every answer, whatever it says: the nonce, how long the document is when it is packed with it, the number that a form sent twice, or an answer that is not kept yet, is known by, and the instants of one's own copy, such as when it was made. */
const passing = /(?<=name="(?:event|answer)" value=")[\da-f-]{36}|^(date|content-length):.*\n|nonce[-=]"?[\w+/=]+"?|\d{4}-\d\d-\d\dT[\d:.]+Z/gm;

/** Every answer but a lesson that the site gives to whoever is signed in on a page, by its address: status, headers and document, to the byte. */
export async function everyAnswer(page: Page, places: Places): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  // One after the other, over one connection: asked all at once they wait for seconds for one connection each.
  for (const address of everyAddress(places)) {
    const response = await page.request.get(address, { maxRedirects: 0 });
    const headers = response.headersArray().map(({ name, value }) => `${name.toLowerCase()}: ${value}\n`);
    answers.set(address, `${response.status()}\n${headers.join("")}\n${await response.text()}`.replaceAll(passing, ""));
  }
  return answers;
}

/** The addresses that do not answer as they did. */
export const changedAddresses = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((address) => before.get(address) !== after.get(address)).sort();
