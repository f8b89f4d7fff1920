// Where the regions of a view stand on the page at this moment: arrows between them ask.

import type { Bounds } from "./region";

export type Places = {
  /** In pixels of the window, also where it is scrolled out of sight; undefined where nobody knows. */
  readonly boxOf: (id: string) => Bounds | undefined;
  /** What cuts off what lies outside of it, in pixels of the window. */
  readonly frame: () => Bounds;
  /** Called when they may have moved: scrolled, zoomed, laid out anew. The answer stops it. */
  readonly subscribe: (moved: () => void) => () => void;
};
