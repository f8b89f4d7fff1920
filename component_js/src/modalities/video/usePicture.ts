// Opens the picture of a film once its frames are known: played by the clock, drawn upon, sought where a track is.

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createScope } from "../../core/scope";
import { extent } from "../../regions/track/geometry";
import { selectedTracks } from "./commands";
import { boxOn } from "./picture/items";
import { openPicture, type Picture } from "./picture/picture";
import type { Props } from "./picture/stage";
import { createPlayer } from "./player";
import type { ShownFrame } from "./shownFrame";
import type { Opened } from "./useFilm";
import { watchWaiting } from "./waiting";

type Around = {
  readonly film: RefObject<HTMLVideoElement | null>;
  readonly frame: RefObject<HTMLElement | null>;
  readonly shown: ShownFrame;
  readonly latest: RefObject<Props>;
};

/** Whether the film is waited for. */
export function usePicture(
  opened: Opened | undefined,
  { clock, selection }: Pick<Props, "clock" | "selection">,
  { film, frame, shown, latest }: Around,
): boolean {
  const picture = useRef<Picture>(undefined);
  const [isWaiting, setIsWaiting] = useState(false);

  useLayoutEffect(() => {
    if (!opened || !film.current || !frame.current) return;
    const { frames, space } = opened;
    const scope = createScope();
    const player = createPlayer(scope, film.current, frames, space.duration);
    scope.own(clock.join(space.duration, player));
    player.seek(clock.now());
    picture.current = openPicture(scope, {
      ...{ frame: frame.current, film: film.current, frames },
      plane: { kind: "plane", width: space.width, height: space.height },
      props: () => latest.current,
      onFrame: shown.set,
    });
    watchWaiting(scope, film.current, setIsWaiting);
    return () => {
      picture.current = undefined;
      setIsWaiting(false);
      scope.close();
    };
  }, [opened, clock, film, frame, latest, shown]);

  useLayoutEffect(() => picture.current?.update());

  // A track that was picked elsewhere comes into sight.
  useEffect(() => {
    if (!opened || clock.running()) return;
    const { frames, space } = opened;
    const [only, another] = selectedTracks({ ...latest.current, selection });
    if (!only || another || boxOn(only, frames, shown.get()).box) return;
    const seen = extent(only, space.duration);
    if (seen) clock.seek(frames.start(frames.nearest(seen.start)));
  }, [selection, opened, clock, shown, latest]);

  return isWaiting;
}
