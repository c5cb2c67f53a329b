import { afterAll, beforeAll, expect, test } from "vitest";
import { addressesOf } from "./access-addresses.ts";
import { openAccessClinic, type AccessClinic } from "./access-clinic.ts";
import { doorsOf } from "./access-doors.ts";

let clinic: AccessClinic;
beforeAll(async () => void (clinic = await openAccessClinic()), 60_000);
afterAll(() => clinic?.close());

/** Where forms lead that act for whoever sends them: into an account, or out of it. A passkey is also asked for where somebody signed in shows that the account is theirs. */
const actsForAnyone = /^\/(sign-in(?!\/passkey)|sign-out|join|new-password|setup|confirm)\b/;

/** Forms of a page, by where they lead and whose page they say they stand on. */
const formsIn = (html: string, path: string) =>
  [...html.matchAll(/<form\b([^>]*\bmethod="post"[^>]*)>(.*?)<\/form>/gs)].map(([, attributes = "", inner = ""]) => ({
    action: /\baction="([^"]+)"/.exec(attributes)?.[1] ?? path,
    owner: /name="as" value="([^"]*)"/.exec(inner)?.[1],
  }));

/** Ids that stand twice in a page: what says `for` or leads to one finds the first alone, and a field without its label has no name. */
const idsTwice = (html: string): string[] => [...html.matchAll(/<[a-z][^>]*\sid="([^"]*)"/g)].map(([, id = ""]) => id).filter((id, at, all) => all.indexOf(id) !== at);

test("every form that somebody signed in is shown says whose page it stands on, and so does the page; no id stands twice on it", { timeout: 90_000 }, async () => {
  const { site, world } = clinic;
  const queries = ["", "?new", `?lead=${world.groupIds["group 1"]}`];
  const pages = doorsOf(site.build).filter(({ kind, isPage }) => kind === "loader" && isPage);
  const paths = new Set(pages.flatMap((page) => addressesOf(page, world).map(({ path }) => path)));
  const without = new Set<string>();
  const found = new Set<string>();
  const twice = new Set<string>();
  for (const path of paths)
    for (const query of path === "/groups" ? queries : [""])
      for (const { accountId, cookie } of world.visitors) {
        const { status, body } = await site.ask({ path: path + query, cookie });
        if (status >= 300 && status < 400) continue;
        if (/<body data-as="([^"]*)"/.exec(body)?.[1] !== accountId) without.add(path);
        for (const id of idsTwice(body)) twice.add(`${path}: ${id}`);
        for (const { action, owner } of formsIn(body, path)) {
          found.add(action.split(/[?#]/)[0]!);
          if (owner !== (actsForAnyone.test(action) ? undefined : accountId)) without.add(action);
        }
      }
  expect([...without]).toEqual([]);
  expect([...twice]).toEqual([]);
  expect(found.size).toBeGreaterThan(12);
});
