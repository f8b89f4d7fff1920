// A value that effects and handlers read as it was at the last render.

import { type RefObject, useLayoutEffect, useRef } from "react";

/** Hosts hand in new functions and new objects at every render: nothing may restart for that. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}
