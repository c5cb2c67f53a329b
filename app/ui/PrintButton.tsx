import { useEffect, useState, type ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** Prints the page. Nothing without JavaScript: it is drawn only where it works. */
export function PrintButton({ children }: { children: ReactNode }) {
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  if (!works) return null;
  return (
    <button className="ds-button no-print" type="button" onClick={() => window.print()}>
      <Icon name="print" />
      <span>{children}</span>
    </button>
  );
}
