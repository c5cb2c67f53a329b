/** What the lesson plugin compiles from `content`. It holds the answers: the browser never gets it. */
declare module "virtual:curriculum" {
  import type { CompiledCurriculum } from "#app/curriculum/lessons.server.ts";

  /** In development another one stands here after every saved lesson, sheet, pool or drawing. */
  export let curriculum: CompiledCurriculum;
}
