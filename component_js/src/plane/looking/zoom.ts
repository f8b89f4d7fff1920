// Zooming, fitting and turning, each as far as it goes.

import type { Point } from "../../regions/region";
import type { Stage } from "../stage";
import {
  filling,
  fitted,
  kept,
  limits,
  overflows,
  panned,
  rotated,
  unturned,
  zoomed,
} from "./viewport";

const STEP = 1.25;

/** What a double click comes nearer by. */
const LEAP = 2.5;

/** Scale about a place on the screen, as far as the limits go. */
export function zoomTo(stage: Stage, scale: number, about?: Point): void {
  const size = stage.size();
  const { least, most } = limits(stage.plane, size, stage.view().turn);
  const at = about ?? { x: size.width / 2, y: size.height / 2 };
  const next = zoomed(stage.view(), at, Math.min(Math.max(scale, least), most));
  stage.look(kept(next, stage.plane, size));
}

/** Zoom about the middle, and say how large it is. */
export function zoomBy(stage: Stage, steps: 1 | -1): void {
  zoomTo(stage, stage.view().scale * STEP ** steps);
  sayScale(stage);
}

export function zoomToFit(stage: Stage): void {
  stage.look(fitted(stage.plane, stage.size(), stage.view().turn));
  sayScale(stage);
}

export function zoomToFill(stage: Stage): void {
  stage.look(filling(stage.plane, stage.size(), stage.view().turn));
  sayScale(stage);
}

export function zoomToActual(stage: Stage): void {
  zoomTo(stage, 1);
  sayScale(stage);
}

/** A double click: nearer to a place, or back to the whole. */
export function zoomInOrOut(stage: Stage, about: Point): void {
  if (overflows(stage.view(), stage.plane, stage.size())) {
    zoomToFit(stage);
  } else {
    zoomTo(stage, stage.view().scale * LEAP, about);
    sayScale(stage);
  }
}

export function panBy(stage: Stage, by: Point): void {
  stage.look(kept(panned(stage.view(), by), stage.plane, stage.size()));
}

export function rotateBy(stage: Stage, by: 1 | -1): void {
  stage.look(rotated(stage.view(), by, stage.plane, stage.size()));
  const degrees = stage.view().turn * 90;
  stage.props().announce(degrees === 0 ? "Upright." : `Turned by ${degrees} degrees.`);
}

/** A way on the screen, on the image. */
export function onImage(stage: Stage, by: Point): Point {
  const { x, y } = unturned(by, stage.view().turn);
  // There is no minus nought on an image.
  return { x: x + 0, y: y + 0 };
}

function sayScale(stage: Stage): void {
  stage.props().announce(`Zoom ${percent(stage)} %.`);
}

export function percent(stage: Stage): number {
  return Math.round(stage.view().scale * 100);
}
