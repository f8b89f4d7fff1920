// How what lies on a plane is looked at and measured: an image here, a page of a document in asPage.ts.

import { fitted, type Size, type Viewport } from "./looking/viewport";
import type { Stage } from "./stage";

export type Manner = {
  /** The word for what is shown. */
  readonly called: "image" | "page";
  /** How much of it shows at first. */
  readonly opening: (plane: Size, frame: Size) => Viewport;
  /** What places are kept to; a power of two, so that nothing is lost. */
  readonly step: number;
  /**
   * Where a plain wheel moves it: true if it did. `lines` are pixels to what a wheel counts in.
   * Elsewhere the wheel is the page's.
   */
  readonly scrolled?: (stage: Stage, event: WheelEvent, lines: number) => boolean;
};

export const asImage: Manner = { called: "image", opening: fitted, step: 1 };
