// What the commands depend on: as long as that is the same, so are they.

import { lengthOf } from "../looking/window";
import { isWhole } from "../looking/zoom";
import { loops } from "../playing";
import type { Stage } from "../stage";

export type State = {
  readonly plays: boolean;
  readonly running: boolean;
  readonly loops: boolean;
  readonly rate: number;
  readonly marks: boolean;
  /** An interval was started at the cursor, and waits for its end. */
  readonly isHeld: boolean;
  readonly regions: boolean;
  readonly selected: boolean;
  readonly movable: number;
  readonly in: boolean;
  readonly out: boolean;
  readonly hasChannels: boolean;
  readonly oneChannel: boolean;
};

export function stateOf(stage: Stage): State {
  const { plays, bands, view } = stage.given();
  const { clock, drawing, locked } = view;
  const held = stage.hand.held();
  return {
    plays,
    running: clock.running(),
    loops: loops(stage),
    rate: clock.rate(),
    marks: !locked && drawing?.kind === "interval",
    isHeld: held?.byKey ?? false,
    regions: stage.scene().field.items.length > 0,
    selected: stage.selected().length > 0,
    movable: Math.min(stage.movable().length, 2),
    in: lengthOf(stage.window()) > stage.least() * 1.001,
    out: !isWhole(stage),
    hasChannels: bands.length > 1 && bands.some(({ channel }) => channel !== null),
    oneChannel: stage.isOneChannel(),
  };
}
