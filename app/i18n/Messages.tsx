import { createContext, useContext } from "react";
import type { Messages } from "./nb.ts";

const Catalogue = createContext<Messages | undefined>(undefined);

export const MessagesProvider = Catalogue.Provider;

/** The words of the page's language. */
export function useMessages(): Messages {
  const messages = useContext(Catalogue);
  if (!messages) throw new Error("useMessages needs a MessagesProvider above it");
  return messages;
}
