// The film as the clock plays it: at rest it stands in the middle of a frame, so that this very frame is shown.

import type { Player } from "../../core/clock";
import type { Scope } from "../../core/scope";
import type { Frames } from "./frames";

/** What a player need not be moved for, in seconds. */
const HAIR = 1e-4;

/** How often it is told again to show a frame that it does not. */
const TRIES = 9;

type Target = {
  readonly frame: number;
  /** Where it goes. */
  readonly at: number;
  readonly tries: number;
  /** Going to these, an earlier and a later frame was shown. */
  readonly low: number | undefined;
  readonly high: number | undefined;
};

export function createPlayer(
  scope: Scope,
  film: HTMLVideoElement,
  frames: Frames,
  length: number,
): Player {
  let target: Target | undefined;
  /** As soon as it has come to where it is going: asked for more often, it would show nothing. */
  let isWaiting = false;
  /** What was shown since it went. */
  let seen: number | undefined;

  function go(): void {
    isWaiting = target !== undefined && film.seeking;
    if (!target || isWaiting || Math.abs(film.currentTime - target.at) < HAIR) return;
    seen = undefined;
    film.currentTime = target.at;
  }

  function show(frame: number): void {
    if (target?.frame !== frame) {
      const at = frames.middle(frame);
      target = { frame, at, tries: 0, low: undefined, high: undefined };
    }
    go();
  }

  /** Browsers guess how long a frame lasts: of uneven ones they may show one before or behind. */
  function check(): void {
    const isThere = film.paused && !film.seeking && !isWaiting;
    if (!target || seen === undefined || !isThere) return;
    const { frame, at, tries } = target;
    if (seen === frame || tries === TRIES) return;
    const low = seen < frame ? at : target.low;
    const high = seen > frame ? at : target.high;
    const by = frames.start(frame) - frames.start(seen);
    const isBetween = low !== undefined && high !== undefined;
    const next = isBetween ? (low + high) / 2 : Math.min(Math.max(at + by, 0), length);
    target = { frame, at: next, tries: tries + 1, low, high };
    go();
  }

  scope.listen(film, "seeked", () => {
    if (isWaiting) go();
    else check();
  });
  // It comes before the player has come to rest, or after.
  watchFrames(scope, film, frames, (shown) => {
    seen = shown;
    check();
  });

  return {
    now: () => (film.ended ? length : film.currentTime),
    seek(at) {
      if (film.paused) show(frames.at(at));
      else film.currentTime = at;
    },
    play() {
      target = undefined;
      return film.play();
    },
    pause() {
      film.pause();
      show(frames.at(film.currentTime));
    },
    setRate(rate) {
      // What loads next would begin at the default again.
      film.defaultPlaybackRate = rate;
      film.playbackRate = rate;
    },
  };
}

/** Tells which frame is shown, whenever it is another one: by its own time where the browser says it. */
export function watchFrames(
  scope: Scope,
  film: HTMLVideoElement,
  frames: Frames,
  onFrame: (frame: number) => void,
): void {
  // Some browsers have it not yet.
  const isTold: boolean = "requestVideoFrameCallback" in film;
  if (!isTold) {
    const tell = (): void => onFrame(frames.at(film.currentTime));
    scope.listen(film, "seeked", tell);
    scope.listen(film, "timeupdate", tell);
    return;
  }
  const next = (): void => {
    const request = film.requestVideoFrameCallback((_, { mediaTime }) => {
      end();
      next();
      onFrame(frames.nearest(mediaTime));
    });
    const end = scope.own(() => film.cancelVideoFrameCallback(request));
  };
  next();
}
