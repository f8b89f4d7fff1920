// A canvas that holds what was painted for one view, and is moved as the view moves.

import type { Bounds } from "../../regions/region";
import {
  added,
  boundsOnImage,
  boundsOnScreen,
  type Size,
  turned,
  type Viewport,
} from "../looking/viewport";

/** What a sheet was painted for: a view, the part of the screen it covers, pixels per CSS pixel. */
export type Shot = {
  readonly view: Viewport;
  readonly covers: Bounds;
  readonly ratio: number;
};

/** A quarter of the frame more on each side, so that panning has something to show. */
const MARGIN = 0.25;

/** A shot of the image and the room around it, as far as the frame and its margin reach. */
export function shotOf(view: Viewport, image: Size, frame: Size, ratio: number): Shot {
  const rim = 32;
  const on = boundsOnScreen(view, { x: 0, y: 0, ...image });
  const along = (start: number, length: number, room: number): [number, number] => {
    const first = Math.max(Math.min(0, start - rim), -room * MARGIN);
    const last = Math.min(Math.max(room, start + length + rim), room * (1 + MARGIN));
    return [Math.floor(first), Math.ceil(last)];
  };
  const [left, right] = along(on.x, on.width, frame.width);
  const [top, bottom] = along(on.y, on.height, frame.height);
  return { view, ratio, covers: { x: left, y: top, width: right - left, height: bottom - top } };
}

/** True while everything that the frame shows of the image is on the shot. */
export function suffices(shot: Shot, view: Viewport, image: Size, frame: Size): boolean {
  if (shot.view.turn !== view.turn) return false;
  const have = boundsOnImage(shot.view, shot.covers);
  const want = boundsOnImage(view, { x: 0, y: 0, ...frame });
  const slack = 1 / view.scale;
  const enough = (
    start: number,
    room: number,
    from: number,
    length: number,
    end: number,
  ): boolean =>
    start <= Math.max(from, 0) + slack && start + room >= Math.min(from + length, end) - slack;
  return (
    enough(have.x, have.width, want.x, want.width, image.width) &&
    enough(have.y, have.height, want.y, want.height, image.height)
  );
}

export function sameView(one: Viewport, other: Viewport): boolean {
  const still = one.x === other.x && one.y === other.y;
  return still && one.scale === other.scale && one.turn === other.turn;
}

/** An empty sheet whose pen is in screen coordinates of the shot. */
export function prepare(
  canvas: HTMLCanvasElement,
  { covers, ratio }: Shot,
): CanvasRenderingContext2D | null {
  const [width, height] = [Math.round(covers.width * ratio), Math.round(covers.height * ratio)];
  const pen = canvas.getContext("2d");
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${width / ratio}px`;
    canvas.style.height = `${height / ratio}px`;
  } else if (pen) {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
  }
  pen?.setTransform(ratio, 0, 0, ratio, -covers.x * ratio, -covers.y * ratio);
  return pen;
}

/** Put a painted sheet where it belongs in another view. */
export function follow(
  canvas: HTMLCanvasElement,
  { view: then, covers }: Shot,
  view: Viewport,
): void {
  const grown = view.scale / then.scale;
  // Until it is painted anew, a sheet is turned as it is.
  const turn = added(view.turn, -then.turn);
  const way = turn === 0 ? "" : `rotate(${turn * 90}deg) `;
  const corner = turned({ x: covers.x - then.x, y: covers.y - then.y }, turn);
  const x = view.x + corner.x * grown;
  const y = view.y + corner.y * grown;
  canvas.style.transform = `translate(${x}px, ${y}px) ${way}scale(${grown})`;
}

/** Stand the pen at the corner of the image and turn it with the image: a unit stays a CSS pixel. */
export function standOn(pen: CanvasRenderingContext2D, { x, y, turn }: Viewport): void {
  const right = turned({ x: 1, y: 0 }, turn);
  const down = turned({ x: 0, y: 1 }, turn);
  pen.transform(right.x, right.y, down.x, down.y, x, y);
}
