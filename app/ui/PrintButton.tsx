import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** Prints the page. It is hidden where no script runs: see `printing.ts`. */
export const PrintButton = ({ children }: { children: ReactNode }) => (
  <button className="ds-button no-print" type="button" data-print hidden>
    <Icon name="print" />
    <span>{children}</span>
  </button>
);
