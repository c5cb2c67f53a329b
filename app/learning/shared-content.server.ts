import type { Permit } from "#app/access/permit.server.ts";
import { findLesson, listOutline } from "#app/curriculum/lessons.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { open } from "#app/privacy/sealed.server.ts";
import { questionWith } from "./check-in-questions.ts";
import { sharedCurve } from "./curve.server.ts";
import { findModuleName } from "./module-name.server.ts";
import { linesOf } from "./shared-forms.server.ts";
import { findDiaryEntry, findReflection, listCompleted } from "./shared-item.queries.server.ts";
import type { SharedItem, ShownKind } from "./shared-item.ts";

/** Whose item it is. */
export interface ItemOwner {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly track: Track;
}

/** A permit to look at an item: its owner's, to see what others will see, or a reader's, once `requireShared` has let them in. */
type Looking = Permit<"share.change"> | Permit<"shared.read">;

type Found = SharedItem | undefined;
type Look = (permit: Looking, owner: ItemOwner, id: string, today: string) => Found;

/**
 * An item as it stands now, in the language of whoever looks at it. The one place that reads what is shared: an owner's preview and a
 * reader's page are the same.
 *
 * @returns undefined where there is no such item of the owner's, or nothing is in it
 */
export const findItem = (permit: Looking, owner: ItemOwner, { kind, item }: Pick<SharedItem, "kind" | "item">, now: Date): Found => looks[kind](permit, owner, item, osloDate(now.getTime()));

const progress: Look = (permit, owner, moduleId, today) => {
  const { language } = permit.actor;
  const module = findModuleName(moduleId, owner.track, language);
  if (!module || module.lessons === 0) return undefined;
  const done = new Set(listCompleted(permit, { id: moduleId, enrolmentId: owner.enrolmentId, today }));
  const lessons = listOutline(moduleId, owner.track, language)
    .filter(({ lesson }) => lesson <= module.lessons)
    .map(({ lesson, title }) => ({ lesson, title, done: done.has(lesson) }));
  const completed = lessons.filter(({ done }) => done).length;
  return { kind: "progress", item: moduleId, revision: null, name: { kind: "progress", module: module.name }, content: { kind: "progress", completed, lessons } };
};

const reflection: Look = (permit, owner, id, today) => {
  const row = findReflection(permit, { id, enrolmentId: owner.enrolmentId, today });
  if (!row) return undefined;
  const { language } = permit.actor;
  const lesson = findLesson({ moduleId: row.moduleId, lesson: row.lesson, track: owner.track, language });
  const box = lesson?.blocks.find((block) => block.kind === "reflection" && block.id === row.reflectionId);
  const module = findModuleName(row.moduleId, owner.track, language);
  const text = open(permit.db, { table: "reflections", column: "text", rowId: id, accountId: owner.accountId, revision: row.revision }, row.text);
  if (!lesson || !module || box?.kind !== "reflection" || text === "") return undefined;
  return { kind: "reflection", item: id, revision: row.revision, name: { kind: "reflection", module: module.name, lesson: row.lesson, title: lesson.title }, content: { kind: "text", question: box.question, text } };
};

const diary: Look = (permit, owner, id, today) => {
  const row = findDiaryEntry(permit, { id, enrolmentId: owner.enrolmentId, today });
  if (!row) return undefined;
  const lines = linesOf(open(permit.db, { table: "writings", column: "text", rowId: id, accountId: owner.accountId, revision: row.revision }, row.text));
  return lines.length === 0 ? undefined : { kind: "diary", item: id, revision: row.revision, name: { kind: "diary", on: row.slot }, content: { kind: "lines", lines } };
};

const curve: Look = (permit, owner, id, today) => {
  const found = sharedCurve(permit, owner, id, today);
  return found && { kind: "check-in-curve", item: id, revision: null, name: { kind: "check-in-curve", question: questionWith(found.question).question[permit.actor.language] }, content: { kind: "curve", curve: found } };
};

const looks: Readonly<Record<ShownKind, Look>> = { progress, reflection, diary, "check-in-curve": curve };

/** Whether something of this kind has a page of its own. What is brought to a together exercise has none: it is met in the exercise alone, behind the exercise's own questions. */
export const isShown = (kind: string): kind is ShownKind => Object.hasOwn(looks, kind);
