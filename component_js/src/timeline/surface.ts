// Puts an open timeline together: canvases, pointer, keys, wheel, size; one scope ends it all.

import type { Scope } from "../core/scope";
import { type Offer, offerCommands } from "./commands/offer";
import type { Given } from "./given";
import { listenToKeys } from "./hands/keyboard";
import { listenToPointer } from "./hands/pointer";
import { listenToWheel } from "./hands/wheel";
import { createEasel } from "./paint/easel";
import { onThemeChange, readInks } from "./paint/inks";
import { createStage, type Stage } from "./stage";

export type Surface = { readonly stage: Stage; readonly offer: Offer };

export function openSurface(scope: Scope, frame: HTMLElement, given: () => Given): Surface {
  const layer = (name: string): HTMLCanvasElement => {
    const canvas = document.createElement("canvas");
    canvas.className = `el-timeline-${name}`;
    canvas.setAttribute("aria-hidden", "true");
    frame.append(canvas);
    return canvas;
  };
  const probe = document.createElement("i");
  probe.hidden = true;
  frame.append(probe);
  const canvases = {
    ruler: layer("ruler"),
    ground: layer("sheet"),
    resting: layer("sheet"),
    live: layer("sheet"),
  };
  const inks = readInks(probe);
  const easel = createEasel(canvases, getComputedStyle(frame).fontFamily, inks);
  const stage = createStage(scope, frame, easel, inks, given);
  const measure = (): void => stage.resize(frame.clientWidth);

  let isShared = false;

  /** Most timelines stand alone: what others have to do with it is loaded for those that do not. */
  function shareOnce(): void {
    if (isShared || !given().view.company?.sight) return;
    isShared = true;
    import("./looking/together").then(
      ({ lookTogether }) => {
        if (!scope.closed()) lookTogether(scope, stage);
      },
      () => {
        isShared = false;
      },
    );
  }

  listenToKeys(scope, frame, stage);
  listenToPointer(scope, frame, canvases.ruler, stage);
  listenToWheel(scope, frame, stage);
  onThemeChange(scope, frame, () => stage.dress(readInks(probe)));
  scope.own(stage.onLook(shareOnce));
  stage.update();
  measure();
  scope.resize(frame, measure);
  // Another zoom of the page is another number of pixels.
  scope.listen(window, "resize", measure);
  const offer = offerCommands(stage);
  if (stage.given().view.onPlaces) {
    import("./places").then(
      ({ tellPlaces }) => {
        if (!scope.closed()) tellPlaces(scope, frame, stage);
      },
      // Without it there are no arrows, and nothing else is missing.
      () => {},
    );
  }
  scope.own(() => {
    given().view.onCommands([]);
    probe.remove();
    for (const each of Object.values(canvases)) {
      // Some browsers keep the memory of a canvas long after it is gone.
      each.width = each.height = 0;
      each.remove();
    }
  });
  return { stage, offer };
}
