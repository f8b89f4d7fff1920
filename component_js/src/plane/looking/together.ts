// Several views of one image look at the same part of it, whatever their sizes.

import type { Scope } from "../../core/scope";
import { createTogether, type Look } from "../../core/sight";
import type { Stage } from "../stage";
import { fitted, lookingAt, type Size, toImage, type Viewport } from "./viewport";

export function lookTogether(scope: Scope, stage: Stage): void {
  const { plane } = stage;
  const { check, leave } = createTogether({
    sight: () => stage.props().company.sight,
    at: stage.view,
    size: stage.size,
    said: () => lookOf(stage.view(), plane, stage.size()),
    take(to) {
      if (to.kind === "plane") stage.look(viewOf(to, plane, stage.size()));
    },
  });
  stage.onLook(check);
  scope.own(leave);
  check();
}

export function lookOf(view: Viewport, image: Size, frame: Size): Look & { kind: "plane" } {
  const { turn } = view;
  const middle = toImage(view, { x: frame.width / 2, y: frame.height / 2 });
  return { kind: "plane", ...middle, zoom: view.scale / fitted(image, frame, turn).scale, turn };
}

export function viewOf(look: Look & { kind: "plane" }, image: Size, frame: Size): Viewport {
  const whole = fitted(image, frame, look.turn);
  if (Math.abs(look.zoom - 1) < 1e-6) return whole;
  return lookingAt({ ...whole, scale: whole.scale * look.zoom }, look, image, frame);
}
