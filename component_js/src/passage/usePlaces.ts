// Tells where the spans of a passage stand, for as long as it is shown.

import { type RefObject, useEffect, useRef } from "react";
import { createScope } from "../core/scope";
import type { Worded } from "./given";
import type { Mark } from "./marks";
import { openPlaces, type Standing } from "./places";
import type { Stage } from "./stage";

export function usePlaces(
  stage: Stage,
  view: RefObject<Pick<Worded, "onPlaces">>,
  marks: readonly Mark[],
): void {
  const standing = useRef<Standing>(undefined);
  useEffect(() => {
    const { current: body } = stage.body;
    if (!body || !view.current.onPlaces) return;
    const scope = createScope();
    standing.current = openPlaces(scope, body);
    view.current.onPlaces(standing.current);
    return () => {
      view.current.onPlaces?.(undefined);
      standing.current = undefined;
      scope.close();
    };
  }, [stage, view]);
  useEffect(() => standing.current?.show(marks), [marks]);
}
