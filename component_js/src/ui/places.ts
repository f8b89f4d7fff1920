// Where the regions of each view stand: what the views tell, kept for the arrows between them.

import type { Places } from "../regions/places";

export type Board = {
  /** By source, or by image where several stand side by side. */
  readonly all: () => ReadonlyMap<string, Places>;
  readonly tell: (view: string, places: Places | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createBoard(): Board {
  const all = new Map<string, Places>();
  const listeners = new Set<() => void>();
  return {
    all: () => all,
    tell(view, places) {
      if (places) all.set(view, places);
      else all.delete(view);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
