import { createContext } from "react";
import type { KeptField } from "#app/access/refusal.ts";

/** What the frame around every page shows. */
export interface FrameFacts {
  readonly scheme: "auto" | "light" | "dark";
  readonly clinicName: string | undefined;
  /** The address of the clinic's own stylesheet; undefined where it keeps to the theme's colour. */
  readonly clinicStyles?: string | undefined;
  readonly demo: boolean;
  /** The sign-in service that the clinic trusts, by its name; undefined where there is none. */
  readonly service?: string | undefined;
  /** Whether the session is one on a device that others use too: nothing is kept in the browser. */
  readonly isShared?: boolean;
  readonly may: { readonly path: boolean; readonly today: boolean; readonly groups: boolean; readonly clinic: boolean; readonly messages: boolean };
}

export const FrameFactsContext = createContext<FrameFacts>({ scheme: "auto", clinicName: undefined, demo: false, may: { path: false, today: false, groups: false, clinic: false, messages: false } });

/** What one page is rendered with beside its loaders' answers. */
export interface PageFacts {
  readonly nonce: string;
  /** The address of the browser's script. */
  readonly script: string;
  /** What the reader had typed in a form that was refused. A page that hands it back carries no script. */
  readonly kept: readonly KeptField[] | undefined;
}

export const PageFactsContext = createContext<PageFacts>({ nonce: "", script: "", kept: undefined });
