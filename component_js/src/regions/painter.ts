// How a region kind is put on a canvas.

import type { AnyRegion } from "../schema.gen";
import type { Bones, Geometry } from "./region";

/** The pen stands at the corner of the image, unscaled. */
export type Painter<R extends AnyRegion> = {
  readonly fill: (pen: CanvasRenderingContext2D, region: Geometry<R>, scale: number) => void;
  /** `bones` are the pairs of points that a line joins. */
  readonly stroke: (
    pen: CanvasRenderingContext2D,
    region: Geometry<R>,
    scale: number,
    bones: Bones,
  ) => void;
};
