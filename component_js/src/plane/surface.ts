// Puts an open image together: canvases, pointer, keys, wheel, size; one scope ends it all.

import type { Scope } from "../core/scope";
import { listenToKeys } from "./hands/keyboard";
import { listenToPointer } from "./hands/pointer";
import { listenToWheel } from "./hands/wheel";
import { type Offer, offerCommands } from "./looking/offer";
import { filterOf, type SightStore } from "./looking/sight";
import { overflows, type Turn } from "./looking/viewport";
import type { Manner } from "./manner";
import { type Canvases, createEasel } from "./paint/easel";
import type { Picture } from "./picture";
import { makingOf } from "./plane";
import { createStage, type Props, type Stage } from "./stage";

export type Surface = {
  readonly update: () => void;
  readonly offer: Offer;
  readonly sight: SightStore;
  /** Where it stands, for what is laid over it. */
  readonly stage: Stage;
};

export type Around = {
  readonly manner: Manner;
  readonly sight: SightStore;
  readonly props: () => Props;
  /** A press that is meant for what lies over it, such as a text: fingers still move what is below. */
  readonly leaves?: ((event: PointerEvent) => boolean) | undefined;
  /** The image lies another way. */
  readonly onTurn: (turn: Turn) => void;
  /** Brightness and contrast are asked for. */
  readonly onPanel: () => void;
};

export function openSurface(
  scope: Scope,
  frame: HTMLElement,
  picture: Picture,
  { manner, sight, props, leaves, onTurn, onPanel }: Around,
): Surface {
  const canvases = layersIn(frame);
  const easel = createEasel(scope, canvases, picture, getComputedStyle(frame).fontFamily);
  const stage = createStage(scope, picture.plane, easel, manner, sight, props);
  let turn: Turn = 0;

  /** What few images need is loaded for those; where that fails, the next step asks for it again. */
  function once(isWanted: () => boolean, load: () => Promise<void>): void {
    let isAsked = false;
    stage.onLook(() => {
      if (isAsked || !isWanted()) return;
      isAsked = true;
      load().catch(() => {
        isAsked = false;
      });
    });
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
  listenToPointer(scope, frame, stage, panning, leaves);
  listenToWheel(scope, frame, stage);
  stage.onLook(follow);
  once(
    () => overflows(stage.view(), stage.plane, stage.size()),
    () =>
      import("./looking/map").then(({ openMap }) => {
        if (!scope.closed()) openMap(scope, frame, stage, picture);
      }),
  );
  once(
    () => props().company.sight !== undefined,
    () =>
      import("./looking/together").then(({ lookTogether }) => {
        if (!scope.closed()) lookTogether(scope, stage);
      }),
  );
  once(
    () => props().onPlaces !== undefined,
    () =>
      import("./places").then(({ tellPlaces }) => {
        if (!scope.closed()) tellPlaces(scope, frame, stage);
      }),
  );
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

  return { update: stage.update, offer, sight, stage };
}

/** Fingers scroll the page wherever they could do nothing else. */
function letFingersScroll(frame: HTMLElement, stage: Stage): void {
  const { locked, drawing, selection } = stage.props();
  const zoomed = overflows(stage.view(), stage.plane, stage.size());
  const busy = zoomed || (!locked && (makingOf(drawing) !== undefined || selection.size > 0));
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
