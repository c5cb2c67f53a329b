import type { IconName } from "#app/ui/Icon.tsx";
import type { GridCell } from "./grid.ts";

/** How a state is drawn, always beside its words. The grid draws the same ones through `staff.css`. */
export const stateIcons = { done: "check", begun: "half", open: "circle", locked: "lock" } as const satisfies Record<GridCell["state"], IconName>;
