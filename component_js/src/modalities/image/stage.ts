// Where an open image stands: its view, its regions, what is hovered and held; and when to paint.

import type { Scope } from "../../core/scope";
import type { Point } from "../../regions/region";
import type { ImageSource, Plane } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { createBrush } from "./brush";
import type { Field, Item } from "./field";
import { createGround } from "./ground";
import { createHand, type Hand } from "./hand";
import { paintLive } from "./live";
import type { Picture } from "./load";
import { boundsOf, describe, reshaped } from "./plane";
import { createRaster } from "./raster";
import { emptyScene, raisedIn, sceneOf } from "./scene";
import { sameView, shotOf, suffices } from "./sheet";
import { fitted, isInSight, kept, resized, revealing, type Size, type Viewport } from "./viewport";

export type Props = ViewProps<ImageSource>;

export type Canvases = {
  readonly ground: HTMLCanvasElement;
  readonly resting: readonly [HTMLCanvasElement, HTMLCanvasElement];
  readonly live: HTMLCanvasElement;
};

export type Stage = {
  readonly plane: Plane;
  readonly hand: Hand;
  readonly props: () => Props;
  readonly view: () => Viewport;
  readonly size: () => Size;
  readonly field: () => Field;
  readonly selected: () => readonly Item[];
  readonly crosshair: () => Point | undefined;
  readonly look: (view: Viewport) => void;
  readonly resize: (size: Size) => void;
  readonly hover: (item: Item | undefined) => void;
  readonly cross: (at: Point | undefined) => void;
  /** Take in the props of the moment. */
  readonly update: () => void;
  /** Paint what moves before the next frame. */
  readonly stir: () => void;
  /** Hear of every other view. */
  readonly onLook: (listener: () => void) => void;
};

/** Long enough that a turning wheel does not repaint at every notch. */
const REST = 140;

export function createStage(
  scope: Scope,
  canvases: Canvases,
  picture: Picture,
  family: string,
  props: () => Props,
): Stage {
  const { plane } = picture;
  let size: Size = { width: 1, height: 1 };
  let view = fitted(plane, size);
  let scene = emptyScene;
  let hovered: Item | undefined;
  let crosshair: Point | undefined;
  let brush = createBrush(family, devicePixelRatio);
  let ratio = devicePixelRatio;
  let asked = false;
  let stale = true;
  let endRest = (): void => {};
  const listeners: (() => void)[] = [];

  const ground = createGround(canvases.ground, picture);
  const raster = createRaster(scope, canvases.resting, () => brush);
  const hand = createHand(plane, (shape, item) => {
    const { onDraw, onChange, announce } = props();
    stir();
    if (item && shape) onChange([reshaped(item.region, shape)]);
    else if (shape) onDraw(shape);
    if (shape) announce(`${describe(shape, item?.title)}.`);
    else announce(item ? "Nothing changed." : "Given up.");
  });

  function stir(): void {
    if (asked) return;
    asked = true;
    scope.frame(() => {
      asked = false;
      paint();
    });
  }

  function paint(): void {
    if (stale) repaint();
    ground.follow(view);
    raster.follow(view);
    const { activeColor, locked } = props();
    const held = hand.held();
    const selected = raisedIn(scene);
    paintLive(
      canvases.live,
      { view, frame: size, plane, ratio, selected, hovered, held, crosshair, activeColor, locked },
      brush,
    );
  }

  function repaint(): void {
    stale = false;
    if (ratio !== devicePixelRatio) {
      ratio = devicePixelRatio;
      brush = createBrush(family, ratio);
    }
    const shot = shotOf(view, plane, size, ratio);
    ground.paint(shot);
    raster.paint(shot, scene);
  }

  function restLater(): void {
    endRest();
    endRest = scope.after(REST, () => {
      const at = ground.shot();
      stale ||= !at || !sameView(at.view, view);
      stir();
    });
  }

  function look(next: Viewport): void {
    if (sameView(next, view)) return;
    view = next;
    const [below, above] = [ground.shot(), raster.shot()];
    const enough =
      below && above && [below, above].every((shot) => suffices(shot, view, plane, size));
    stale ||= !enough;
    restLater();
    stir();
    for (const listener of listeners) listener();
  }

  function retake(): void {
    const next = sceneOf(props(), scene);
    const before = scene.raised;
    scene = next.scene;
    if (next.changed.length === 0) return;
    raster.change(scene, next.changed);
    if (hovered && scene.field.get(hovered.region.id) !== hovered) hovered = undefined;
    if ([...scene.raised].some((id) => !before.has(id))) showSelected();
  }

  /** A region picked elsewhere, such as in a list, comes into sight. */
  function showSelected(): void {
    const [only, another] = raisedIn(scene);
    if (!only || another) return;
    const part = boundsOf(only.region);
    if (isInSight(view, part, size)) return;
    look(kept(revealing(view, part, size), plane, size));
  }

  return {
    plane,
    hand,
    props,
    view: () => view,
    size: () => size,
    field: () => scene.field,
    selected: () => raisedIn(scene),
    crosshair: () => crosshair,
    look,
    stir,
    resize(next) {
      if (next.width === 0 || next.height === 0) return;
      view = size.width === 1 ? fitted(plane, next) : resized(view, plane, size, next);
      size = next;
      stale = true;
      paint();
      for (const listener of listeners) listener();
    },
    hover(item) {
      if (item !== hovered) stir();
      hovered = item;
    },
    cross(at) {
      crosshair = at;
      stir();
    },
    update() {
      const { locked, drawing } = props();
      const held = hand.held();
      const gone = held?.item && !props().regions.includes(held.item.region);
      if (held && (locked || gone || (!held.item && drawing === undefined))) hand.cancel();
      retake();
      stir();
    },
    onLook(listener) {
      listeners.push(listener);
    },
  };
}
