// Walks the grips of the one selected region by key, and takes corners away or adds them.

import type { Item } from "../field";
import type { Grip } from "../plane";
import type { Stage } from "../stage";
import { reveal } from "./arrows";
import { addCorner, gripsOf, removeCorner, toggleCorner } from "./corners";
import { movable } from "./intent";

/** True if the key was for the grips. */
export function gripKey(stage: Stage, key: string): boolean {
  const [only, another] = movable(stage);
  if (!only || another || stage.hand.held()) return false;
  if (key === ".") return walk(stage, only, 1);
  if (key === ",") return walk(stage, only, -1);
  const { grip } = stage.overlay();
  if (grip === undefined) return false;
  if (key === "Delete" || key === "Backspace") removeCorner(stage, only, grip);
  else if (key === "Insert" || key === "i") addCorner(stage, only, grip);
  else if (key === "t") return toggleCorner(stage, only, grip);
  else return false;
  return true;
}

export function leaveGrip(stage: Stage): void {
  stage.show({ grip: undefined });
  stage.props().announce("Corner left.");
}

function walk(stage: Stage, item: Item, by: 1 | -1): boolean {
  const all = gripsOf(stage, item);
  const next = nextOf(all, stage.overlay().grip, by);
  if (!next) return false;
  stage.show({ grip: next.name, crosshair: undefined });
  reveal(stage, next.at);
  stage.props().announce(gripWords(all, next));
  return true;
}

/** The grip after one, round and round; the first of all, or the last, where none is taken. */
export function nextOf(
  all: readonly Grip[],
  name: string | undefined,
  by: 1 | -1,
): Grip | undefined {
  const at = all.findIndex((each) => each.name === name);
  const from = at === -1 && by < 0 ? 0 : at;
  return all[(from + by + all.length) % all.length];
}

export function gripWords(all: readonly Grip[], grip: Grip): string {
  const place = `${Math.round(grip.at.x)}, ${Math.round(grip.at.y)}`;
  return `${wordOf(grip.name)} ${all.indexOf(grip) + 1} of ${all.length}, ${place}.`;
}

const words: Readonly<Record<string, string>> = {
  corner: "Corner",
  edge: "Edge",
  before: "Handle",
  after: "Handle",
  turn: "Turning grip",
  point: "Point",
};

/** By the names that kinds give their grips: compass points, or words with numbers. */
function wordOf(name: string): string {
  if (name.startsWith("joint ")) return name.slice("joint ".length);
  const rest = name.replace(/^hole \d+ /, "");
  const word = words[rest.replace(/ \d+$/, "")] ?? (rest.length === 1 ? "Side" : "Corner");
  return rest === name ? word : `Hole ${word.toLowerCase()}`;
}
