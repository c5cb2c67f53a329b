import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lessonPath, poolPath } from "#app/curriculum/content-files.ts";
import type { LessonAddress } from "#app/curriculum/lesson.ts";

const contentFolder = join(import.meta.dirname, "../../content");

export interface RightAnswer {
  readonly moduleId: string;
  readonly checkId: string;
  readonly optionId: string;
}

/** The right answer to every knowledge check that a lesson draws, read from the content's own files. */
export function answersTo(address: LessonAddress): RightAnswer[] {
  const drawn = [...read(lessonPath(address)).matchAll(/<Check id="(?:([a-z0-9]+)\/)?([a-z0-9-]+)"/g)];
  return drawn.map(([, moduleId = address.moduleId, checkId = ""]) => {
    const check = new RegExp(`<Check id="${checkId}"[^>]*\\banswer="([a-z0-9-]+)"`).exec(read(poolPath(moduleId, address.language)));
    if (!check?.[1]) throw new Error(`No check ${moduleId}/${checkId}`);
    return { moduleId, checkId, optionId: check[1] };
  });
}

/** The id of the one box that a lesson has for writing. */
export function reflectionOf(address: LessonAddress): string {
  const found = /<Reflection id="([a-z0-9-]+)"/.exec(read(lessonPath(address)));
  if (!found?.[1]) throw new Error(`No reflection in ${lessonPath(address)}`);
  return found[1];
}

const read = (path: string): string => readFileSync(join(contentFolder, path), "utf8");
