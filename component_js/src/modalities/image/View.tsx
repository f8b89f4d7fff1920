// Shows an image with its regions, and lets people draw on it.

import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createScope } from "../../core/scope";
import type { ImageSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import "./image.css";
import { howTo } from "./howTo";
import { LoadError, load, type Picture } from "./load";
import { openSurface, type Surface } from "./surface";

/** What came of an address; null if it cannot be shown. */
type Loaded = { readonly shown: string; readonly picture: Picture | null };

export function View(props: ViewProps<ImageSource>) {
  const { source, shown } = props;
  const latest = useRef(props);
  const frame = useRef<HTMLDivElement>(null);
  const surface = useRef<Surface>(undefined);
  const [loaded, setLoaded] = useState<Loaded>();
  const instructions = useId();
  const picture = loaded?.shown === shown ? loaded.picture : undefined;

  useLayoutEffect(() => {
    latest.current = props;
    surface.current?.update();
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
    surface.current = openSurface(scope, frame.current, picture, () => latest.current);
    return () => {
      surface.current = undefined;
      scope.close();
    };
  }, [picture]);

  if (picture === null) return null;
  const ratio = picture ? `${picture.plane.width} / ${picture.plane.height}` : "3 / 2";
  return (
    <div className="el-image" style={{ aspectRatio: ratio }}>
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
      {!picture && (
        <p className="el-image-status" role="status">
          Loading the image…
        </p>
      )}
    </div>
  );
}
