// What can be done by touch while something is drawn place by place: a phone has none of the keys.

import type { Command } from "../../core/command";
import { nextJoint } from "../paint/cue";
import { makingOf } from "../plane";
import type { Stage } from "../stage";
import { isStepwise } from "./saying";
import { end, leaveOut, takeBack } from "./setting";

export function stepsOf(stage: Stage): readonly Command[] {
  const { drawing, locked } = stage.props();
  const held = stage.hand.held();
  if (locked || !isStepwise(drawing) || (held && !held.draws)) return [];
  const one = (label: string, run: () => void): Command => {
    return { id: label, label, group: "Tools", enabled: true, run };
  };
  const { covered } = stage.overlay();
  const joints = nextJoint(drawing, held) !== undefined && [
    { ...one("Covered", () => stage.show({ covered: !covered })), pressed: covered },
    one("Leave out", () => leaveOut(stage, makingOf(drawing)?.anew)),
  ];
  const drawn = held && [one("Take back", () => takeBack(stage)), one("Done", () => end(stage))];
  return [...(joints || []), ...(drawn || [])];
}
