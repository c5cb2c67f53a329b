import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** Prints the page. It is hidden where no script runs: see `printing.ts`. */
export const PrintButton = ({ variant, children }: { variant?: "tertiary"; children: ReactNode }) => (
  <button className="ds-button no-print" data-variant={variant} type="button" data-print hidden>
    <Icon name="print" />
    <span>{children}</span>
  </button>
);
