import { renderToStaticMarkup } from "react-dom/server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { PageOwnerProvider } from "#app/access/PageOwner.tsx";
import { answerSafetyCheck } from "#app/family/safety-check.server.ts";
import { listOwn, listShared, withdrawShare } from "#app/family/share.server.ts";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import type { Clinic } from "#tests/linked-family.ts";
import { bringPart, brought, linkedPair, prepare, togetherPage } from "#tests/together-pair.ts";
import { now, permit, world, type Learner } from "#tests/world.ts";
import { readBringing, takeBack } from "./bringing.server.ts";
import { nobodyMet, type MetContributions } from "./contribution.ts";
import { findPreparation, prepareField } from "./preparation.server.ts";
import { tellAffected } from "./together.server.ts";
import { TogetherView } from "./TogetherView.tsx";

/** Tor and Siv are linked, as far as the second topic, and have answered what is asked today. */
const pair = (...others: readonly "ingrid"[]): Clinic => linkedPair({ upTo: "t02", exercise: "t01" }, ...others);

/** Prepares one box and brings it. */
function brings(clinic: Clinic, learner: Learner, to: Learner, field: string, text: string, moduleId = "intro"): void {
  prepare(clinic, learner, moduleId, field, text);
  expect(bringPart(clinic, learner, moduleId, field, to)).toBeUndefined();
}

const meeting = (clinic: Clinic, learner: Learner, moduleId = "intro"): MetContributions => {
  const found = togetherPage(clinic, learner, moduleId).meeting;
  if (found.asks) throw new Error(found.asks);
  return found;
};

const shown = (clinic: Clinic, learner: Learner, moduleId = "intro"): string => {
  const page = renderToStaticMarkup(
    <PageOwnerProvider value={learner.accountId}>
      <MessagesProvider value={catalogues.nb}>
        <TogetherView page={togetherPage(clinic, learner, moduleId)} answer={undefined} taken={false} now={now.getTime()} />
      </MessagesProvider>
    </PageOwnerProvider>,
  );
  return page.slice(page.indexOf('id="meeting"'), page.indexOf('id="affected"'));
};

const times = ["weekdays", "weekday-evenings", "saturday", "sunday"] as const;

test("of «Our agreement» each is shown what both have ticked and brought, in the words of the sheet, and nothing else", () => {
  const clinic = pair();
  const { tor, siv } = clinic;
  brings(clinic, tor, siv, "times", "weekday-evenings\nsunday");
  brings(clinic, siv, tor, "times", "saturday\nsunday");
  brings(clinic, tor, siv, "share", "progress\ntexts");
  brings(clinic, siv, tor, "share", "nothing");
  for (const learner of [tor, siv]) expect(brought(clinic, learner, "intro")).toEqual(["both: søndag"]);
  expect(togetherPage(clinic, { ...tor, language: "en" }, "intro").meeting).toMatchObject({ others: [{ from: "Siv", label: "Times that are usually good for me", text: "Sunday", same: true }] });
  expect(meeting(clinic, tor).others.map((other) => Object.keys(other).sort()), "nothing by which it could be known again").toEqual([["from", "label", "same", "text"]]);
  expect(shown(clinic, tor)).toContain("Dette har både du og Siv tatt med");
  expect(shown(clinic, tor)).not.toMatch(/lørdag|ingenting/i);
});

test("both are shown it in the order of the sheet, whoever brought what first, and are told once whose it is", () => {
  const clinic = pair();
  const { tor, siv } = clinic;
  const fields = { share: "texts", times: "sunday", "pause-word": "fyrtårn" };
  const prompts = Object.keys(fields);
  for (const [learner, other, order] of [[tor, siv, [2, 0, 1]], [siv, tor, [1, 2, 0]]] as const)
    for (const n of order) brings(clinic, learner, other, prompts[n]!, Object.values(fields)[n]!);
  for (const [learner, name] of [[tor, "Siv"], [siv, "Tor"]] as const) {
    expect(meeting(clinic, learner).others.map(({ text }) => text)).toEqual(["noen tekster jeg velger selv", "søndag", "fyrtårn"]);
    expect(togetherPage(clinic, learner, "intro").brought.map(({ fieldId }) => fieldId)).toEqual(prompts);
    expect(shown(clinic, learner).split(`Dette har både du og ${name} tatt med`)).toHaveLength(2);
  }
});

test("what two others have brought is shown of one after the other", () => {
  const clinic = pair("ingrid");
  const { tor, siv, ingrid } = clinic;
  for (const field of ["times", "share"]) for (const other of [siv, ingrid]) brings(clinic, tor, other, field, field === "times" ? "sunday" : "texts");
  for (const field of ["times", "share"]) for (const other of [siv, ingrid]) brings(clinic, other, tor, field, field === "times" ? "sunday" : "texts");
  const from = meeting(clinic, tor).others.map((one) => one.from);
  expect(from.filter((name, n) => name !== from[n - 1]), "each stands together").toHaveLength(2);
  expect(meeting(clinic, tor).others.map(({ text }) => text)).toEqual(["noen tekster jeg velger selv", "søndag", "noen tekster jeg velger selv", "søndag"]);
});

test("whatever the two have ticked, both are shown the same, and exactly the ticks of both", () => {
  const clinic = pair();
  const { db, tor, siv } = clinic;
  const ticks = fc.uniqueArray(fc.constantFrom(...times), { minLength: 1 });
  fc.assert(
    fc.property(ticks, ticks, (torTicks, sivTicks) => {
      db.$client.exec("savepoint ticked");
      brings(clinic, tor, siv, "times", torTicks.join("\n"));
      brings(clinic, siv, tor, "times", sivTicks.join("\n"));
      const both = times.filter((one) => torTicks.includes(one) && sivTicks.includes(one));
      const words = ["hverdager på dagen", "hverdagskvelder", "lørdag", "søndag"].filter((_, n) => both.includes(times[n]!));
      for (const learner of [tor, siv]) {
        const met = meeting(clinic, learner);
        expect(met.others.map(({ text }) => text)).toEqual(words.length > 0 ? [words.join(", ")] : []);
        expect(met.nothingAlike).toBe(words.length === 0);
      }
      db.$client.exec("rollback to ticked; release ticked");
    }),
    { numRuns: 40, seed: 20260604 },
  );
}, 60_000);

test("what only one of the two has brought is shown to nobody, and the neutral sentence stands", () => {
  const clinic = pair();
  const { tor, siv } = clinic;
  prepare(clinic, tor, "intro", "times", "sunday");
  brings(clinic, siv, tor, "times", "sunday");
  const nothing = shown(clinic, tor);
  expect(meeting(clinic, tor)).toEqual(nobodyMet);
  expect(nothing).toContain("Sammen-øvelsen er ikke aktiv");
  brings(clinic, tor, siv, "pause-word", "fyrtårn");
  expect(meeting(clinic, tor), "another prompt than the other's").toEqual(nobodyMet);
  expect(shown(clinic, tor)).toBe(nothing);
  expect(meeting(clinic, siv)).toEqual(nobodyMet);
});

test("where both have brought and nothing is the same, both are told so, and not what the other ticked; only somebody who has brought is told", () => {
  const clinic = pair("ingrid");
  const { tor, siv, ingrid } = clinic;
  brings(clinic, siv, tor, "times", "sunday");
  brings(clinic, siv, ingrid, "times", "sunday");
  brings(clinic, tor, siv, "times", "saturday");
  for (const learner of [tor, siv]) {
    expect(meeting(clinic, learner)).toEqual({ others: [], pauseWords: [], nothingAlike: true });
    const page = shown(clinic, learner);
    expect(page).toContain("Ingenting av det dere har tatt med, er likt ennå.");
    expect(page).toContain("Pauseordet er «pause».");
    expect(page).not.toMatch(/Siv|Tor\b|lørdag|søndag|Sammen-øvelsen er ikke aktiv/);
  }
  expect(meeting(clinic, ingrid)).toEqual(nobodyMet);
});

test("taken back by either, stopped by either, or from when either is affected, nothing of it is shown to either", () => {
  const ends: readonly ((clinic: Clinic, who: Learner) => void)[] = [
    (clinic, who) => takeBack(permit(clinic.db, who, "share.change"), "intro", { contribution: togetherPage(clinic, who, "intro").brought[0]!.id }, now),
    (clinic, who) => withdrawShare(permit(clinic.db, who, "share.change"), listOwn(permit(clinic.db, who, "share.change"), now)[0]!.shareId, now),
    (clinic, who) => tellAffected(permit(clinic.db, who, "together.prepare"), "intro", { affected: "yes" }, now),
    (clinic, who) => void answerSafetyCheck(permit(clinic.db, who, "safety.answer"), { afraid: "unsure", experienced: "no" }, now),
  ];
  const clinic = pair();
  const { db, tor, siv } = clinic;
  brings(clinic, tor, siv, "times", "sunday");
  brings(clinic, siv, tor, "times", "sunday");
  for (const end of ends)
    for (const who of [tor, siv]) {
      db.$client.exec("savepoint ended");
      end(clinic, who);
      for (const learner of [tor, siv]) expect(meeting(clinic, learner)).toEqual(nobodyMet);
      db.$client.exec("rollback to ended; release ended");
    }
  expect(meeting(clinic, tor).others).toHaveLength(1);
});

test("in a meeting the word for a pause is the one that both have brought to «Our agreement», whatever its capitals; else it is «pause», and both are told the same", () => {
  const clinic = pair();
  const { tor, siv } = clinic;
  const words = (learner: Learner) => meeting(clinic, learner, "t01").pauseWords;
  brings(clinic, tor, siv, "mine", "En linje", "t01");
  brings(clinic, siv, tor, "mine", "En annen", "t01");
  prepare(clinic, tor, "intro", "pause-word", "fyrtårn");
  expect([words(tor), words(siv)], "a word that is only written").toEqual([[{ name: "Siv", word: null }], [{ name: "Tor", word: null }]]);
  brings(clinic, tor, siv, "pause-word", "fyrtårn");
  brings(clinic, siv, tor, "pause-word", "svane");
  expect([words(tor), words(siv)], "two words").toEqual([[{ name: "Siv", word: null }], [{ name: "Tor", word: null }]]);
  expect(shown(clinic, tor, "t01")).toContain("Pauseordet for deg og Siv er «pause».");
  brings(clinic, siv, tor, "pause-word", " FYRTÅRN ".normalize("NFD"));
  expect([words(tor), words(siv)]).toEqual([[{ name: "Siv", word: "fyrtårn" }], [{ name: "Tor", word: "fyrtårn" }]]);
  expect(shown(clinic, siv, "t01")).toContain("Pauseordet for deg og Tor er «fyrtårn».");
  expect(brought(clinic, siv, "intro")).toEqual(["both: fyrtårn"]);
});

test("outside a meeting that goes on the word stands nowhere, also where both have brought it", () => {
  const clinic = pair();
  const { tor, siv } = clinic;
  const before = shown(clinic, tor, "t01");
  brings(clinic, tor, siv, "pause-word", "fyrtårn");
  brings(clinic, siv, tor, "pause-word", "fyrtårn");
  expect(meeting(clinic, tor, "t01")).toEqual(nobodyMet);
  expect(shown(clinic, tor, "t01")).toBe(before);
});

test("of three, each two have the word that those two have brought", () => {
  const clinic = pair("ingrid");
  const { tor, siv, ingrid } = clinic;
  for (const [from, to] of [[tor, siv], [siv, tor], [ingrid, siv], [siv, ingrid]] as const) brings(clinic, from, to, "mine", "En linje", "t01");
  brings(clinic, tor, siv, "pause-word", "fyrtårn");
  brings(clinic, siv, tor, "pause-word", "fyrtårn");
  const words = (learner: Learner) => meeting(clinic, learner, "t01").pauseWords;
  expect(new Set(words(siv))).toEqual(new Set([{ name: "Tor", word: "fyrtårn" }, { name: "Ingrid", word: null }]));
  expect([words(tor), words(ingrid)]).toEqual([[{ name: "Siv", word: "fyrtårn" }], [{ name: "Siv", word: null }]]);
});

test("what is ticked is kept in the order of the sheet, and what the sheet has not is not kept", () => {
  const { db, tor } = world();
  const prepares = permit(db, tor, "together.prepare");
  prepareField(prepares, "intro", { field: "times", text: "Noe skrevet", choice: ["sunday", "no-such-time", "weekdays"], revision: 0 }, now);
  expect(findPreparation(prepares, "intro", "times")?.text).toBe("weekdays\nsunday");
});

test("nothing yet, ticked with something else, is refused and nothing is saved; alone it is kept", () => {
  const clinic = pair();
  const { db, tor } = clinic;
  const prepares = permit(db, tor, "together.prepare");
  expect(prepareField(prepares, "intro", { field: "share", text: "", choice: ["progress", "nothing"], revision: 0 }, now)).toEqual({ ok: false, problem: "none_with_others" });
  expect(findPreparation(prepares, "intro", "share")).toBeUndefined();
  prepare(clinic, tor, "intro", "share", "nothing");
  expect(readBringing(permit(db, tor, "share.change"), "intro", "share", now).parts).toEqual(["ingenting ennå"]);
});

test("what is ticked and brought lies sealed in the database, and goes nowhere but to the exercise", () => {
  const clinic = pair();
  const { db, tor, siv } = clinic;
  brings(clinic, siv, tor, "times", "weekday-evenings");
  expect(db.$client.serialize().includes("weekday-evenings")).toBe(false);
  expect(listShared(permit(db, tor, "shared.read"), now)).toHaveLength(1);
});
