// The commands that an open image offers, and what its controls show.

import type { Command } from "../../core/command";
import { stepsOf } from "../hands/steps";
import { nextJoint } from "../paint/cue";
import { isBroad, nibCommands } from "../paint/nib";
import { wholeOf } from "../plane";
import type { Stage } from "../stage";
import type { Sight } from "./sight";
import { isFit, limits } from "./viewport";
import { percent, rotateBy, zoomBy, zoomToActual, zoomToFill, zoomToFit } from "./zoom";

export type Shown = {
  readonly commands: readonly Command[];
  readonly percent: number;
  /** Of the brush in hand, in CSS pixels; 0 without one. */
  readonly breadth: number;
  /** What the tool in hand goes on with, for those without keys; the chrome is not told. */
  readonly steps: readonly Command[];
  /** The joint that is set first. */
  readonly first: string | undefined;
};

export type Offer = {
  readonly shown: () => Shown;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Hands the chrome the commands, and again only when one can or can no longer run, or is turned on. */
export function offerCommands(stage: Stage, openPanel: () => void): Offer {
  const listeners = new Set<() => void>();
  let offered = "";
  let shownAs = "";
  let shown: Shown = { commands: [], percent: 0, breadth: 0, steps: [], first: undefined };

  function offer(): void {
    const state = stateOf(stage);
    const key = JSON.stringify(state);
    const isNew = key !== offered;
    const steps = stepsOf(stage);
    // Once something is drawn, it stands beside the last joint.
    const first = steps.length > 2 ? undefined : nextJoint(stage.props().drawing, undefined);
    const seen = JSON.stringify([percent(stage), first, steps]);
    if (!isNew && seen === shownAs) return;
    [offered, shownAs] = [key, seen];
    const commands = isNew ? commandsOf(stage, state, openPanel) : shown.commands;
    shown = { commands, percent: percent(stage), breadth: state.nib, steps, first };
    if (isNew) stage.props().onCommands(commands);
    for (const listener of [...listeners]) listener();
  }

  stage.onLook(offer);
  offer();
  return {
    shown: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type State = Pick<Sight, "grid" | "lines" | "snaps" | "map"> & {
  /** 0 without a brush in hand. */
  readonly nib: number;
} & {
  readonly [each in "in" | "out" | "fit" | "actual" | "whole"]: boolean;
};

function stateOf(stage: Stage): State {
  const [view, size, { locked, drawing }] = [stage.view(), stage.size(), stage.props()];
  const { least, most } = limits(stage.plane, size, view.turn);
  const { grid, lines, snaps, map, breadth } = stage.sight.get();
  return {
    in: view.scale < most * 0.999,
    out: view.scale > least * 1.001,
    fit: !isFit(view, stage.plane, size),
    actual: Math.abs(view.scale - 1) > 1e-3,
    whole: !locked && wholeOf(drawing, stage.plane) !== undefined,
    grid,
    lines,
    snaps,
    map,
    nib: isBroad(stage.props()) ? breadth : 0,
  };
}

// Digits and small letters belong to labels and tools; Ctrl with = - 0 belongs to the browser.
function commandsOf(stage: Stage, state: State, openPanel: () => void): readonly Command[] {
  const one = (id: string, label: string, shortcut: string, enabled: boolean, run: () => void) => ({
    id: `image.${id}`,
    label,
    group: "View",
    shortcut,
    enabled,
    run,
  });
  const toggle = (id: keyof Sight & keyof State, label: string, shortcut: string) => ({
    ...one(id, label, shortcut, true, () => {
      const isOn = !stage.sight.get()[id];
      stage.sight.set({ [id]: isOn });
      stage.props().announce(`${label}: ${isOn ? "on" : "off"}.`);
    }),
    pressed: state[id],
  });
  return [
    one("zoom_in", "Zoom in", "=", state.in, () => zoomBy(stage, 1)),
    one("zoom_out", "Zoom out", "-", state.out, () => zoomBy(stage, -1)),
    one("zoom_fit", `Fit the ${stage.manner.called}`, "Shift+F", state.fit, () => zoomToFit(stage)),
    one("zoom_fill", "Fill the frame", "Shift+Z", true, () => zoomToFill(stage)),
    one("zoom_actual", "Actual size", "Shift+A", state.actual, () => zoomToActual(stage)),
    one("turn_left", "Turn left", "Shift+L", true, () => rotateBy(stage, -1)),
    one("turn_right", "Turn right", "Shift+R", true, () => rotateBy(stage, 1)),
    one("light", "Brightness and contrast", "Shift+B", true, openPanel),
    toggle("grid", "Grid", "Shift+G"),
    toggle("lines", "Lines at the pointer", "Shift+C"),
    toggle("snaps", "Snap to edges", "Shift+N"),
    toggle("map", "Map while zoomed", "Shift+M"),
    {
      ...one("whole", `Mark the whole ${stage.manner.called}`, "Shift+W", state.whole, () =>
        markWhole(stage),
      ),
      group: "Edit",
    },
    ...nibCommands(stage),
  ];
}

function markWhole(stage: Stage): void {
  const { drawing, onDraw, announce } = stage.props();
  const shape = wholeOf(drawing, stage.plane);
  if (!shape) return;
  onDraw(shape);
  announce(`The whole ${stage.manner.called} is marked.`);
}
