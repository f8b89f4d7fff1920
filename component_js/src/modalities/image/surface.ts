// Puts an open image together: canvases, pointer, keys, wheel, size; one scope ends it all.

import type { Scope } from "../../core/scope";
import { listenToKeys } from "./hands/keyboard";
import { listenToPointer } from "./hands/pointer";
import { listenToWheel } from "./hands/wheel";
import { type Offer, offerCommands } from "./looking/offer";
import { filterOf, type SightStore } from "./looking/sight";
import { overflows, type Turn } from "./looking/viewport";
import { type Canvases, createEasel } from "./paint/easel";
import type { Picture } from "./picture/picture";
import { createStage, type Props, type Stage } from "./stage";

export type Surface = {
  readonly update: () => void;
  readonly offer: Offer;
  readonly sight: SightStore;
};

export type Around = {
  readonly sight: SightStore;
  readonly props: () => Props;
  /** The image lies another way. */
  readonly onTurn: (turn: Turn) => void;
  /** Brightness and contrast are asked for. */
  readonly onPanel: () => void;
};

export function openSurface(
  scope: Scope,
  frame: HTMLElement,
  picture: Picture,
  { sight, props, onTurn, onPanel }: Around,
): Surface {
  const canvases = layersIn(frame);
  const easel = createEasel(scope, canvases, picture, getComputedStyle(frame).fontFamily);
  const stage = createStage(scope, picture.plane, easel, sight, props);
  let turn: Turn = 0;
  let isMapped = false;
  let isShared = false;

  /** Most images are never enlarged: the map is loaded for those that are. */
  function mapOnce(): void {
    if (isMapped || !overflows(stage.view(), stage.plane, stage.size())) return;
    isMapped = true;
    import("./looking/map").then(
      ({ openMap }) => {
        if (!scope.closed()) openMap(scope, frame, stage, picture);
      },
      () => {
        // Without it the image is moved all the same; the next step asks for it again.
        isMapped = false;
      },
    );
  }

  /** Most images stand alone: what others have to do with it is loaded for those that do not. */
  function shareOnce(): void {
    if (isShared || !props().company.sight) return;
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

  function follow(): void {
    letFingersScroll(frame, stage);
    canvases.ground.style.filter = filterOf(sight.get());
    if (stage.view().turn === turn) return;
    turn = stage.view().turn;
    onTurn(turn);
  }

  function measure(): void {
    stage.resize({ width: frame.clientWidth, height: frame.clientHeight });
  }

  const panning = listenToKeys(scope, frame, stage);
  listenToPointer(scope, frame, stage, panning);
  listenToWheel(scope, frame, stage);
  stage.onLook(follow);
  stage.onLook(mapOnce);
  stage.onLook(shareOnce);
  stage.update();
  measure();
  scope.resize(frame, measure);
  // Another zoom of the page is another number of pixels.
  scope.listen(window, "resize", measure);
  const offer = offerCommands(stage, onPanel);
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

  return { update: stage.update, offer, sight };
}

/** Fingers scroll the page wherever they could do nothing else. */
function letFingersScroll(frame: HTMLElement, stage: Stage): void {
  const { locked, drawing, selection } = stage.props();
  const zoomed = overflows(stage.view(), stage.plane, stage.size());
  const busy = zoomed || (!locked && (drawing !== undefined || selection.size > 0));
  frame.style.touchAction = busy ? "none" : "pan-x pan-y";
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
