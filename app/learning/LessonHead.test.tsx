import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { openUpTo } from "#tests/opened-path.ts";
import { now, permit, world } from "#tests/world.ts";
import { LessonHead } from "./LessonHead.tsx";
import { readLesson } from "./lesson.server.ts";

test("the third lesson of three is called so, also where it is not counted", () => {
  const { db, tor } = world();
  openUpTo(db, tor, "t06");
  const page = readLesson(permit(db, tor, "lesson.read"), { moduleId: "t06", lesson: 3 }, now);
  if (page.locked) throw new Error("locked");
  const html = renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <LessonHead page={page} show="whole">
        {null}
      </LessonHead>
    </MessagesProvider>,
  );
  expect(html).toContain("leksjon 3 av 3");
});
