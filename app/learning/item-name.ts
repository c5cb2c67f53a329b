import type { Messages } from "#app/i18n/nb.ts";
import type { ModuleName } from "./module-name.server.ts";
import type { SharedName } from "./shared-item.ts";

/** A module by its place and its title; by its title alone where that begins with the place. */
function moduleWords({ progress }: Messages, { line, number, title }: ModuleName): string {
  const place = progress.moduleWord(number, line);
  return title.startsWith(place) ? title : `${place} · ${title}`;
}

/** What an item is called in a list, in the reader's language. */
export function itemName(t: Messages, name: SharedName, today: string): string {
  const { names, inLesson } = t.sharing;
  switch (name.kind) {
    case "progress":
      return names.progress(moduleWords(t, name.module));
    case "contribution":
      return names.contribution(moduleWords(t, name.module), name.label);
    case "reflection":
      return names.reflection(inLesson(t.progress.moduleWord(name.module.number, name.module.line), name.lesson, name.title));
    case "diary":
      return names.diary(t.when.day(name.on, today));
    case "check-in-curve":
      return names[name.kind](name.question);
    case "gone":
      return names[name.kind];
  }
}
