/** People by name, as they stand in a Norwegian list. */
export const byName = (one: string, other: string): number => one.localeCompare(other, "nb");
