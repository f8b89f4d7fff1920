// What is shown of an image, whether it came in one piece or comes in tiles.

import type { Bounds } from "../regions/region";
import type { Plane } from "../schema.gen";

/** A part of the image, in its pixels, at `scale` CSS pixels to each of them. */
export type Seen = {
  readonly scale: number;
  /** Pixels of the screen to a CSS pixel. */
  readonly ratio: number;
  readonly part: Bounds;
};

export type Picture = {
  readonly plane: Plane;
  /** Say what is looked at, before it is painted: what is missing for that is fetched. */
  readonly look: (seen: Seen) => void;
  /** Paint what there is, with a pen that stands at the corner of the image: a unit is a CSS pixel. */
  readonly paint: (pen: CanvasRenderingContext2D, seen: Seen) => void;
  /** Hear of parts that can be painted better than before. */
  readonly onMore: (listener: (part: Bounds) => void) => () => void;
  /** Where it may go wrong later; nothing where all of it is there. */
  readonly trouble?: Trouble;
};

/** What is wrong with parts that do not come, in words; "" while nothing is. */
export type Trouble = {
  readonly get: () => string;
  readonly listen: (listener: () => void) => () => void;
  readonly tryAgain: () => void;
};

export function plainPicture(image: HTMLImageElement | ImageBitmap, plane: Plane): Picture {
  return {
    plane,
    look: () => {},
    paint: (pen, { scale }) =>
      pen.drawImage(image, 0, 0, plane.width * scale, plane.height * scale),
    onMore: () => () => {},
  };
}

/** Onto whole pixels of the screen. */
export function snap(pen: CanvasRenderingContext2D): void {
  const { a, b, c, d, e, f } = pen.getTransform();
  pen.setTransform(a, b, c, d, Math.round(e), Math.round(f));
}
