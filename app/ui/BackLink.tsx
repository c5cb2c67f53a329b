import type { ReactNode } from "react";
import { Icon } from "#app/ui/Icon.tsx";

/** The way back up: from a group to the groups, from a group's other pages to its grid. */
export const BackLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <p className="no-print">
    <a className="ds-link tall" href={to}>
      <Icon name="left" />
      <span>{children}</span>
    </a>
  </p>
);
