import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** That something is saved, in words, also for those who hear the page. */
export const SavedNote = ({ children }: { children: ReactNode }) => (
  <p className="saved with-icon" role="status">
    <Icon name="saved" />
    <span>{children}</span>
  </p>
);
