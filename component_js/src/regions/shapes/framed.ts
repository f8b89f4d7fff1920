// What all kinds do alike whose regions fill a frame.

import type { AnyRegion, Plane } from "../../schema.gen";
import type { Geometry, PlaneKind } from "../region";
import {
  type Frame,
  type FrameGrip,
  gripsOf,
  grown,
  leant,
  type Side,
  type Stay,
  shifted,
} from "./frame";

/** How a kind fills its frame. */
export type Framing<R extends AnyRegion> = {
  readonly frameOf: (shape: Geometry<R>) => Frame;
  readonly shapeIn: (frame: Frame) => Geometry<R>;
  /** Where it is taken to be sized. */
  readonly sides: readonly Side[];
  readonly stay: Stay;
};

type Framed<R extends AnyRegion> = Required<
  Pick<PlaneKind<R, FrameGrip>, "grips" | "shift" | "grow" | "turn" | "whole">
>;

export function framed<R extends AnyRegion>(framing: Framing<R>): Framed<R> {
  const { frameOf, shapeIn, sides, stay } = framing;
  return {
    grips: (shape, pixel, plane) => gripsOf(frameOf(shape), sides, pixel, plane),
    shift: (shape, by, plane) => shapeIn(shifted(frameOf(shape), by, plane, stay)),
    grow: (shape, by, plane) => shapeIn(grown(frameOf(shape), by, plane, stay)),
    turn(shape, degrees, plane) {
      const frame = frameOf(shape);
      return shapeIn(leant(frame, frame.rotation + degrees, plane, stay));
    },
    whole: ({ width, height }: Plane) => shapeIn({ x: 0, y: 0, width, height, rotation: 0 }),
  };
}
