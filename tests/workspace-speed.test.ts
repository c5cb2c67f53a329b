import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { parseGridView } from "#app/facilitation/grid-view.ts";
import { readGroupPage } from "#app/facilitation/group-page.server.ts";
import { listConversations } from "#app/messages/conversations.server.ts";
import { readFamilyPage } from "#app/workspace/family-page.server.ts";
import { readToday } from "#app/workspace/today.server.ts";
import { todayKinds, todayPageSize } from "#app/workspace/today.ts";
import { fullClinic } from "#tests/full-clinic.ts";
import { medianTime } from "#tests/processor-time.ts";
import { now, permit, world } from "#tests/world.ts";

/** What a page may take of the server's processor time, at the median of many visits, in milliseconds. */
const most = 50;

const groups = 50;
const learners = 40;

let clinic: ReturnType<typeof world>;
let places: ReturnType<typeof fullClinic>;

/** A facilitator of ten of the groups, and one who leads all of them. */
const readers = { "of ten groups": () => clinic.facilitator, "of all fifty": () => clinic.otherFacilitator };

/** The pages that a working day is made of; each is given who asks. */
const pages: readonly (readonly [name: string, visit: (reader: Actor) => unknown])[] = [
  ["Today", (reader) => readToday(permit(clinic.db, reader, "today.read"), 1, now)],
  ["the last page of Today", (reader) => readToday(permit(clinic.db, reader, "today.read"), 999, now)],
  ["the grid", (reader) => readGroupPage(permit(clinic.db, reader, "progress.read"), places.group, parseGridView(new URLSearchParams()), now)],
  ["the grid by name", (reader) => readGroupPage(permit(clinic.db, reader, "progress.read"), places.group, parseGridView(new URLSearchParams("sort=name")), now)],
  ["the conversations", (reader) => listConversations(permit(clinic.db, reader, "message.read"), 1, now)],
  ["a family", (reader) => readFamilyPage(permit(clinic.db, reader, "family.list"), places.group, places.family, now)],
];

beforeAll(() => {
  clinic = world();
  places = fullClinic(clinic, { groups, learners, ledByFirst: 10 });
}, 120_000);

test("the clinic is as large as it says, and everything waits in it", () => {
  const count = (sql: string) => Number(clinic.db.$client.prepare(sql).pluck().get());
  expect(count("select count(*) from groups where id like 'g%'")).toBe(groups);
  expect(count("select count(*) from enrolments where group_id like 'g%'")).toBe(groups * learners);
  expect(count("select count(*) from lesson_progress")).toBeGreaterThan(20_000);
  for (const reader of Object.values(readers)) {
    const { counts, lines } = readToday(permit(clinic.db, reader(), "today.read"), 1, now);
    for (const kind of todayKinds) expect(counts[kind], kind).toBeGreaterThan(10);
    expect(lines).toHaveLength(todayPageSize);
    expect(readGroupPage(permit(clinic.db, reader(), "progress.read"), places.group, parseGridView(new URLSearchParams()), now).rows.length).toBeGreaterThan(10);
  }
});

const [ofTen, ofAll] = ["of ten groups", "of all fifty"] as const;

function took(reader: keyof typeof readers, [name, visit]: (typeof pages)[number]): number {
  const time = medianTime(() => visit(readers[reader]()));
  console.log(`    ${name}, of a facilitator ${reader}: ${time.toFixed(1)} ms`);
  return time;
}

test.each(pages)(`%s of a facilitator ${ofTen} takes less than ${most} ms at the median`, { timeout: 60_000 }, (...page) => {
  expect(took(ofTen, page)).toBeLessThan(most);
});

test.each(pages.slice(0, 2))(`%s of a facilitator ${ofAll} takes no more than it has more to say: five times that of ten, and half as much again for noise`, { timeout: 60_000 }, (...page) => {
  expect(took(ofAll, page)).toBeLessThan(took(ofTen, page) * 5 * 1.5);
});

test.each(pages.slice(2))(`%s of a facilitator ${ofAll} takes less than ${most} ms at the median`, { timeout: 60_000 }, (...page) => {
  expect(took(ofAll, page)).toBeLessThan(most);
});
