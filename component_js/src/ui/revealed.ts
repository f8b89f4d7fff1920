// The models behind the aliases of a blind comparison, once the host tells them.

import { createContext, useContext } from "react";

/** By alias. */
export type Revealed = Readonly<Record<string, string>>;

const none: Revealed = {};
const context = createContext<Revealed | undefined>(undefined);

export const RevealedContext = context.Provider;

export function useRevealed(): Revealed {
  return useContext(context) ?? none;
}
