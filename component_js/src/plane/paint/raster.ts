// The regions that rest, painted once into a sheet and mended where they change.

import type { Scope } from "../../core/scope";
import type { Bounds } from "../../regions/region";
import type { Item } from "../field";
import { boundsOnImage, type Viewport } from "../looking/viewport";
import type { Scene } from "../scene";
import { type Brush, CROWD, paintItem, touched, touching } from "./brush";
import { follow, prepare, type Shot } from "./sheet";

/** Painted before the clock is looked at. */
const SLICE = 50;

/** Milliseconds of a frame: half of what a gesture may take, and more while there is nothing yet. */
const [SHARE, FIRST_SHARE] = [4, 20];

/** So few are painted at once. */
const FEW = 300;

/** More changes than this are painted anew. */
const MENDED = 40;

/** Two canvases: one is shown while the other is painted, slice by slice. */
export function createRaster(
  scope: Scope,
  canvases: readonly [HTMLCanvasElement, HTMLCanvasElement],
  brush: () => Brush,
) {
  let [front, back] = canvases;
  let shot: Shot | undefined;
  let scene: Scene | undefined;
  let view: Viewport | undefined;
  let painting: { readonly shot: Shot; readonly stop: () => void } | undefined;

  const crowded = ({ field }: Scene): boolean => field.items.length > CROWD;

  function paint(pen: CanvasRenderingContext2D, items: readonly Item[], at: Viewport, on: Scene) {
    for (const item of items) {
      if (!on.raised.has(item.region.id)) {
        const stress = on.selected.has(item.region.id) ? "selected" : "resting";
        paintItem(pen, item, stress, at, brush(), crowded(on));
      }
    }
  }

  function swap(done: Shot): void {
    [front, back] = [back, front];
    shot = done;
    painting = undefined;
    front.style.visibility = "visible";
    back.style.visibility = "hidden";
    follow(front, done, view ?? done.view);
  }

  function start(next: Shot, on: Scene): void {
    painting?.stop();
    scene = on;
    const pen = prepare(back, next);
    if (!pen) return;
    const items = on.field.within(boundsOnImage(next.view, touching(next.covers)));
    const share = shot ? SHARE : FIRST_SHARE;
    let done = 0;
    const step = (): void => {
      const end = performance.now() + share;
      do {
        paint(pen, items.slice(done, done + SLICE), next.view, on);
        done += SLICE;
      } while (done < items.length && performance.now() < end);
      if (done >= items.length) swap(next);
      else painting = { shot: next, stop: scope.frame(step) };
    };
    // The image was painted in this frame; many regions wait for the next one.
    if (items.length <= FEW) step();
    else painting = { shot: next, stop: scope.frame(step) };
  }

  function mend(parts: readonly Bounds[], on: Scene, at: Shot): void {
    const pen = front.getContext("2d");
    if (!pen) return;
    for (const part of parts) {
      const whole = outward(part, at.ratio);
      pen.save();
      pen.beginPath();
      pen.rect(whole.x, whole.y, whole.width, whole.height);
      pen.clip();
      pen.clearRect(whole.x, whole.y, whole.width, whole.height);
      const near = on.field
        .within(boundsOnImage(at.view, touching(whole)))
        .filter((item) => meet(touched(item, at.view, brush(), crowded(on)), whole));
      paint(pen, near, at.view, on);
      pen.restore();
    }
  }

  return {
    /** The shot that is shown, or is being painted. */
    shot: () => painting?.shot ?? shot,
    /** Paint everything for another shot; the last one is shown until it is done. */
    paint: start,
    /** Paint again what changed: these items came, went, rose or sank. */
    change(next: Scene, items: readonly Item[]): void {
      const before = scene;
      scene = next;
      if (!shot || !before) return;
      const at = shot;
      if (items.length > MENDED || crowded(next) !== crowded(before)) {
        start(painting?.shot ?? at, next);
        return;
      }
      mend(
        items.map((item) => touched(item, at.view, brush(), crowded(next))),
        next,
        at,
      );
      if (painting) start(painting.shot, next);
    },
    follow(next: Viewport): void {
      view = next;
      if (shot) follow(front, shot, next);
    },
  };
}

function meet(one: Bounds, other: Bounds): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Whole pixels, so that a mended part leaves no seam. */
function outward({ x, y, width, height }: Bounds, ratio: number): Bounds {
  const down = (value: number): number => Math.floor(value * ratio) / ratio;
  const up = (value: number): number => Math.ceil(value * ratio) / ratio;
  const [left, top] = [down(x), down(y)];
  return { x: left, y: top, width: up(x + width) - left, height: up(y + height) - top };
}
