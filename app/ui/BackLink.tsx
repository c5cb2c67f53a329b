import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** The way back up: from a group to the groups, from a page below one's account to the account. */
export const BackLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <p className="no-print">
    <a className="ds-link tall" href={to}>
      <Icon name="left" />
      <span>{children}</span>
    </a>
  </p>
);
