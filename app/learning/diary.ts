/** The five lines of a day and a free text, all of which may be left out (curriculum E13). */
export interface DiaryEntry {
  readonly happened: string;
  readonly felt: string;
  readonly did: string;
  readonly gladOrSorry: string;
  readonly tomorrow: string;
  readonly text: string;
}

/** The three questions of a day, strengths first (curriculum E14). */
export interface Inventory {
  readonly strength: string;
  readonly wrong: string;
  readonly thankful: string;
}

/** The fields in the order in which they are asked. */
export const diaryFields = ["happened", "felt", "did", "gladOrSorry", "tomorrow", "text"] as const satisfies readonly (keyof DiaryEntry)[];
export const inventoryFields = ["strength", "wrong", "thankful"] as const satisfies readonly (keyof Inventory)[];

/** What a learner can write on one day. */
export type DayKind = "diary" | "inventory";

/** Whether nothing but spaces is written in any of the fields. */
export const isBlank = (written: object): boolean => Object.values(written).every((text: string) => text.trim() === "");
