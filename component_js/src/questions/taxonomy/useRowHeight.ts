// How high a row of the tree is: a finger needs more than a pointer.

import { useSyncExternalStore } from "react";
import { createScope } from "../../core/scope";

const COARSE = "(pointer: coarse)";
const [SMALL, LARGE] = [32, 44];

export function isCoarse(): boolean {
  return matchMedia(COARSE).matches;
}

function watch(run: () => void): () => void {
  const scope = createScope();
  scope.listen(matchMedia(COARSE), "change", run);
  return scope.close;
}

export function useRowHeight(): number {
  return useSyncExternalStore(watch, isCoarse, () => false) ? LARGE : SMALL;
}
