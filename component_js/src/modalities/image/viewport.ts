// Where the image lies in its frame, as plain numbers: fitting, zooming, panning.

import type { Bounds, Point } from "../../regions/region";

export type Size = { readonly width: number; readonly height: number };

/** Screen = image × scale + offset; the screen is counted in CSS pixels of the frame. */
export type Viewport = { readonly scale: number; readonly x: number; readonly y: number };

/** Room around the image, so that what lies on its edge can be taken from outside. */
const INSET = 8;

/** Beyond this many screen pixels to one of the image there is nothing more to see. */
const CLOSEST = 32;

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

export function toScreen({ scale, x, y }: Viewport, at: Point): Point {
  return { x: at.x * scale + x, y: at.y * scale + y };
}

export function toImage({ scale, x, y }: Viewport, at: Point): Point {
  return { x: (at.x - x) / scale, y: (at.y - y) / scale };
}

export function boundsOnScreen(view: Viewport, { x, y, width, height }: Bounds): Bounds {
  const corner = toScreen(view, { x, y });
  return { ...corner, width: width * view.scale, height: height * view.scale };
}

export function boundsOnImage(view: Viewport, { x, y, width, height }: Bounds): Bounds {
  const corner = toImage(view, { x, y });
  return { ...corner, width: width / view.scale, height: height / view.scale };
}

function inset({ width, height }: Size): number {
  return Math.min(INSET, width / 10, height / 10);
}

function fitScale(image: Size, frame: Size): number {
  const rim = 2 * inset(frame);
  return Math.min((frame.width - rim) / image.width, (frame.height - rim) / image.height);
}

/** The whole image, as large as it goes. */
export function fitted(image: Size, frame: Size): Viewport {
  const scale = fitScale(image, frame);
  return {
    scale,
    x: (frame.width - image.width * scale) / 2,
    y: (frame.height - image.height * scale) / 2,
  };
}

export function limits(
  image: Size,
  frame: Size,
): { readonly least: number; readonly most: number } {
  const whole = fitScale(image, frame);
  return { least: Math.min(whole, 1), most: Math.max(whole * 4, CLOSEST) };
}

export function isFit(view: Viewport, image: Size, frame: Size): boolean {
  return Math.abs(view.scale / fitScale(image, frame) - 1) < 1e-3;
}

/** As near to `view` as it goes without losing sight of the image. */
export function kept(view: Viewport, image: Size, frame: Size): Viewport {
  const { least, most } = limits(image, frame);
  const scale = clamp(view.scale, least, most);
  const rim = inset(frame);
  const along = (offset: number, length: number, room: number): number => {
    const free = room - length;
    return free >= 2 * rim ? free / 2 : clamp(offset, free - rim, rim);
  };
  return {
    scale,
    x: along(view.x, image.width * scale, frame.width),
    y: along(view.y, image.height * scale, frame.height),
  };
}

/** Scaled so that what is under `at`, a place on the screen, stays there. */
export function zoomed(view: Viewport, at: Point, scale: number): Viewport {
  const factor = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * factor, y: at.y - (at.y - view.y) * factor };
}

export function panned(view: Viewport, by: Point): Viewport {
  return { ...view, x: view.x + by.x, y: view.y + by.y };
}

/** True if any of it shows. */
export function isInSight(view: Viewport, part: Bounds, frame: Size): boolean {
  const { x, y, width, height } = boundsOnScreen(view, part);
  return x < frame.width && y < frame.height && x + width > 0 && y + height > 0;
}

/** Moved as little as shows `part`, or its upper left where it is larger than the frame. */
export function revealing(view: Viewport, part: Bounds, frame: Size, rim = 24): Viewport {
  const on = boundsOnScreen(view, part);
  const along = (start: number, length: number, room: number): number => {
    const edge = Math.min(rim, room / 4);
    if (start + length > room - edge) return Math.max(room - edge - start - length, edge - start);
    return Math.max(0, edge - start);
  };
  const by = {
    x: along(on.x, on.width, frame.width),
    y: along(on.y, on.height, frame.height),
  };
  return panned(view, by);
}

/** The same part of the image in a frame of another size. */
export function resized(view: Viewport, image: Size, before: Size, after: Size): Viewport {
  if (isFit(view, image, before)) return fitted(image, after);
  const by = { x: (after.width - before.width) / 2, y: (after.height - before.height) / 2 };
  return kept(panned(view, by), image, after);
}
