import type { TestContext } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** The figures a test has reached, in words. */
    reached?: string;
  }
}

/** Says what a test has reached in figures: `npm run prove` prints it beside the figure asked. */
export function reached({ task }: Pick<TestContext, "task">, figures: string): void {
  task.meta.reached = figures;
}
