/** One row of a chart: its name, and a value for each kind of bar; null where it is hidden. */
export interface BarRow {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export interface DrawnBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly value: number;
}

export interface DrawnRow {
  readonly label: string;
  /** The middle of the row. */
  readonly y: number;
  /** One for each kind that has a value, with the number of its kind. */
  readonly bars: readonly (DrawnBar & { readonly kind: number })[];
}

export interface DrawnBars {
  readonly height: number;
  readonly rows: readonly DrawnRow[];
}

/** The drawing's measures, in the units of its own view. */
export const barBox = { width: 360, left: 92, right: 324, bar: 12, gap: 10 } as const;

/** Lays rows of bars below one another, the longest as long as there is room for. @returns undefined where no row has a value above 0 */
export function drawBars(rows: readonly BarRow[]): DrawnBars | undefined {
  const most = Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  if (most === 0) return undefined;
  const { left, right, bar, gap } = barBox;
  const kinds = Math.max(...rows.map(({ values }) => values.length));
  const rowHeight = kinds * bar + gap;
  const drawn = rows.map(({ label, values }, n) => {
    const top = n * rowHeight + gap / 2;
    const bars = values.flatMap((value, kind) => (value === null ? [] : [{ kind, value, x: left, y: top + kind * bar, width: rounded((value / most) * (right - left)) }]));
    return { label, y: top + (kinds * bar) / 2, bars };
  });
  return { height: rows.length * rowHeight, rows: drawn };
}

const rounded = (length: number): number => Math.round(length * 10) / 10;
