import { createContext, useContext } from "react";

/** The account that a page was rendered for; undefined for a visitor's page. */
const PageOwner = createContext<string | undefined>(undefined);

export const PageOwnerProvider = PageOwner.Provider;
export const usePageOwner = (): string | undefined => useContext(PageOwner);

/** The field in which a form says whose page it stands on: an account's id. */
export const ownerField = "as";

/**
 * Stands in every form that acts as whoever is signed in. A tab may stand open while somebody else signs in in another
 * one: what is sent from it then is refused (`guarded`), and nobody's text lands in another's account.
 */
export function OwnPage() {
  const owner = usePageOwner();
  return owner === undefined ? null : <input type="hidden" name={ownerField} value={owner} />;
}
