// Paints before the next frame, and only what is spoilt; tells the view what is shown and pointed at.

import type { Scope } from "../../core/scope";
import type { Easel, Spoilt } from "./easel";
import type { Shot } from "./shot";

export type Frames = {
  /** What moves is another. */
  readonly stir: () => void;
  /** What rests is another, or the bands too. */
  readonly spoil: (what: Exclude<Spoilt, "none">) => void;
  readonly paint: () => void;
};

/** `onHold` hears when something is taken in hand, and when nothing is any more. */
export function createFrames(
  scope: Scope,
  easel: Easel,
  shotOf: () => Shot,
  onHold: () => void,
): Frames {
  let spoilt: Spoilt = "all";
  let asked = false;
  let shown = "";
  let wasHeld = false;

  function paint(): void {
    const shot = shotOf();
    if (shot.layout.width <= 0) return;
    tellWindow(shot);
    const what = spoilt;
    spoilt = "none";
    easel.paint(shot, what);
    shot.given.onPoint?.(shot.overlay.pointer ?? shot.cursor);
    const isHeld = shot.held !== undefined;
    if (isHeld === wasHeld) return;
    wasHeld = isHeld;
    onHold();
  }

  function tellWindow({ given, window, layout }: Shot): void {
    const width = Math.round(layout.width * devicePixelRatio);
    const state = `${window.start} ${window.end} ${width}`;
    if (state === shown) return;
    shown = state;
    given.onWindow?.(window, width);
  }

  function stir(): void {
    if (asked) return;
    asked = true;
    scope.frame(() => {
      asked = false;
      paint();
    });
  }

  return {
    stir,
    paint,
    spoil(what) {
      if (spoilt !== "all") spoilt = what;
      stir();
    },
  };
}
