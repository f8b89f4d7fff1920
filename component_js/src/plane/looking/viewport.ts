// Where the image lies in its frame, as plain numbers: fitting, zooming, panning, turning.

import type { Bounds, Point } from "../../regions/region";

export type Size = { readonly width: number; readonly height: number };

/** Quarter turns, clockwise. */
export type Turn = 0 | 1 | 2 | 3;

/** Screen = image × scale, turned, + offset; the screen is counted in CSS pixels of the frame. */
export type Viewport = {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly turn: Turn;
};

/** Room around the image, so that what lies on its edge can be taken from outside. */
const INSET = 8;

/** As far as the image can be pulled away from what lies over its edge, once it is larger. */
const BEYOND = 56;

/** Beyond this many screen pixels to one of the image there is nothing more to see. */
const CLOSEST = 32;

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

/** Round and round: three to the right is one to the left. */
export function added(turn: Turn, by: number): Turn {
  const sum = (((turn + by) % 4) + 4) % 4;
  return sum === 1 || sum === 2 || sum === 3 ? sum : 0;
}

/** A way on the image as it goes on the screen. */
export function turned({ x, y }: Point, turn: Turn): Point {
  if (turn === 1) return { x: -y, y: x };
  if (turn === 2) return { x: -x, y: -y };
  return turn === 3 ? { x: y, y: -x } : { x, y };
}

/** A way on the screen as it goes on the image. */
export function unturned(by: Point, turn: Turn): Point {
  return turned(by, added(0, -turn));
}

/** The size of an image as it lies on the screen. */
export function lying({ width, height }: Size, turn: Turn): Size {
  return turn % 2 === 0 ? { width, height } : { width: height, height: width };
}

export function toScreen({ scale, x, y, turn }: Viewport, at: Point): Point {
  const on = turned(at, turn);
  return { x: on.x * scale + x, y: on.y * scale + y };
}

export function toImage({ scale, x, y, turn }: Viewport, at: Point): Point {
  return unturned({ x: (at.x - x) / scale, y: (at.y - y) / scale }, turn);
}

/** The bounds that have these two corners, whichever they are. */
export function spanned(one: Point, other: Point): Bounds {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

/** What two parts share; without width or height where that is nothing. */
export function common(one: Bounds, other: Bounds): Bounds {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const right = Math.min(one.x + one.width, other.x + other.width);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

export function boundsOnScreen(view: Viewport, { x, y, width, height }: Bounds): Bounds {
  const one = toScreen(view, { x, y });
  return spanned(one, toScreen(view, { x: x + width, y: y + height }));
}

export function boundsOnImage(view: Viewport, { x, y, width, height }: Bounds): Bounds {
  const one = toImage(view, { x, y });
  return spanned(one, toImage(view, { x: x + width, y: y + height }));
}

export function inset({ width, height }: Size): number {
  return Math.min(INSET, width / 10, height / 10);
}

export function fitScale(image: Size, frame: Size, turn: Turn): number {
  const rim = 2 * inset(frame);
  const { width, height } = lying(image, turn);
  return Math.min((frame.width - rim) / width, (frame.height - rim) / height);
}

export function centred(scale: number, turn: Turn, image: Size, frame: Size): Viewport {
  const view = { scale, x: 0, y: 0, turn };
  const on = boundsOnScreen(view, { x: 0, y: 0, ...image });
  const x = (frame.width - on.width) / 2 - on.x;
  return { ...view, x, y: (frame.height - on.height) / 2 - on.y };
}

/** The whole image, as large as it goes. */
export function fitted(image: Size, frame: Size, turn: Turn = 0): Viewport {
  return centred(fitScale(image, frame, turn), turn, image, frame);
}

/** As small as leaves nothing of the frame free. */
export function filling(image: Size, frame: Size, turn: Turn = 0): Viewport {
  const { width, height } = lying(image, turn);
  const scale = Math.max(frame.width / width, frame.height / height);
  return kept(centred(scale, turn, image, frame), image, frame);
}

export function limits(
  image: Size,
  frame: Size,
  turn: Turn = 0,
): { readonly least: number; readonly most: number } {
  const whole = fitScale(image, frame, turn);
  return { least: Math.min(whole, 1), most: Math.max(whole * 4, CLOSEST) };
}

export function isFit(view: Viewport, image: Size, frame: Size): boolean {
  return Math.abs(view.scale / fitScale(image, frame, view.turn) - 1) < 1e-3;
}

/** True if not all of the image shows: there is somewhere to pan to. */
export function overflows(view: Viewport, image: Size, frame: Size): boolean {
  const { width, height } = boundsOnScreen(view, { x: 0, y: 0, ...image });
  return width > frame.width + 0.5 || height > frame.height + 0.5;
}

/** As near to `view` as it goes without losing sight of the image. */
export function kept(view: Viewport, image: Size, frame: Size): Viewport {
  const { least, most } = limits(image, frame, view.turn);
  const next = { ...view, scale: clamp(view.scale, least, most) };
  const on = boundsOnScreen(next, { x: 0, y: 0, ...image });
  const rim = inset(frame);
  const by = (start: number, length: number, room: number): number => {
    const free = room - length;
    if (free >= 2 * rim) return free / 2 - start;
    const edge = rim + Math.min(BEYOND, 2 * rim - free, room / 4);
    return clamp(start, free - edge, edge) - start;
  };
  return panned(next, {
    x: by(on.x, on.width, frame.width),
    y: by(on.y, on.height, frame.height),
  });
}

/** Scaled so that what is under `at`, a place on the screen, stays there. */
export function zoomed(view: Viewport, at: Point, scale: number): Viewport {
  const factor = scale / view.scale;
  return {
    ...view,
    scale,
    x: at.x - (at.x - view.x) * factor,
    y: at.y - (at.y - view.y) * factor,
  };
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
  if (isFit(view, image, before)) return fitted(image, after, view.turn);
  const by = { x: (after.width - before.width) / 2, y: (after.height - before.height) / 2 };
  return kept(panned(view, by), image, after);
}

/** Turned by a quarter about the middle of the frame; a whole image stays whole. */
export function rotated(view: Viewport, by: 1 | -1, image: Size, frame: Size): Viewport {
  const turn = added(view.turn, by);
  if (isFit(view, image, frame)) return fitted(image, frame, turn);
  const middle = { x: frame.width / 2, y: frame.height / 2 };
  const next = { ...view, turn };
  const now = toScreen(next, toImage(view, middle));
  return kept(panned(next, { x: middle.x - now.x, y: middle.y - now.y }), image, frame);
}

/** With a place of the image in the middle of the frame, as far as that goes. */
export function lookingAt(view: Viewport, at: Point, image: Size, frame: Size): Viewport {
  const on = toScreen(view, at);
  const by = { x: frame.width / 2 - on.x, y: frame.height / 2 - on.y };
  return kept(panned(view, by), image, frame);
}
