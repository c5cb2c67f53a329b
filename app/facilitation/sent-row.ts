import { countedLessons, type Track } from "#app/curriculum/programme.ts";
import type { GridCell, GridColumn, GridRow } from "./grid.ts";

/** A column on its way to the browser: where the module stands, what it is called and how many of its lessons are counted in each track. */
export interface SentColumn {
  readonly number: number;
  readonly title: string;
  readonly lessons: Readonly<Record<Track, number>>;
}

/**
 * A row on its way to the browser. The cells are one word, because a group of 500 has 6,500 of them: for each, how many
 * lessons are completed and a letter for the state, `3d1b0o0l`: a capital where a facilitator has opened or held the module for this learner.
 */
export interface SentRow extends Pick<GridRow, "enrolmentId" | "name" | "track" | "lastVisitAt" | "quiet"> {
  readonly cells: string;
}

const letters = { done: "d", begun: "b", open: "o", locked: "l" } as const satisfies Record<GridCell["state"], string>;
const states: Readonly<Record<string, GridCell["state"]>> = { d: "done", b: "begun", o: "open", l: "locked" };

export const sendColumn = ({ module, number }: GridColumn, language: keyof GridColumn["module"]["title"]): SentColumn => ({
  number,
  title: module.title[language],
  lessons: { relative: countedLessons(module, "relative"), patient: countedLessons(module, "patient") },
});

export const sendRow = ({ enrolmentId, name, track, lastVisitAt, quiet, cells }: GridRow): SentRow => ({
  enrolmentId,
  name,
  track,
  lastVisitAt,
  quiet,
  cells: cells.map(({ completed, state, individual }) => `${completed}${individual ? letters[state].toUpperCase() : letters[state]}`).join(""),
});

/** One cell as it was sent, `3d`, in a column with so many lessons. What is held is locked, and what is opened early is not. */
export function readCell(sent: string, lessons: number): GridCell {
  const letter = sent.slice(-1);
  const state = states[letter.toLowerCase()] ?? "locked";
  const cell = { completed: Number.parseInt(sent, 10), of: lessons, state };
  return letter === letter.toLowerCase() ? cell : { ...cell, individual: state === "locked" ? "held" : "opened" };
}

/** The cells of a row one by one, each as it was sent. */
export const sentCells = ({ cells }: SentRow): readonly string[] => cells.match(/\d+[dbol]/gi) ?? [];
