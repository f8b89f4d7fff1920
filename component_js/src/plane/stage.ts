// Where an open image stands: its view, its regions, what lies over it and what is held.

import type { Scope } from "../core/scope";
import type { Workplane } from "../regions/region";
import type { AnyRegion, Plane } from "../schema.gen";
import type { Field, Item } from "./field";
import type { Given } from "./given";
import { createHand, type Hand, type Held, type Reshaped } from "./hands/hand";
import type { SightStore } from "./looking/sight";
import { isInSight, kept, resized, revealing, type Size, type Viewport } from "./looking/viewport";
import type { Manner } from "./manner";
import { cueOf } from "./paint/cue";
import type { Easel } from "./paint/easel";
import { isBroad } from "./paint/nib";
import { noOverlay, type Overlay } from "./paint/overlay";
import { proposedIn } from "./paint/proposed";
import { sameView } from "./paint/sheet";
import { areaOf, boundsOf, describe, reshaped, type Shape } from "./plane";
import { emptyScene, raisedIn, sceneOf, selectedIn } from "./scene";

export type Props = Given;

export type Stage = {
  readonly plane: Plane;
  readonly hand: Hand;
  readonly manner: Manner;
  readonly sight: SightStore;
  /** The plane as tools are to see it at this moment. */
  readonly workplane: () => Workplane;
  readonly props: () => Props;
  readonly view: () => Viewport;
  readonly size: () => Size;
  readonly field: () => Field;
  readonly selected: () => readonly Item[];
  readonly overlay: () => Overlay;
  /** Lay something over the image, or take it away. */
  readonly show: (some: Partial<Overlay>) => void;
  readonly look: (view: Viewport) => void;
  readonly resize: (size: Size) => void;
  /** Take in the props of the moment. */
  readonly update: () => void;
  /** Paint what moves before the next frame. */
  readonly stir: () => void;
  /** Hear of every other view, of other props, and of what the next press does. */
  readonly onLook: (listener: () => void) => () => void;
};

/** Long enough that a turning wheel does not repaint at every notch. */
const REST = 140;

/** How far off a second click may be and still be on the first, in CSS pixels. */
const SLACK = 8;

export function createStage(
  scope: Scope,
  plane: Plane,
  easel: Easel,
  manner: Manner,
  sight: SightStore,
  props: () => Props,
): Stage {
  let size: Size = { width: 1, height: 1 };
  let view = manner.opening(plane, size);
  let scene = emptyScene;
  let overlay = noOverlay;
  let asked = false;
  let told = "";
  let endRest = (): void => {};
  const listeners = new Set<() => void>();

  const workplane = (): Workplane => ({
    ...plane,
    slack: SLACK / view.scale,
    breadth: sight.get().breadth / view.scale,
    joints: props().drawing?.joints ?? [],
  });
  const hand = createHand(
    workplane,
    (shape, item, along) => {
      stir();
      finish(props(), shape, item, along);
    },
    manner.step,
  );

  function stir(): void {
    if (asked) return;
    asked = true;
    scope.frame(() => {
      asked = false;
      paint();
    });
  }

  function paint(): void {
    const { activeColor, activeBones, locked, drawing } = props();
    const proposed = proposedIn(props());
    const selected = raisedIn(scene);
    const held = hand.held();
    const nib = isBroad(props()) ? sight.get().breadth : undefined;
    const cue = locked ? undefined : cueOf(drawing, held, activeColor);
    const worn = { activeColor, activeBones, locked, nib, cue, proposed, sight: sight.get() };
    easel.paint({ view, frame: size, selected, held, overlay, ...worn }, scene);
    const state = `${held !== undefined} ${cue?.words} ${overlay.covered}`;
    if (state === told) return;
    told = state;
    tell();
  }

  function restLater(): void {
    endRest();
    endRest = scope.after(REST, () => {
      if (!easel.isSharp(view)) easel.spoil();
      stir();
    });
  }

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  function look(next: Viewport): void {
    if (sameView(next, view)) return;
    view = next;
    if (!easel.holds(view, size)) easel.spoil();
    restLater();
    stir();
    tell();
  }

  function show(some: Partial<Overlay>): void {
    overlay = { ...overlay, ...some };
    stir();
  }

  function retake(): void {
    const next = sceneOf(props(), scene);
    const before = scene.selected;
    scene = next.scene;
    if (next.changed.length === 0) return;
    easel.change(scene, next.changed);
    const { hovered } = overlay;
    if (hovered && scene.field.get(hovered.region.id) !== hovered) show({ hovered: undefined });
    if ([...scene.selected].some((id) => !before.has(id))) {
      show({ grip: undefined });
      showSelected();
    }
  }

  /** A region picked elsewhere, such as in a list, comes into sight. */
  function showSelected(): void {
    const [only, another] = selectedIn(scene);
    if (!only || another) return;
    const part = boundsOf(only.region);
    if (isInSight(view, part, size)) return;
    look(kept(revealing(view, part, size), plane, size));
  }

  scope.own(
    sight.subscribe(() => {
      stir();
      tell();
    }),
  );

  return {
    plane,
    hand,
    manner,
    sight,
    workplane,
    props,
    view: () => view,
    size: () => size,
    field: () => scene.field,
    selected: () => selectedIn(scene),
    overlay: () => overlay,
    show,
    look,
    stir,
    resize(next) {
      if (next.width === 0 || next.height === 0) return;
      const isAsOpened = size.width === 1 || sameView(view, manner.opening(plane, size));
      view = isAsOpened ? manner.opening(plane, next) : resized(view, plane, size, next);
      size = next;
      easel.spoil();
      paint();
      tell();
    },
    update() {
      const { locked, drawing, regions } = props();
      const held = hand.held();
      const gone = held !== undefined && isGone(held, regions);
      if (held && (locked || gone || isStray(held, drawing))) hand.cancel();
      retake();
      stir();
      tell();
    },
    onLook(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** True if something that is pulled was changed or removed meanwhile. */
function isGone({ item, along }: Held, regions: readonly AnyRegion[]): boolean {
  const there = new Set(regions);
  return [...(item ? [item] : []), ...along.map(itemOf)].some(({ region }) => !there.has(region));
}

/** True of what is drawn once nothing is in hand, or a label that knows other joints. */
function isStray({ draws, item, shape }: Held, drawing: Props["drawing"]): boolean {
  if (!draws || !drawing) return draws;
  if (item || shape?.kind !== "skeleton") return false;
  return shape.joints.some(({ name }) => !drawing.joints.includes(name));
}

const itemOf = ({ item }: Reshaped): Item => item;

/** Hand on what came of a gesture, and say it. */
function finish(
  { onDraw, onChange, onRemove, announce }: Props,
  shape: Shape | null,
  item: Item | undefined,
  along: readonly Reshaped[],
): void {
  if (!shape) {
    announce(item ? "Nothing changed." : "Given up.");
  } else if (!item) {
    onDraw(shape);
    announce(`${describe(shape)}.`);
  } else if (shape.kind === "mask" && areaOf(shape) === 0) {
    // What was rubbed out to the last pixel is gone.
    onRemove([item.region.id]);
    announce("Removed.");
  } else {
    const all = [{ item, shape }, ...along];
    onChange(all.map((each) => reshaped(each.item.region, each.shape)));
    announce(along.length > 0 ? `${all.length} regions moved.` : `${describe(shape, item.title)}.`);
  }
}
