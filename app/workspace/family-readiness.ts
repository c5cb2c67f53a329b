/** How many of a module's lessons somebody has done, of those that are counted in their track. */
export interface ShownProgress {
  readonly completed: number;
  readonly of: number;
}

/** One cell: what is shown; null where nothing is, whatever the reason. */
export type FamilyCell = ShownProgress | null;

/** What a family is besides what its members show. */
export interface FamilyShape {
  /** Whether a facilitator has opened what the family may share. */
  readonly isOpen: boolean;
  /** Members in groups that the reader does not lead. */
  readonly others: number;
}

/**
 * Whether a whole family is ready for a module: everybody who is in it shows that they have finished the one before. Nothing else is
 * asked, so that what is said of a family follows from the cells beside it and tells no more than they do.
 *
 * @param before everybody's cell of the module before
 */
export const isReady = (before: readonly FamilyCell[], { isOpen, others }: FamilyShape): boolean =>
  isOpen && others === 0 && before.length >= 2 && before.every((cell) => cell !== null && cell.completed >= cell.of);
