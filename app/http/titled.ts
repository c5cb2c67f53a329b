import type { Messages } from "#app/i18n/nb.ts";

/** A route's `handle`: what stands in the browser's tab. Never a word of health. */
export interface Titled<D = never> {
  readonly title: (t: Messages, data: D, params: Readonly<Record<string, string | undefined>>) => string;
}
