// Shows an image with its regions, and lets people draw on it.

import { useEffect, useState } from "react";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import { Board } from "../../plane/Board";
import { asImage } from "../../plane/manner";
import type { Picture } from "../../plane/picture";
import type { ImageSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { LoadError, load } from "./picture/load";

export { howTo } from "../../plane/howTo";
export { ahead } from "./picture/ahead";

/** What came of an address; null if it cannot be shown. */
type Loaded = { readonly shown: string; readonly picture: Picture | null };

export function View(props: ViewProps<ImageSource>) {
  const { shown } = props;
  const latest = useLatest(props);
  const [loaded, setLoaded] = useState<Loaded>();
  const picture = loaded?.shown === shown ? loaded.picture : undefined;

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
  }, [shown, latest]);

  return picture === null ? null : <Board view={props} picture={picture} manner={asImage} />;
}
