import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { PageOwnerProvider } from "#app/access/PageOwner.tsx";
import { leave, readFamily, saveWish } from "#app/family/family.server.ts";
import { answerSafetyCheck, chooseShared } from "#app/family/safety-check.server.ts";
import { listOwn, openShare, withdrawShare } from "#app/family/share.server.ts";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { loader } from "#app/routes/together.tsx";
import type { Database } from "#db/client.server.ts";
import { link, type Clinic } from "#tests/linked-family.ts";
import { openUpTo } from "#tests/opened-path.ts";
import { answerForToday, bringPart, prepare } from "#tests/together-pair.ts";
import { later, now, permit, world, type Learner } from "#tests/world.ts";
import { readBringing, takeBack } from "./bringing.server.ts";
import { tellHappening } from "./happening.server.ts";
import { tellAffected, type TogetherPage } from "./together.server.ts";
import { TogetherView } from "./TogetherView.tsx";

/** What Siv writes, and brings: on nobody's page but where it is said. */
const secret = "Jeg vil ringe når jeg blir sen.";

/** Siv is as far as the first topic, has prepared, and has brought one line to Tor. */
function sivBrings(clinic: Clinic): void {
  openUpTo(clinic.db, clinic.siv, "t01");
  prepare(clinic, clinic.siv, "t01", "mine", `${secret}\nOg en linje til.`);
  answerForToday(clinic, clinic.siv, "t01");
  expect(bringPart(clinic, clinic.siv, "t01", "mine", clinic.tor)).toBeUndefined();
}

/** Links the two, where they are not linked already. */
function linked(clinic: Clinic): void {
  if (readFamily(permit(clinic.db, clinic.tor, "family.read")).members.length === 0) link(clinic, [clinic.tor, clinic.siv]);
}
const linkedAndBrought = (clinic: Clinic): void => (linked(clinic), sivBrings(clinic));
const contributionOf = ({ db }: Clinic, learner: Learner) => listOwn(permit(db, learner, "share.change"), now).find(({ kind }) => kind === "contribution")!;
const answers = ({ db }: Clinic, learner: Learner, afraid: "yes" | "unsure" | "no") => answerSafetyCheck(permit(db, learner, "safety.answer"), { afraid, experienced: "no" }, now);

type Cause = readonly [string, (clinic: Clinic) => void];

/** The causes that the other one's side can have, once the two are linked. */
const linkedCauses: readonly Cause[] = [
  ["3. the link was left", (clinic) => (linkedAndBrought(clinic), leave(permit(clinic.db, clinic.siv, "family.change"), now))],
  ["4. the other has not come to this exercise", linked],
  ["5. the other has not prepared", (clinic) => (linked(clinic), openUpTo(clinic.db, clinic.siv, "t01"))],
  [
    "6. the other has brought nothing",
    (clinic) => {
      linked(clinic);
      openUpTo(clinic.db, clinic.siv, "t01");
      prepare(clinic, clinic.siv, "t01", "mine", secret);
      answerForToday(clinic, clinic.siv, "t01");
    },
  ],
  ["7. the contribution was taken back", (clinic) => (linkedAndBrought(clinic), takeBack(permit(clinic.db, clinic.siv, "share.change"), "t01", { contribution: contributionOf(clinic, clinic.siv).item }, now))],
  ["7. the contribution was stopped from the list of all shares", (clinic) => (linkedAndBrought(clinic), withdrawShare(permit(clinic.db, clinic.siv, "share.change"), contributionOf(clinic, clinic.siv).shareId, now))],
  ["7. the contribution has run out", (clinic) => (linkedAndBrought(clinic), void clinic.db.$client.prepare("update shares set until_on = '2026-06-03' where enrolment_id = ?").run(clinic.siv.enrolmentId))],
  ["8. no facilitator has opened it", (clinic) => (linkedAndBrought(clinic), void clinic.db.$client.exec("update families set opened_at = null"))],
  ["9. the other is affected today", (clinic) => (linkedAndBrought(clinic), tellAffected(permit(clinic.db, clinic.siv, "together.prepare"), "t01", { affected: "yes" }, now))],
  ["9. the reader is affected today", (clinic) => (linkedAndBrought(clinic), tellAffected(permit(clinic.db, clinic.tor, "together.prepare"), "t01", { affected: "yes" }, now))],
  ["10. the account is closed", (clinic) => (linkedAndBrought(clinic), void clinic.db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(clinic.siv.accountId))],
  ["11. the other's safety check", (clinic) => (linkedAndBrought(clinic), void answers(clinic, clinic.siv, "unsure"))],
  ["11. the other's safety check, before the link", (clinic) => (void answers(clinic, clinic.siv, "yes"), linked(clinic))],
  ["something has happened to the other", (clinic) => (linkedAndBrought(clinic), tellHappening(permit(clinic.db, clinic.siv, "happening.tell"), now))],
];

/** The causes that leave the reader without a link, or without one that counts; the reader has brought nothing. */
const otherCauses: readonly Cause[] = [
  ["1. not linked", () => undefined],
  ["2. the wish is not answered", ({ db, tor }) => void saveWish(permit(db, tor, "family.change"), { wish: "Siv", revision: 0 }, now)],
  ["2. a wish stands on the other side alone", ({ db, siv }) => void saveWish(permit(db, siv, "family.change"), { wish: "Tor", revision: 0 }, now)],
  ["3. the reader has left", (clinic) => (linkedAndBrought(clinic), leave(permit(clinic.db, clinic.tor, "family.change"), now))],
  ["8. linked, and not opened from the start", (clinic) => (link(clinic, [clinic.tor, clinic.siv], "no"), sivBrings(clinic))],
  ["11. the reader's own safety check", (clinic) => (linkedAndBrought(clinic), void answers(clinic, clinic.tor, "yes"))],
  ["11. the reader has chosen: not now", (clinic) => (linkedAndBrought(clinic), chooseShared(permit(clinic.db, clinic.tor, "safety.answer"), "off", now))],
];

let clinic: Clinic;
beforeAll(() => {
  clinic = world();
  openUpTo(clinic.db, clinic.tor, "t01");
  prepare(clinic, clinic.tor, "t01", "mine", "Min egen linje");
  answerForToday(clinic, clinic.tor, "t01");
});

/** Makes something so for a moment, and looks at what it is like. */
async function given<T>(db: Database, make: () => void, look: () => Promise<T>): Promise<T> {
  db.$client.exec("savepoint given");
  try {
    make();
    return await look();
  } finally {
    db.$client.exec("rollback to given; release given");
  }
}

/** The answer to Tor's request and the page made of it: every byte that what others do could change. */
async function bytesForTor(language: Language = "nb"): Promise<string> {
  const { db, tor } = clinic;
  const request = new Request("https://samspill.example/modules/t01/together");
  const context = { db, actor: { ...tor, language }, language, now: later(1000) };
  const response = (await loader({ request, params: { module: "t01" }, context } as unknown as Parameters<typeof loader>[0])) as unknown as Response;
  const { together, now: at } = (await response.json()) as { together: TogetherPage; now: number };
  const page = renderToStaticMarkup(
    <PageOwnerProvider value={tor.accountId}>
      <MessagesProvider value={catalogues[language]}>
        <TogetherView page={together} answer={undefined} now={at} />
      </MessagesProvider>
    </PageOwnerProvider>,
  );
  return [response.status, JSON.stringify([...response.headers]), await response.text(), page].join("\n");
}

/** The reader's state of the second round: Tor has brought something himself, and the two share how far they are with each other. */
function torBrings(clinic: Clinic): void {
  linked(clinic);
  for (const [from, to] of [[clinic.tor, clinic.siv], [clinic.siv, clinic.tor]] as const)
    expect(openShare(permit(clinic.db, from, "share.change"), { kind: "progress", item: "intro", revision: null }, { recipient: to.enrolmentId, untilOn: "2026-06-20" }, now)).toBeUndefined();
  expect(bringPart(clinic, clinic.tor, "t01", "mine", clinic.siv)).toBeUndefined();
}

describe("the together page", () => {
  test.each(["nb", "en"] as const)("is byte for byte the same for all eleven causes that nothing is there (%s)", async (language) => {
    const plain = await bytesForTor(language);
    expect(plain).toContain({ nb: "Sammen-øvelsen er ikke aktiv", en: "The together exercise is not active" }[language]);
    const different: string[] = [];
    for (const [name, make] of [...otherCauses, ...linkedCauses]) if ((await given(clinic.db, () => make(clinic), () => bytesForTor(language))) !== plain) different.push(name);
    expect(different).toEqual([]);
  });

  test("names nobody and holds nothing of the other's while the sentence stands", async () => {
    for (const [, make] of [...otherCauses, ...linkedCauses]) expect(await given(clinic.db, () => make(clinic), () => bytesForTor())).not.toMatch(/Siv|ringe når jeg blir sen/);
  });

  test("changes when there is something: the words that were brought, by whom, and nothing else that was prepared", async () => {
    const page = await given(clinic.db, () => linkedAndBrought(clinic), () => bytesForTor());
    expect(page).toContain(`<blockquote class="kept">${secret}</blockquote>`);
    expect(page).toContain("Fra Siv");
    expect(page).not.toContain("Sammen-øvelsen er ikke aktiv");
    expect(page).not.toContain("Og en linje til.");
  });

  test("is the same for the causes on the other side also to a reader who has brought something", async () => {
    const pages = new Map<string, string[]>();
    const chosen = () => JSON.stringify(readBringing(permit(clinic.db, clinic.tor, "share.change"), "t01", "mine", now).brought);
    for (const [name, make] of linkedCauses) {
      const page = await given(clinic.db, () => (torBrings(clinic), make(clinic)), async () => [await bytesForTor(), chosen()].join("\n"));
      const bytes = page.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id");
      pages.set(bytes, [...(pages.get(bytes) ?? []), name]);
    }
    expect([...pages.values()]).toHaveLength(1);
    const [page = ""] = pages.keys();
    expect(page.match(/<h2 id="brought-heading">Dette har du tatt med<\/h2>/g)).toHaveLength(1);
    expect(page.match(/Siv kan se «Min egen linje» til og med 2\.\sjuli\./g), "under the box, and in the list of what was brought").toHaveLength(2);
  });
});
