// Shows an image with its regions, and lets people draw on it.

import { lazy, Suspense, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createScope } from "../../core/scope";
import type { ImageSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import "./image.css";
import { howTo } from "./howTo";
import { Controls } from "./looking/Controls";
import { sightOf } from "./looking/sight";
import { lying, type Turn } from "./looking/viewport";
import { LoadError, load, type Picture } from "./picture/load";
import { openSurface, type Surface } from "./surface";

export { howTo } from "./howTo";
export { ahead } from "./picture/ahead";

const Trouble = lazy(async () => ({ default: (await import("./picture/Trouble")).Trouble }));
const Steps = lazy(async () => ({ default: (await import("./hands/Steps")).Steps }));

/** What came of an address; null if it cannot be shown. */
type Loaded = { readonly shown: string; readonly picture: Picture | null };

export function View(props: ViewProps<ImageSource>) {
  const { source, shown } = props;
  const latest = useRef(props);
  const frame = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const open = useRef<Surface>(undefined);
  const [surface, setSurface] = useState<Surface>();
  const [turn, setTurn] = useState<Turn>(0);
  const [loaded, setLoaded] = useState<Loaded>();
  const instructions = useId();
  const picture = loaded?.shown === shown ? loaded.picture : undefined;

  useLayoutEffect(() => {
    latest.current = props;
    open.current?.update();
  });

  useEffect(() => {
    const scope = createScope();
    load(shown, scope).then(
      (picture) => {
        setLoaded({ shown, picture });
        latest.current.onSpace(picture.plane);
      },
      (error: unknown) => {
        setLoaded({ shown, picture: null });
        const known = error instanceof LoadError;
        latest.current.onError(known ? error.message : `The image cannot be shown: ${error}.`);
      },
    );
    return scope.close;
  }, [shown]);

  useLayoutEffect(() => {
    if (!picture || !frame.current) return;
    const scope = createScope();
    open.current = openSurface(scope, frame.current, picture, {
      sight: sightOf(frame.current, source.name),
      props: () => latest.current,
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
  }, [picture, source.name]);

  if (picture === null) return null;
  const { width, height } = picture ? lying(picture.plane, turn) : { width: 3, height: 2 };
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
        />
        <p id={instructions} hidden>
          {howTo}
        </p>
        <Suspense fallback={null}>{picture && <Trouble picture={picture} />}</Suspense>
        {!picture && (
          <p className="el-image-status" role="status">
            Loading the image…
          </p>
        )}
      </div>
      <Suspense fallback={null}>{surface && <Steps offer={surface.offer} />}</Suspense>
      {surface && <Controls offer={surface.offer} sight={surface.sight} panel={panel} />}
    </div>
  );
}
