// What the overview is painted on: its modality's picture, the regions, the cursor.

import { useEffect, useLayoutEffect, useRef } from "react";
import { createScope } from "../../core/scope";
import { xOf } from "../looking/window";
import { prepare } from "../paint/sheet";
import type { Stage } from "../stage";

/** What regions take at the bottom, in CSS pixels. */
const STRIP = 5;

export function OverviewCanvas({ stage }: { readonly stage: Stage }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const cursor = useRef<HTMLElement>(null);
  const repaint = useRef<() => void>(undefined);

  useLayoutEffect(() => {
    const { current } = canvas;
    const room = current?.parentElement;
    if (!current || !room) return;
    const scope = createScope();
    let asked = false;
    let seen: readonly unknown[] = [];

    function paint(): void {
      asked = false;
      if (!current || !room) return;
      const [width, height] = [room.clientWidth, room.clientHeight];
      const { clock } = stage.given().view;
      if (cursor.current) {
        const share = clock.now() / (stage.whole().end - stage.whole().start);
        cursor.current.style.transform = `translateX(${share * width}px)`;
      }
      const { revision, overview } = stage.given();
      const now = [
        revision,
        stage.scene(),
        stage.inks(),
        width,
        devicePixelRatio,
        stage.whole().end,
      ];
      if (width === 0 || now.every((each, at) => each === seen[at])) return;
      seen = now;
      const pen = prepare(current, width, height, devicePixelRatio);
      if (!pen) return;
      const window = stage.whole();
      const x = (at: number): number => xOf(window, width, at);
      const inks = stage.inks();
      pen.save();
      overview?.(pen, {
        ...{ window, width, height: height - STRIP, inks, x },
        density: devicePixelRatio,
      });
      pen.restore();
      for (const { start, end, color } of stage.scene().field.items) {
        pen.fillStyle = color;
        pen.fillRect(x(start), height - STRIP + 1, Math.max(1, x(end) - x(start)), STRIP - 1);
      }
    }

    repaint.current = () => {
      if (asked) return;
      asked = true;
      scope.frame(paint);
    };
    scope.own(stage.onLook(repaint.current));
    scope.own(stage.given().view.clock.subscribe(repaint.current));
    scope.resize(room, repaint.current);
    return scope.close;
  }, [stage]);

  useEffect(() => repaint.current?.());

  return (
    <>
      <canvas ref={canvas} />
      <i ref={cursor} className="el-timeline-cursor" />
    </>
  );
}
