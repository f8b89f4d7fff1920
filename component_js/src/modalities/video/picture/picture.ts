// Puts an open film together: its canvas, pointer, keys and size, and which frame of it is shown.

import type { Scope } from "../../../core/scope";
import type { Plane } from "../../../schema.gen";
import type { Frames } from "../frames";
import { watchFrames } from "../player";
import { listenToKeys } from "./keyboard";
import { createPainter } from "./paint";
import { listenToPointer } from "./pointer";
import { createStage, type Props } from "./stage";

export type Picture = {
  /** Take in the props of the moment. */
  readonly update: () => void;
};

type Around = {
  readonly frame: HTMLElement;
  readonly film: HTMLVideoElement;
  readonly frames: Frames;
  readonly plane: Plane;
  readonly props: () => Props;
  readonly onFrame: (frame: number) => void;
};

export function openPicture(scope: Scope, around: Around): Picture {
  const { frame, film, frames, plane, props, onFrame } = around;
  const canvas = document.createElement("canvas");
  canvas.className = "el-film-canvas";
  canvas.setAttribute("aria-hidden", "true");
  frame.append(canvas);
  const painter = createPainter(canvas, getComputedStyle(frame).fontFamily);
  let shown = 0;
  let pixel = 1;
  let asked = false;
  let wasRunning = false;

  function stir(): void {
    if (asked) return;
    asked = true;
    scope.frame(() => {
      asked = false;
      painter.paint(stage);
    });
  }

  const stage = createStage(scope, {
    ...{ plane, frames, props, onStir: stir },
    frame: () => shown,
    pixel: () => pixel,
  });

  function show(next: number): void {
    if (next === shown) return;
    shown = next;
    // It was begun on another one.
    if (stage.held()) stage.cancel();
    onFrame(shown);
    stir();
  }

  /** At rest the frame that the cursor is on; while it plays the one that is seen. */
  function follow(): void {
    const { clock } = props();
    const isRunning = clock.running();
    const isStopped = wasRunning && !isRunning;
    wasRunning = isRunning;
    if (isRunning) return;
    // What was seen last is what somebody stopped at.
    const near = Math.abs(frames.at(clock.now()) - shown) <= 3;
    if (isStopped && near && clock.now() < clock.length()) clock.seek(frames.start(shown));
    else show(frames.at(clock.now()));
  }

  function measure(): void {
    if (frame.clientWidth === 0) return;
    pixel = plane.width / frame.clientWidth;
    painter.paint(stage);
  }

  const turn = (): void => {
    const { clock } = props();
    if (clock.running()) clock.pause();
    else clock.play();
  };

  watchFrames(scope, film, frames, (next) => {
    if (props().clock.running()) show(next);
  });
  scope.own(props().clock.subscribe(follow));
  listenToPointer(scope, frame, stage, turn);
  listenToKeys(scope, frame, stage, turn);
  follow();
  measure();
  scope.resize(frame, measure);
  // Another zoom of the page is another number of pixels.
  scope.listen(window, "resize", measure);
  scope.own(() => {
    frame.style.cursor = "";
    frame.style.touchAction = "";
    canvas.width = canvas.height = 0;
    canvas.remove();
  });

  return {
    update() {
      const { locked, regions } = props();
      const held = stage.held();
      const isGone = held?.item !== undefined && !regions.includes(held.item.region);
      if (held && (locked || isGone || (!held.item && !stage.draws()))) stage.cancel();
      // Fingers scroll the page wherever they could do nothing else.
      const isBusy = stage.draws() || stage.movable() !== undefined;
      frame.style.touchAction = isBusy ? "none" : "pan-x pan-y";
      stage.hover(undefined);
      stir();
    },
  };
}
