// What is worked out anew at each change and seldom comes out otherwise: the same object until it does.

import { useRef } from "react";
import { same } from "../core/same";

export function useSteady<T extends Iterable<unknown>>(made: T): T {
  const last = useRef(made);
  if (last.current !== made && !same([...last.current], [...made])) last.current = made;
  return last.current;
}
