import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { safetyLines } from "#app/curriculum/safety-lines.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { en } from "#app/i18n/en.ts";
import { nb } from "#app/i18n/nb.ts";
import { prescribed } from "#content/programme.ts";
import { prescribeTo } from "#tests/prescribed.ts";
import { later, now, permit, world, type Learner } from "#tests/world.ts";
import { logActivity, tickSafety } from "./activity.server.ts";
import { answerPrescription } from "./prescription.server.ts";
import { readOffer, type OfferPage } from "./offer.server.ts";
import { OfferView } from "./OfferView.tsx";

const event = "5f0c2a44-9f7e-4d43-9a52-0b4f8a2d5c11";

const shown = (offer: OfferPage, today = "2026-06-04"): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <OfferView offer={offer} saved={false} said={undefined} answer={undefined} today={today} />
    </MessagesProvider>,
  );

function clinic() {
  const found = world();
  const offer = (learner: Learner, moduleId: string) => readOffer(permit(found.db, learner, "path.read"), moduleId, now);
  return { ...found, offer, page: (learner: Learner, moduleId: string) => shown(offer(learner, moduleId)) };
}

test("a card says so where its aims are a proposal of the programme's, and nowhere else", () => {
  const { siv, offer } = clinic();
  const proposed = prescribed.map(({ id }) => offer(siv, id)).filter(({ card }) => card?.blocks.some((block) => block.kind === "aims" && block.from === "proposal"));
  expect(proposed.map(({ moduleId }) => moduleId)).toEqual(["e06", "e13", "e14", "e16"]);
  for (const { id } of prescribed) expect(shown(offer(siv, id)).includes(nb.offers.proposed), id).toBe(proposed.some(({ moduleId }) => moduleId === id));
});

test("whom an offer is for, its aims, its practical side and what to look after all stand on its page", () => {
  const { siv, offer, page } = clinic();
  for (const { id, lessons } of prescribed.filter(({ lessons }) => lessons.patient > 0)) {
    const html = page(siv, id);
    for (const block of offer(siv, id).card!.blocks) if ("html" in block) expect(html, `${id} ${block.kind}`).toContain(block.html);
    expect(html.match(new RegExp(`href="/modules/${id}/\\d"`, "g"))?.length ?? 0, id).toBe(prescribed.find((module) => module.id === id)!.healthCheck ? 0 : lessons.patient);
  }
});

test("a drawing stands between the name of an offer and its card, also where there is a card alone", () => {
  const { siv, offer, page } = clinic();
  for (const { id } of prescribed) {
    const [top = "", card] = page(siv, id).split(offer(siv, id).drawing!.svg);
    expect(top, id).toMatch(/<\/h1>.*<\/header><div class="drawing">$/s);
    expect(card, id).toBeDefined();
  }
});

test("before the box is ticked there is neither a lesson, a workbook nor a log, and after it all three", () => {
  const found = clinic();
  const { db, siv, page } = found;
  prescribeTo(found, siv, "e01");
  const beyond = ['href="/modules/e01/1"', 'href="/modules/e01/workbook"', 'id="log"'];
  for (const part of beyond) expect(page(siv, "e01")).not.toContain(part);
  tickSafety(permit(db, siv, "activity.log"), "e01", now);
  for (const part of beyond) expect(page(siv, "e01")).toContain(part);
});

test("a log says that nobody else sees it, and where words can be written, that nobody watches the page", () => {
  const { siv, page } = clinic();
  const unwatched = safetyLines.notwatched.text.nb;
  const words = (html: string) => html.replace(/<[^>]+>/g, "");
  expect(words(page(siv, "e05"))).toContain(nb.offers.logLead);
  expect(words(page(siv, "e05"))).toContain(unwatched);
  for (const moduleId of ["e01", "e17"]) expect(words(page(siv, moduleId))).not.toContain(nb.offers.logLead);
});

test("the log of the trauma course has no field for words", () => {
  const found = clinic();
  const { db, siv, page } = found;
  prescribeTo(found, siv, "e10");
  tickSafety(permit(db, siv, "activity.log"), "e10", now);
  expect(page(siv, "e10")).not.toContain('name="word"');
  expect(page(siv, "e05").split('name="word"')).toHaveLength(2);
});

test("a line of the log is shown with its day, its mark and its word, and each can be taken away", () => {
  const { db, siv, page } = clinic();
  logActivity(permit(db, siv, "activity.log"), "e05", { event, did: "yes", how: 0, word: "stille" }, now);
  const html = page(siv, "e05");
  expect(html).toContain(`${nb.offers.entry(nb.when.day("2026-06-04", "2026-06-04"), true)} · ${nb.offers.mark(0)} · stille`);
  expect(html).toMatch(new RegExp(`name="entry" value="${event}".*?name="intent" value="remove"`, "s"));
});

test("before anybody has noted a clearance the page says what the lessons wait for, and there is no box to tick", () => {
  const found = clinic();
  const { siv, tor, page } = found;
  expect(page(siv, "e01")).toContain(nb.prescribed.needsClearance);
  expect(page(siv, "e01")).not.toContain('id="care-tick"');
  expect(page(tor, "e01")).not.toContain(nb.prescribed.needsClearance);
  prescribeTo(found, siv, "e01");
  expect(page(siv, "e01")).not.toContain(nb.prescribed.needsClearance);
  expect(page(siv, "e01")).toContain('id="care-tick"');
});

test("of a clearance that has grown old the page says that it has to be renewed, and nothing of it before", () => {
  const found = clinic();
  const { db, siv } = found;
  prescribeTo(found, siv, "e01");
  const on = (today: string) => shown(readOffer(permit(db, siv, "path.read"), "e01", new Date(`${today}T10:00:00Z`)), today);
  for (const words of [nb.prescribed.oldClearance, nb.prescribed.needsRenewal]) {
    expect(on("2027-05-21")).not.toContain(words);
    expect(on("2027-05-22")).toContain(words);
  }
  expect(on("2027-05-22")).not.toContain('id="care-tick"');
});

test("what is prescribed stands above the card with a yes and a no of the same weight, and says that a no is hers alone", () => {
  const found = clinic();
  const { db, siv, page } = found;
  expect(page(siv, "e05")).not.toContain('id="prescribed"');
  const id = prescribeTo(found, siv, "e05", { why: "Du har\nsagt <b>ja</b> til tur." });
  expect(page(siv, "e05")).toContain("Du har\nsagt &lt;b&gt;ja&lt;/b&gt; til tur.");
  expect(page(siv, "e05")).toContain(nb.prescribed.from("veileder en", "2026-06-04", "2026-06-04"));
  expect(page(siv, "e05")).toContain(nb.prescribed.honest);
  expect([nb.prescribed.honest, en.prescribed.honest], "that a yes that is taken back can be missed").toEqual([expect.stringMatching(/Tar du tilbake et ja.*kan merke det/), expect.stringMatching(/take back a yes.*can notice/)]);
  const button = (intent: string) => page(siv, "e05").match(new RegExp(`<button class="ds-button" data-variant="(\\w+)" type="submit" name="intent" value="${intent}"`))?.[1];
  expect([button("say-yes"), button("say-no")]).toEqual(["secondary", "secondary"]);
  answerPrescription(permit(db, siv, "prescription.answer"), "e05", { prescription: id }, "no", later(1));
  expect([button("say-yes"), button("say-no")]).toEqual(["secondary", undefined]);
  expect(page(siv, "e05")).toContain(nb.prescribed.said.no);
});
