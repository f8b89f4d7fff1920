// A picture that is looked at and drawn on: its frame, its controls, and what is laid over it.

import { lazy, type ReactNode, Suspense, useId, useLayoutEffect, useRef, useState } from "react";
import { createScope } from "../core/scope";
import { useLatest } from "../latest";
import type { Given } from "./given";
import { howTo } from "./howTo";
import { Controls } from "./looking/Controls";
import { sightOf } from "./looking/sight";
import { lying, type Size, type Turn } from "./looking/viewport";
import type { Manner } from "./manner";
import type { Picture } from "./picture";
import "./plane.css";
import type { Stage } from "./stage";
import { openSurface, type Surface } from "./surface";

const Trouble = lazy(async () => ({ default: (await import("./Trouble")).Trouble }));
const Steps = lazy(async () => ({ default: (await import("./hands/Steps")).Steps }));

type Props = {
  readonly view: Given;
  /** Nothing while it is loading. */
  readonly picture: Picture | undefined;
  readonly manner: Manner;
  /** As which it lies in its frame until it is there. */
  readonly before?: Size;
  /** What lies over it and moves with it. */
  readonly over?: ((stage: Stage) => ReactNode) | undefined;
  /** A press that is meant for that. */
  readonly leaves?: ((event: PointerEvent) => boolean) | undefined;
};

export function Board({
  view,
  picture,
  manner,
  before = { width: 3, height: 2 },
  over,
  leaves,
}: Props) {
  const { source } = view;
  const latest = useRef(view);
  const leaving = useLatest(leaves);
  const frame = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const open = useRef<Surface>(undefined);
  const [surface, setSurface] = useState<Surface>();
  const [turn, setTurn] = useState<Turn>(0);
  const instructions = useId();

  useLayoutEffect(() => {
    latest.current = view;
    open.current?.update();
  });

  useLayoutEffect(() => {
    if (!picture || !frame.current) return;
    const scope = createScope();
    open.current = openSurface(scope, frame.current, picture, {
      manner,
      sight: sightOf(frame.current, source.name),
      props: () => latest.current,
      leaves: (event) => leaving.current?.(event) ?? false,
      onTurn: setTurn,
      onPanel() {
        panel.current?.showPopover();
        panel.current?.querySelector("input")?.focus();
      },
    });
    setSurface(open.current);
    return () => {
      open.current = undefined;
      setSurface(undefined);
      setTurn(0);
      scope.close();
    };
  }, [picture, manner, source.name, leaving]);

  const { width, height } = picture ? lying(picture.plane, turn) : before;
  return (
    <div className="el-image-room">
      <div className="el-image" style={{ aspectRatio: `${width} / ${height}` }}>
        <div
          ref={frame}
          className="el-image-frame"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on with the keys.
          tabIndex={0}
          aria-label={source.title || source.name}
          aria-describedby={instructions}
        >
          {surface && over?.(surface.stage)}
        </div>
        <p id={instructions} hidden>
          {howTo}
        </p>
        <Suspense fallback={null}>{picture && <Trouble picture={picture} />}</Suspense>
        {!picture && (
          <p className="el-image-status" role="status">
            Loading the {manner.called}…
          </p>
        )}
      </div>
      <Suspense fallback={null}>{surface && <Steps offer={surface.offer} />}</Suspense>
      {surface && <Controls offer={surface.offer} sight={surface.sight} panel={panel} />}
    </div>
  );
}
