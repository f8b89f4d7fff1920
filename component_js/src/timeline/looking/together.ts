// Several timelines of one source show the same window.

import type { Scope } from "../../core/scope";
import { createTogether } from "../../core/sight";
import type { Stage } from "../stage";

export function lookTogether(scope: Scope, stage: Stage): void {
  const { check, leave } = createTogether({
    sight: () => stage.given().view.company?.sight,
    at: stage.window,
    // A window is in seconds, however wide it is shown.
    size: () => undefined,
    said: () => ({ kind: "timeline", ...stage.window() }),
    take(to) {
      if (to.kind === "timeline") stage.look({ start: to.start, end: to.end });
    },
  });
  scope.own(stage.onLook(check));
  scope.own(leave);
  check();
}
