// Where the regions of a view stand on the page at this moment: arrows between them ask.

import type { Bounds, Point } from "./region";

export type Places = {
  /**
   * In pixels of the window, also where it is scrolled out of sight; undefined where nobody knows.
   * Of one in several pieces, the piece that is nearest to `toward`.
   */
  readonly boxOf: (id: string, toward?: Bounds) => Bounds | undefined;
  /** What cuts off what lies outside of it, in pixels of the window. */
  readonly frame: () => Bounds;
  /** Called when they may have moved: scrolled, zoomed, laid out anew. The answer stops it. */
  readonly subscribe: (moved: () => void) => () => void;
  /** The region at a place of the window, the innermost of several. */
  readonly at: (place: Point) => string | undefined;
  /** As long as `laid` is the same, each stands as far from this corner of the window as it did. */
  readonly corner?: () => Point & { readonly laid: number };
  /** Where they stand in lines of words, what these leave free. */
  readonly room?: () => Room;
  /** Scroll until they are in sight, or the first of them where there is no room for all. */
  readonly reveal?: (ids: readonly string[]) => void;
};

/** Between two lines, and left and right of them; in pixels of the window. */
export type Room = { readonly gap: number; readonly left: number; readonly right: number };
