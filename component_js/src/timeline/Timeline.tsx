// What runs in time, with its regions: bands, a ruler, an overview, and what plays it.

import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createScope } from "../core/scope";
import { useSheet } from "../sheet";
import { Transport } from "./controls/Transport";
import type { Given, View } from "./given";
import { howTo } from "./howTo";
import type { TimelineProps } from "./props";
import { openSurface, type Surface } from "./surface";
import css from "./timeline.css?inline";

export function Timeline(props: TimelineProps & { readonly view: View }) {
  const { view, time, controls } = props;
  const { source, clock } = view;
  const latest = useRef<Given>(props);
  const frame = useRef<HTMLDivElement>(null);
  const open = useRef<Surface>(undefined);
  const [surface, setSurface] = useState<Surface>();
  const instructions = useId();
  useSheet(frame, css);

  useLayoutEffect(() => {
    latest.current = props;
    open.current?.stage.update();
  });

  const length = Math.max(0, time.end - time.start);
  useEffect(() => clock.join(length), [clock, length]);

  useLayoutEffect(() => {
    if (!frame.current) return;
    const scope = createScope();
    open.current = openSurface(scope, frame.current, () => latest.current);
    setSurface(open.current);
    return () => {
      open.current = undefined;
      setSurface(undefined);
      scope.close();
    };
  }, []);

  const title = source.title || source.name;
  return (
    <div className="el-timeline">
      <div
        ref={frame}
        className="el-timeline-frame"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on with the keys.
        tabIndex={0}
        aria-label={`${title}, timeline`}
        aria-describedby={instructions}
      />
      <p id={instructions} hidden>
        {howTo}
      </p>
      {surface && (
        <Transport stage={surface.stage} offer={surface.offer} clock={clock}>
          {controls}
        </Transport>
      )}
    </div>
  );
}
