// The commands of a timeline, with their words and keys.

import type { Command } from "../../core/command";
import { endToCursor, joinSelected, nudgeEnd, splitAtCursor } from "../edits";
import type { Grip } from "../hands/hand";
import { startOrEnd, stepBy } from "../hands/stepping";
import { NEARER, zoomBy, zoomToAll, zoomToSelected } from "../looking/zoom";
import { LEAP, leap, pace, playOrPause, playSelected, turnLoop } from "../playing";
import type { Stage } from "../stage";
import type { State } from "./state";
import { goToRegion } from "./walking";

type Row = readonly [id: string, label: string, shortcut: string, enabled: boolean, () => void];

const inGroup =
  (group: string, more: Partial<Command> = {}) =>
  ([id, label, shortcut, enabled, run]: Row): Command => ({
    ...{ id: `timeline.${id}`, label, group, shortcut, enabled, run },
    ...more,
  });

/** Its key works while something is written, such as what is heard. */
const playing = inGroup("Play", { always: true });
const stepping = inGroup("Play");
const marking = inGroup("Interval");
const walking = inGroup("Interval", { always: true });
const looking = inGroup("View");

export function commandsOf(stage: Stage, state: State): readonly Command[] {
  return [
    ...(state.plays ? playCommands(stage, state) : []),
    stepping(["step_back", "One step back", ",", true, () => stepBy(stage, -1)]),
    stepping(["step_on", "One step on", ".", true, () => stepBy(stage, 1)]),
    ...editCommands(stage, state),
    ...viewCommands(stage, state),
  ];
}

function playCommands(stage: Stage, { loops, selected, rate }: State): readonly Command[] {
  const loop = playing(["loop", "Loop", "Alt+O", true, () => turnLoop(stage)]);
  return [
    playing(["play", "Play or pause", "Alt+P", true, () => playOrPause(stage)]),
    playing(["back", `Back ${LEAP} seconds`, "Alt+J", true, () => leap(stage, -LEAP)]),
    playing(["on", `On ${LEAP} seconds`, "Alt+K", true, () => leap(stage, LEAP)]),
    playing([
      "play_selected",
      "Play what is selected",
      "Alt+Enter",
      selected,
      () => playSelected(stage),
    ]),
    { ...loop, pressed: loops },
    stepping(["slower", "Slower", "<", rate > 0.25, () => pace(stage, -1)]),
    stepping(["faster", "Faster", ">", rate < 4, () => pace(stage, 1)]),
  ];
}

function editCommands(stage: Stage, state: State): readonly Command[] {
  const { marks, isHeld, movable, regions } = state;
  const mark = isHeld ? "End it at the cursor" : "Start an interval at the cursor";
  const end = (way: Grip, side: "left" | "right") =>
    marking([
      `${way}_${side}`,
      `Move its ${way} ${side}`,
      `Alt+${way === "start" ? "Shift+" : ""}Arrow${side === "left" ? "Left" : "Right"}`,
      movable > 0,
      () => nudgeEnd(stage, way, side === "left" ? -1 : 1),
    ]);
  const to = (way: Grip, key: string) =>
    marking([
      `${way}_here`,
      `Its ${way} to the cursor`,
      key,
      movable > 0,
      () => endToCursor(stage, way),
    ]);
  return [
    { ...marking(["mark", mark, "Alt+I", marks, () => startOrEnd(stage)]), always: true },
    end("end", "left"),
    end("end", "right"),
    end("start", "left"),
    end("start", "right"),
    to("start", "Shift+I"),
    to("end", "Shift+O"),
    marking([
      "split",
      "Split at the cursor",
      "Shift+S",
      regions && !stage.given().view.locked,
      () => splitAtCursor(stage),
    ]),
    marking(["join", "Join what is selected", "Shift+J", movable > 1, () => joinSelected(stage)]),
    walking(["next", "Next in time", "Alt+N", regions, () => goToRegion(stage, 1)]),
    walking(["previous", "Previous in time", "Alt+Shift+N", regions, () => goToRegion(stage, -1)]),
  ];
}

function viewCommands(stage: Stage, state: State): readonly Command[] {
  const one = looking([
    "one_channel",
    "Mark one channel only",
    "Shift+C",
    state.marks,
    () => turnChannel(stage),
  ]);
  return [
    looking(["zoom_in", "Zoom in", "=", state.in, () => zoomBy(stage, NEARER)]),
    looking(["zoom_out", "Zoom out", "-", state.out, () => zoomBy(stage, 1 / NEARER)]),
    looking(["zoom_all", "Show all of it", "Shift+F", state.out, () => zoomToAll(stage)]),
    looking([
      "zoom_selected",
      "Show what is selected",
      "Shift+Z",
      state.selected,
      () => zoomToSelected(stage),
    ]),
    ...(state.hasChannels ? [{ ...one, group: "Interval", pressed: state.oneChannel }] : []),
  ];
}

function turnChannel(stage: Stage): void {
  stage.setOneChannel(!stage.isOneChannel());
  stage
    .given()
    .view.announce(
      stage.isOneChannel()
        ? "Intervals are about one channel: by key the first, up and down arrow keys go to others."
        : "Intervals are about all channels.",
    );
}
