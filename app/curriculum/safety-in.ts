import type { Block } from "./lesson.ts";
import type { SafetyKey } from "./safety-lines.ts";

/** The safety lines that a lesson carries, each once, in the order they stand. Wherever a lesson is shortened, they come along. */
export function safetyIn(blocks: readonly Block[]): SafetyKey[] {
  const parts = blocks.flatMap((block) => (block.kind === "opening" || block.kind === "section" ? block.parts : []));
  return [...new Set(parts.flatMap((part) => (part.kind === "safety" ? part.line : [])))];
}
