import type { ReactNode } from "react";
import script from "./passkey-script.ts?worker&url";

/** A part of a page that is shown where the browser has passkeys. Elsewhere, and without scripts, the words `without` stand in its place. */
export const PasskeyPart = ({ without, children }: { without?: ReactNode; children: ReactNode }) => (
  <>
    {without && <p data-without-passkey>{without}</p>}
    <div data-passkey hidden>
      {children}
    </div>
    <script type="module" src={script} />
  </>
);
