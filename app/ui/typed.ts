import { forget, recall, remember } from "./tab-memory.ts";

/** What stands in the page's forms, over a change of language. Both languages have the same fields in the same order. */
interface Typed {
  readonly address: string;
  readonly fields: readonly (readonly [name: string, value: string | boolean])[];
}

const key = "typed";

/** Passwords are never kept, a box that saves itself keeps its own text, and a choice of language follows the page's. */
const kept = "main form:not([data-saves-itself]) :is(input:not([type=hidden], [type=password], [name=language]), select, textarea)";

const fields = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>(kept)];
const address = (): string => window.location.pathname + window.location.search;
const isChoice = ({ type }: HTMLInputElement): boolean => type === "radio" || type === "checkbox";

export function keepTyped(): void {
  remember(key, { address: address(), fields: fields().map((field) => [field.name, isChoice(field) ? field.checked : field.value]) } satisfies Typed);
}

/** Puts back what was typed before the page was loaded anew, once. */
export function putBackTyped(): void {
  const typed = recall<Typed>(key);
  forget(key);
  const here = fields();
  if (typed?.address !== address() || String(typed.fields.map(([name]) => name)) !== String(here.map(({ name }) => name))) return;
  typed.fields.forEach(([, value], n) => Object.assign(here[n]!, typeof value === "boolean" ? { checked: value } : { value }));
}
