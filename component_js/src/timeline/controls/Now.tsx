// Where the cursor is, of how much: written at every step, without anything else being rendered.

import { useLayoutEffect, useRef } from "react";
import type { Clock } from "../../core/clock";
import type { Stage } from "../stage";

/** Finer than this nobody reads while it plays, in parts of what there is. */
const FINE = 1e-5;

export function Now({ stage, clock }: { readonly stage: Stage; readonly clock: Clock }) {
  const now = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = (): void => {
      if (!now.current) return;
      const { written } = stage.given();
      const { start, end } = stage.whole();
      const fine = Math.max(stage.pixel(), (end - start) * FINE, 0.01);
      const words = `${written(stage.cursor(), fine)} / ${written(end, Math.max(fine, 0.1))}`;
      if (now.current.textContent !== words) now.current.textContent = words;
    };
    write();
    const ends = [clock.subscribe(write), stage.onLook(write)];
    return () => {
      for (const end of ends) end();
    };
  }, [stage, clock]);
  return <span className="el-timeline-now" ref={now} />;
}
