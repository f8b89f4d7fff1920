// Zooming by wheel and by command.

import type { Command } from "../../core/command";
import type { Scope } from "../../core/scope";
import type { Point } from "../../regions/region";
import type { Stage } from "./stage";
import { fitted, isFit, kept, limits, zoomed } from "./viewport";

const STEP = 1.25;

/** Scale about a place on the screen, as far as the limits go. */
export function zoomTo(stage: Stage, scale: number, about?: Point): void {
  const size = stage.size();
  const { least, most } = limits(stage.plane, size);
  const at = about ?? { x: size.width / 2, y: size.height / 2 };
  const next = zoomed(stage.view(), at, Math.min(Math.max(scale, least), most));
  stage.look(kept(next, stage.plane, size));
}

/** Zoom about the crosshair or the middle, and say how large it is. */
export function zoomBy(stage: Stage, steps: 1 | -1): void {
  zoomTo(stage, stage.view().scale * STEP ** steps);
  sayScale(stage);
}

function sayScale(stage: Stage): void {
  stage.props().announce(`Zoom ${Math.round(stage.view().scale * 100)} %.`);
}

/** Only with Ctrl or Cmd, which is also how a trackpad pinches: a plain wheel scrolls the page. */
export function listenToWheel(scope: Scope, frame: HTMLElement, stage: Stage): void {
  const turned = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = frame.getBoundingClientRect();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const turn = Math.max(-60, Math.min(60, event.deltaY * lines));
    const at = { x: event.clientX - left, y: event.clientY - top };
    zoomTo(stage, stage.view().scale * Math.exp(-turn / 150), at);
  };
  scope.listen(frame, "wheel", turned, { passive: false });
}

/** Offer the commands, and again only when one can or can no longer run. */
export function offerZoom(stage: Stage): void {
  let offered = "";

  function offer(): void {
    const [view, size] = [stage.view(), stage.size()];
    const { least, most } = limits(stage.plane, size);
    const state = {
      in: view.scale < most * 0.999,
      out: view.scale > least * 1.001,
      fit: !isFit(view, stage.plane, size),
      actual: Math.abs(view.scale - 1) > 1e-3,
    };
    const key = JSON.stringify(state);
    if (key === offered) return;
    offered = key;
    stage.props().onCommands(commands(stage, state));
  }

  stage.onLook(offer);
  offer();
}

type Able = { readonly [each in "in" | "out" | "fit" | "actual"]: boolean };

// Digits and small letters belong to labels; Ctrl with = - 0 belongs to the browser.
function commands(stage: Stage, able: Able): readonly Command[] {
  const one = (id: string, label: string, shortcut: string, enabled: boolean, run: () => void) => ({
    id: `image.${id}`,
    label,
    group: "View",
    shortcut,
    enabled,
    run,
  });
  return [
    one("zoom_in", "Zoom in", "=", able.in, () => zoomBy(stage, 1)),
    one("zoom_out", "Zoom out", "-", able.out, () => zoomBy(stage, -1)),
    one("zoom_fit", "Fit the image", "Shift+F", able.fit, () => {
      stage.look(fitted(stage.plane, stage.size()));
      sayScale(stage);
    }),
    one("zoom_actual", "Actual size", "Shift+A", able.actual, () => {
      zoomTo(stage, 1);
      sayScale(stage);
    }),
  ];
}
