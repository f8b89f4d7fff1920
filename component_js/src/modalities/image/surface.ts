// Puts an open image together: canvases, pointer, keys, wheel, size; one scope ends it all.

import type { Scope } from "../../core/scope";
import { listenToKeys } from "./keyboard";
import type { Picture } from "./load";
import { listenToPointer } from "./pointer";
import { type Canvases, createStage, type Props } from "./stage";
import { isFit } from "./viewport";
import { listenToWheel, offerZoom } from "./zoom";

export type Surface = { readonly update: () => void };

export function openSurface(
  scope: Scope,
  frame: HTMLElement,
  picture: Picture,
  props: () => Props,
): Surface {
  const canvases = layersIn(frame);
  const stage = createStage(scope, canvases, picture, getComputedStyle(frame).fontFamily, props);

  /** Fingers scroll the page wherever they could do nothing else. */
  function letFingersScroll(): void {
    const { locked, drawing, selection } = props();
    const zoomed = !isFit(stage.view(), stage.plane, stage.size());
    const busy = zoomed || (!locked && (drawing !== undefined || selection.size > 0));
    frame.style.touchAction = busy ? "none" : "pan-x pan-y";
  }

  function measure(): void {
    stage.resize({ width: frame.clientWidth, height: frame.clientHeight });
  }

  const panning = listenToKeys(scope, frame, stage);
  listenToPointer(scope, frame, stage, panning);
  listenToWheel(scope, frame, stage);
  stage.onLook(letFingersScroll);
  stage.update();
  measure();
  scope.resize(frame, measure);
  // Another zoom of the page is another number of pixels.
  scope.listen(window, "resize", measure);
  offerZoom(stage);
  scope.own(() => {
    props().onCommands([]);
    frame.style.cursor = "";
    frame.style.touchAction = "";
    for (const each of [canvases.ground, ...canvases.resting, canvases.live]) {
      // Some browsers keep the memory of a canvas long after it is gone.
      each.width = each.height = 0;
      each.remove();
    }
  });

  return {
    update() {
      stage.update();
      letFingersScroll();
    },
  };
}

function layersIn(frame: HTMLElement): Canvases {
  const layer = (): HTMLCanvasElement => {
    const canvas = document.createElement("canvas");
    canvas.className = "el-image-canvas";
    canvas.setAttribute("aria-hidden", "true");
    frame.append(canvas);
    return canvas;
  };
  return { ground: layer(), resting: [layer(), layer()], live: layer() };
}
