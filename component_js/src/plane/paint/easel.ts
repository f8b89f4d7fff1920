// The sheets that an image is painted on: itself at the bottom, what rests above it, what moves on top.

import type { Scope } from "../../core/scope";
import type { Item } from "../field";
import type { Size, Viewport } from "../looking/viewport";
import type { Picture } from "../picture";
import type { Scene } from "../scene";
import { createBrush } from "./brush";
import { createGround } from "./ground";
import { type Moving, paintLive } from "./live";
import { createRaster } from "./raster";
import { sameView, shotOf, suffices } from "./sheet";

export type Canvases = {
  readonly ground: HTMLCanvasElement;
  readonly resting: readonly [HTMLCanvasElement, HTMLCanvasElement];
  readonly live: HTMLCanvasElement;
};

export type Easel = {
  readonly paint: (moving: Omit<Moving, "ratio" | "plane">, scene: Scene) => void;
  /** These items came, went, rose or sank. */
  readonly change: (scene: Scene, items: readonly Item[]) => void;
  /** Have everything painted anew the next time. */
  readonly spoil: () => void;
  /** True if what is painted holds all that a view shows. */
  readonly holds: (view: Viewport, frame: Size) => boolean;
  /** True if it was painted for this very view. */
  readonly isSharp: (view: Viewport) => boolean;
};

export function createEasel(
  scope: Scope,
  canvases: Canvases,
  picture: Picture,
  family: string,
): Easel {
  const { plane } = picture;
  let ratio = devicePixelRatio;
  let brush = createBrush(family, ratio, plane);
  let stale = true;
  const ground = createGround(scope, canvases.ground, picture);
  const raster = createRaster(scope, canvases.resting, () => brush);

  function repaint(view: Viewport, frame: Size, scene: Scene): void {
    stale = false;
    if (ratio !== devicePixelRatio) {
      ratio = devicePixelRatio;
      brush = createBrush(family, ratio, plane);
    }
    const shot = shotOf(view, plane, frame, ratio);
    ground.paint(shot);
    raster.paint(shot, scene);
  }

  return {
    paint(moving, scene) {
      const { view, frame } = moving;
      if (stale) repaint(view, frame, scene);
      ground.follow(view);
      raster.follow(view);
      paintLive(canvases.live, { ...moving, plane, ratio }, brush);
    },
    change: raster.change,
    spoil() {
      stale = true;
    },
    holds: (view, frame) =>
      [ground.shot(), raster.shot()].every((shot) => shot && suffices(shot, view, plane, frame)),
    isSharp(view) {
      const shot = ground.shot();
      return shot !== undefined && sameView(shot.view, view);
    },
  };
}
