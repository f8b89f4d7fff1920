// The window follows the cursor while something plays: it turns the page, unless somebody looks elsewhere.

import type { Clock } from "../core/clock";
import type { Scope } from "../core/scope";
import { lengthOf } from "./looking/window";
import type { Stage } from "./stage";

export type Following = {
  /** From now on to this clock. */
  readonly listen: (clock: Clock) => void;
  /** The window is another one. */
  readonly looked: () => void;
};

export function createFollowing(scope: Scope, stage: Stage, tell: () => void): Following {
  let clock: Clock | undefined;
  let end = (): void => {};
  let follows = true;
  let isTurning = false;
  let wasRunning = false;
  let said = "";

  const isSeen = (): boolean => {
    const { start, end } = stage.window();
    return stage.cursor() >= start && stage.cursor() <= end;
  };

  function turn(): void {
    const window = stage.window();
    isTurning = true;
    const start = stage.cursor() - lengthOf(window) / 20;
    stage.look({ start, end: start + lengthOf(window) });
    isTurning = false;
  }

  function step(): void {
    const running = clock?.running() ?? false;
    if (running !== wasRunning) follows = true;
    wasRunning = running;
    // What was begun by key while something plays grows as it plays.
    if (stage.hand.held()?.byKey) stage.hand.send("move", stage.cursor());
    if (isSeen()) follows = true;
    else if (running && follows && stage.hand.held()?.byKey !== false) turn();
    stage.stir();
    const state = `${running} ${clock?.rate()} ${clock?.part()?.loops}`;
    if (state === said) return;
    said = state;
    tell();
  }

  return {
    listen(next) {
      if (next === clock) return;
      end();
      clock = next;
      end = scope.own(next.subscribe(step));
    },
    looked() {
      if (!isTurning && !isSeen()) follows = false;
    },
  };
}
