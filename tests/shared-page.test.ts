import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { listShared, openShare } from "#app/family/share.server.ts";
import type { ShareItem } from "#app/family/share.ts";
import { keepDiary, readDay } from "#app/learning/diary.server.ts";
import { completeLesson } from "#app/learning/progress.server.ts";
import { readReflections, writeReflection } from "#app/learning/reflection.server.ts";
import { loader } from "#app/routes/shared.tsx";
import { now, permit, world } from "./world.ts";

const place = { moduleId: "intro", lesson: 1 };

/** What the facilitator's browser is sent of one item of Siv's, as it is sent. */
async function sentOf(itemOf: (clinic: ReturnType<typeof world>) => ShareItem): Promise<{ sent: object; listedAt: string }> {
  const clinic = world();
  const { db, siv, facilitator } = clinic;
  expect(openShare(permit(db, siv, "share.change"), itemOf(clinic), { recipient: "facilitator", untilOn: "2026-06-10" }, now)).toBeUndefined();
  const [share] = listShared(permit(db, facilitator, "shared.read"), now);
  const args = { request: new Request("https://samspill.example/shared/x"), params: { share: share!.id }, context: { db, actor: facilitator, language: "nb", now } };
  const response = (await loader(args as unknown as LoaderFunctionArgs)) as unknown as Response;
  return { sent: JSON.parse(await response.text()) as object, listedAt: `/groups/${siv.groupId}/learners/${siv.enrolmentId}` };
}

const around = { from: "Siv", forMember: false, untilOn: "2026-06-10", today: "2026-06-04" };

test("of a day of Siv's diary her facilitator is sent the lines, the day and her name, and not when it was written (ASVS 15.3.1)", async () => {
  const { sent, listedAt } = await sentOf(({ db, siv }) => {
    const diary = permit(db, siv, "diary.keep");
    keepDiary(diary, "2026-06-03", { happened: "Regn.", felt: "", did: "Gikk en tur.", gladOrSorry: "", tomorrow: "", text: "", revision: 0 }, now);
    const { id, revision } = readDay(diary, "2026-06-03", now).diary!;
    return { kind: "diary", item: id, revision };
  });
  expect(sent).toEqual({
    ...around,
    listedAt,
    item: { name: { kind: "diary", on: "2026-06-03" }, content: { kind: "lines", lines: [{ id: "happened", text: "Regn." }, { id: "did", text: "Gikk en tur." }] } },
  });
});

test("of a reflection of Siv's her facilitator is sent where it stands, the question and the text", async () => {
  const { sent, listedAt } = await sentOf(({ db, siv }) => {
    writeReflection(permit(db, siv, "reflection.write"), place, { reflectionId: "own-sake", text: "Jeg var redd.", revision: 0 }, now);
    const { id, revision } = readReflections(permit(db, siv, "reflection.read"), place)["own-sake"]!;
    return { kind: "reflection", item: id, revision };
  });
  const title = expect.stringMatching(/\S/) as string;
  expect(sent).toEqual({
    ...around,
    listedAt,
    item: { name: { kind: "reflection", module: { line: "introduction", number: 0, title }, lesson: 1, title }, content: { kind: "text", question: expect.stringMatching(/\S/) as string, text: "Jeg var redd." } },
  });
});

test("of Siv's progress her facilitator is sent the lessons and which of them are done", async () => {
  const { sent, listedAt } = await sentOf(({ db, siv }) => {
    completeLesson(permit(db, siv, "lesson.complete"), place, now);
    return { kind: "progress", item: "intro", revision: null };
  });
  const title = expect.stringMatching(/\S/) as string;
  expect(sent).toEqual({
    ...around,
    listedAt,
    item: { name: { kind: "progress", module: { line: "introduction", number: 0, title } }, content: { kind: "progress", completed: 1, lessons: [1, 2, 3, 4].map((lesson) => ({ lesson, title, done: lesson === 1 })) } },
  });
});
