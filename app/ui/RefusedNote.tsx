import type { ReactNode } from "react";

/** Why what was asked for is not done, where no field can be pointed at. Takes the focus, as `ErrorSummary` does. */
export const RefusedNote = ({ children }: { children: ReactNode }) => (
  <div className="ds-alert" data-color="danger" role="alert" tabIndex={-1} autoFocus data-focus>
    <p>{children}</p>
  </div>
);
