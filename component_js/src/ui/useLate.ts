// What is loaded when it is first needed, and there at once from then on.

import { useEffect, useState } from "react";

export type Late<T> = { readonly load: () => Promise<T>; there?: T };

/** Undefined while it is on its way, and null where it cannot be had. */
export function useLate<T>(late: Late<T>, isNeeded: boolean): T | null | undefined {
  const [loaded, setLoaded] = useState<T | null | undefined>(late.there);
  const isMissing = isNeeded && loaded === undefined;
  useEffect(() => {
    if (!isMissing) return;
    let isOver = false;
    late.load().then(
      (module) => {
        late.there = module;
        if (!isOver) setLoaded(module);
      },
      () => isOver || setLoaded(null),
    );
    return () => {
      isOver = true;
    };
  }, [isMissing, late]);
  return loaded;
}
